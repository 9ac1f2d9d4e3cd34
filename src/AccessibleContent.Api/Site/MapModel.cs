using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Site;

/// <summary>The map of the site for people.</summary>
public sealed record MapModel(PageModel Page, NoticeColumns Columns);
