using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Site;

/// <summary>The page that lists notices.</summary>
public sealed record ListModel(PageModel Page, IReadOnlyList<NoticeSummary> Items, int Total, string? NextAddress);
