using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Site;

/// <summary>The page that lists notices: all of them, those of some conditions, or those that were searched.</summary>
public sealed record ListModel(PageModel Page, NoticePage Notices, Paging Paging, NoticeQuery Query, NoticeColumns Columns);
