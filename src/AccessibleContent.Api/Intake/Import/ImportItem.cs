using System.Collections.Immutable;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Readers;

namespace AccessibleContent.Api.Intake.Import;

/// <summary>One item to import: a page, a line of an export, or the reason why it is neither.</summary>
/// <param name="Source">The file, and the line if the file has many items.</param>
/// <param name="Notice">The notice of a page; null if it is refused.</param>
/// <param name="Refusal">Why it cannot be imported; null if it can.</param>
internal sealed record ImportItem(string Source, Notice? Notice, string? Refusal = null)
{
    /// <summary>Gets the revision in a line of an export; null for a page.</summary>
    public StoredRevision? Stored { get; init; }

    /// <summary>Gets how often the notice was read, as a page or a line of an export says; null if neither does.</summary>
    public long? Views { get; init; }

    /// <summary>Gets the notice whose number of reads a line of an export gives; null for every other item.</summary>
    public NoticeId? Counted { get; init; }

    /// <summary>Gets where the pictures of a page came from that were on other hosts.</summary>
    public IReadOnlyList<KeptPicture> Pictures { get; init; } = [];

    /// <summary>Gets the reader's remarks.</summary>
    public ImmutableArray<Remark> Remarks { get; init; } = [];

    /// <summary>Gets the unforeseen exception; null if the refusal is complete without it.</summary>
    public Exception? Unforeseen { get; init; }

    /// <summary>Creates a candidate from the reading of a page.</summary>
    public static ImportItem Of(string source, Reading reading) =>
        new(source, reading.Notice, reading.Notice is null ? string.Join(' ', reading.Refusals.Select(refusal => refusal.Message)) : null)
        {
            Remarks = reading.Remarks,
            Views = reading.Views,
        };
}
