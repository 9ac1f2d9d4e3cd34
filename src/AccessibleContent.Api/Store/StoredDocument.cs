using AccessibleContent.Model;
using AccessibleContent.Readers.Json;

namespace AccessibleContent.Api.Store;

/// <summary>A revision as stored: it is parsed outside the store's read policy, whose timeout and breaker cover the store alone.</summary>
/// <param name="Id">The notice's id.</param>
/// <param name="Revision">The number of the revision.</param>
/// <param name="Canonical">The canonical JSON.</param>
/// <param name="Correction">The correction that the revision makes; null if it makes none.</param>
internal sealed record StoredDocument(NoticeId Id, int Revision, ReadOnlyMemory<byte> Canonical, Correction? Correction)
{
    /// <summary>Reads the notice.</summary>
    /// <exception cref="InvalidDataException">The document is damaged.</exception>
    public Notice Read() => JsonReader.ReadStored(Canonical, Id) with { Revision = Revision, Correction = Correction };
}
