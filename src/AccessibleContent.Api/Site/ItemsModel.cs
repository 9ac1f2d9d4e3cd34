using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Site;

/// <summary>Notices as a list, and the ways on from it.</summary>
public sealed record ItemsModel(PageModel Page, NoticePage Notices, Paging Paging);
