using AccessibleContent.Api.Notices;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Site;

/// <summary>The page that tells a notice's history, newest first.</summary>
/// <param name="Page">The page in its frame.</param>
/// <param name="NoticeTitle">The notice's title now, in the visit's script.</param>
/// <param name="Id">The notice.</param>
/// <param name="Revisions">Its revisions.</param>
public sealed record RevisionsModel(PageModel Page, string NoticeTitle, NoticeId Id, IReadOnlyList<RevisionItem> Revisions);
