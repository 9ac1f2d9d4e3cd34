using AccessibleContent.Model;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Api.Store;

/// <summary>One revision as the store holds it, with all that is needed to make it again elsewhere.</summary>
/// <param name="Id">The notice's id.</param>
/// <param name="Summary">Its line in the history.</param>
/// <param name="Notice">The notice; null for a withdrawal.</param>
internal sealed record StoredRevision(NoticeId Id, RevisionSummary Summary, Notice? Notice)
{
    /// <summary>Gets which revision is damaged, and how; null where it is not. The rest then says nothing.</summary>
    public string? Damage { get; init; }
}

/// <summary>One line of a notice's history.</summary>
/// <param name="Revision">The number, from 1.</param>
/// <param name="PublishedAt">When the revision was published, or the notice withdrawn.</param>
/// <param name="By">Who did it, for the operator: the public is shown another name.</param>
/// <param name="Note">The reason; null if not given.</param>
/// <param name="Withdrawn">Whether this is the withdrawal.</param>
/// <param name="Restores">The number of the revision that is shown again since a withdrawal was taken back; null for every other line.</param>
/// <remarks>Words are cleaned, wherever they come from: a store, an export, or a request.</remarks>
internal sealed record RevisionSummary(int Revision, DateTimeOffset PublishedAt, string By, string? Note, bool Withdrawn, int? Restores = null)
{
    /// <summary>Gets who did it.</summary>
    public string By { get; init; } = ShortText.Clean(By);

    /// <summary>Gets why; null where it was not said.</summary>
    public string? Note { get; init; } = ShortText.Clean(Note) is { Length: > 0 } note ? note : null;
}
