using AccessibleContent.Model;

namespace AccessibleContent.Api.Notices;

/// <summary>The JSON of a list.</summary>
/// <param name="Items">The notices of this page, newest first.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
/// <param name="Total">The number of notices that match the query.</param>
/// <param name="TotalIsExact">Whether no more match than that: beyond a limit they are not counted.</param>
internal sealed record ListBody(IReadOnlyList<ListItem> Items, string? Next, int Total, bool TotalIsExact);

/// <summary>The JSON of a notice in a list.</summary>
internal sealed record ListItem(
    string Id,
    int Revision,
    string Title,
    string PublishedOn,
    string? Publisher,
    string? Catalog,
    string? DocumentNumber,
    string? IndexNumber,
    string Href,
    string Page);
