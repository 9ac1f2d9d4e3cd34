using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Site;

/// <summary>The position of a page in a list, and the addresses of the other pages, null if there are none.</summary>
/// <param name="Before">How many notices come before the page; null if that is not known.</param>
/// <param name="Limit">The maximum number of notices on a page.</param>
/// <param name="Total">How many notices the list has.</param>
/// <param name="First">The address of the first page.</param>
/// <param name="Newer">The address of the previous page.</param>
/// <param name="Older">The address of the next page.</param>
public sealed record Paging(int? Before, int Limit, int Total, string? First, string? Newer, string? Older)
{
    /// <summary>
    /// Gets the number of the page, from 1; null if the list has grown since the address was built, so that the pages have shifted.
    /// </summary>
    public int? Number => Before % Limit == 0 ? (Before / Limit) + 1 : null;

    /// <summary>Gets a value indicating whether the list has no more notices than the total.</summary>
    public bool TotalIsExact { get; init; } = true;

    /// <summary>Gets the number of notices in words of the published script.</summary>
    public string Count => TotalIsExact ? $"共 {Total} 条公告。" : $"超过 {Total} 条公告。";

    /// <summary>Gets the number of pages that are counted.</summary>
    public int Pages => Math.Max(1, (Total + Limit - 1) / Limit);

    /// <summary>Gets the position in words of the published script.</summary>
    public string Place => Number is { } number
        ? $"第 {number} 页" + (TotalIsExact ? $"，共 {Pages} 页" : "")
        : Start;

    /// <summary>Gets the first notice of the page in words of the published script.</summary>
    public string Start => Before is { } before ? $"从第 {before + 1} 条起" : "第 1000 条以后";

    /// <summary>
    /// Finds the position of a page; <paramref name="address"/> returns the address of the page after a key, null for the first.
    /// </summary>
    public static Paging Of(NoticePage page, int limit, Func<string?, string> address) => new(
        page.Before,
        limit,
        page.Total,
        page.Before is 0 || page.Before <= limit ? null : address(null),
        page.Before is 0 ? null : address(page.Previous),
        page.Next is { } next ? address(next) : null)
    {
        TotalIsExact = page.TotalIsExact,
    };
}
