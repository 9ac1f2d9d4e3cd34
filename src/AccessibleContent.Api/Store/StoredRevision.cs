using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>One revision as the store holds it, with all that is needed to make it again elsewhere.</summary>
/// <param name="Id">The notice.</param>
/// <param name="Summary">Its line in the history.</param>
/// <param name="Notice">The notice; null for a withdrawal.</param>
public sealed record StoredRevision(NoticeId Id, RevisionSummary Summary, Notice? Notice)
{
    /// <summary>Gets which revision is damaged, and how; null where it is not. The rest then says nothing.</summary>
    public string? Damage { get; init; }
}
