using AccessibleContent.Model;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Api.Store;

/// <summary>One revision as stored, with everything needed to restore it elsewhere.</summary>
/// <param name="Id">The notice's id.</param>
/// <param name="Summary">Its entry in the history.</param>
/// <param name="Notice">The notice; null for a withdrawal.</param>
internal sealed record StoredRevision(NoticeId Id, RevisionSummary Summary, Notice? Notice)
{
    /// <summary>
    /// Gets the damaged revision and the damage; null if it is intact. If it is damaged, the other values are meaningless.
    /// </summary>
    public string? Damage { get; init; }

    /// <summary>Gets where the pictures of the notice came from that were on other hosts.</summary>
    public IReadOnlyList<KeptPicture> Pictures { get; init; } = [];
}

/// <summary>An entry of a notice's history.</summary>
/// <param name="Revision">The number, from 1.</param>
/// <param name="PublishedAt">When the revision was published or the notice withdrawn.</param>
/// <param name="By">The author, for the operator: the public sees another name.</param>
/// <param name="Note">The reason; null if not given.</param>
/// <param name="Withdrawn">Whether this is the withdrawal.</param>
/// <param name="Restores">
/// The number of the revision that is shown again after a withdrawal was reverted; null for every other entry.
/// </param>
/// <remarks>Text is cleaned whatever its source: a store, an export or a request.</remarks>
internal sealed record RevisionSummary(
    int Revision,
    DateTimeOffset PublishedAt,
    string By,
    string? Note,
    bool Withdrawn,
    int? Restores = null)
{
    /// <summary>Gets the author.</summary>
    public string By { get; init; } = ShortText.Clean(By);

    /// <summary>Gets the reason; null if none was given.</summary>
    public string? Note { get; init; } = ShortText.Clean(Note) is { Length: > 0 } note ? note : null;
}
