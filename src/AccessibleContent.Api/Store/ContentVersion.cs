using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>The version of a notice's content, known without reading the notice.</summary>
/// <param name="Id">The notice's id.</param>
/// <param name="Revision">The number of its current revision.</param>
/// <param name="Content">The hash of its canonical JSON and revision number, lower-case hex.</param>
/// <param name="ModifiedAt">When the current revision was published.</param>
internal sealed record ContentVersion(NoticeId Id, int Revision, string Content, DateTimeOffset ModifiedAt)
{
    /// <summary>Gets the withdrawal; null where the notice is published.</summary>
    public Withdrawal? Withdrawal { get; init; }
}
