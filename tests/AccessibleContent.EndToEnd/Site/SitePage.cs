using AccessibleContent.Api.Site;
using AccessibleContent.Model;
using Microsoft.Playwright;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>A page of the website: a name for reports, and the path without prefix.</summary>
internal sealed record SitePage(string Name, string Path)
{
    public const string Seed = "/notices/lanshanqurmzfbgs-2024-0000076";

    public const string Corrected = "/notices/site-2025-0000901";

    public const string LongTitled = "/notices/site-2025-0000903";

    public const string Merged = "/notices/site-2025-0000902";

    /// <summary>The newest notice of all: no other is before it in the list.</summary>
    public const string Newest = "/notices/site-2025-0000035";

    public const string Withdrawn = "/notices/site-2025-0000015";

    /// <summary>Expands what is collapsed on the open page: a checker sees what a reader can.</summary>
    public static Task UnfoldAsync(IPage page) =>
        page.EvaluateAsync("document.querySelectorAll('details').forEach(one => { one.open = true; })");

    /// <summary>Waits until the script has filled in how often a notice was read, where the page says it.</summary>
    public static Task CompleteAsync(IPage page) => page.WaitForFunctionAsync(
        "() => { const views = document.querySelector('[data-views]'); return !views || views.textContent !== ''; }");

    /// <summary>Gets every kind of page.</summary>
    public static IReadOnlyList<SitePage> All { get; } =
    [
        new("home", "/"),
        new("column", "/?catalog=%E9%80%9A%E7%9F%A5%E5%85%AC%E5%91%8A&limit=5"),
        new("notice", Seed),
        new("notice of every kind", "/notices/test-2024-0000001"),
        new("notice with a wide table", "/notices/site-2025-0000900"),
        new("notice with a long title", LongTitled),
        new("notice with merged cells", Merged),
        new("notice corrected", Corrected),
        new("notice as plain text", "/notices/test-2024-0000001/text"),
        new("revisions", Corrected + "/revisions"),
        new("notice with contents", "/notices/site-2025-0000904"),
        new("no newer notice", Newest + "/previous"),
        new("no older notice", Seed + "/next"),
        new("revisions of a withdrawn notice", Withdrawn + "/revisions"),
        new("search", "/search"),
        new("search found", "/search?q=%E5%81%9C%E6%B0%B4"),
        new("search not found", "/search?q=%E6%B5%B7%E5%BA%95%E6%8D%9E%E6%9C%88"),
        new("search for the mode", "/search?q=%E9%80%82%E8%80%81%E7%89%88"),
        new("search relaxed", "/search?q=%E5%81%9C%E6%B0%B4%20%E6%B5%B7%E5%BA%95%E6%8D%9E%E6%9C%88"),
        new("search narrowed", "/search?q=%E9%80%9A%E7%9F%A5&from=2020-01-01"),
        new("ask", "/ask"),
        new("ask answered", "/ask?q=%E4%BB%80%E4%B9%88%E6%97%B6%E5%80%99%E5%81%9C%E6%B0%B4"),
        new("ask refused", "/ask?q=%E6%B5%B7%E5%BA%95%E6%8D%9E%E6%9C%88%E6%80%8E%E4%B9%88%E6%8D%9E"),
        new("ask as plain text", "/ask/text?q=%E4%BB%80%E4%B9%88%E6%97%B6%E5%80%99%E5%81%9C%E6%B0%B4"),
        new("statement", "/accessibility"),
        new("open data", "/open-data"),
        new("map", "/sitemap"),
        new("400", "/?scheme=pink"),
        new("404", "/nowhere"),
        new("410", Withdrawn),
        new("429", "/problems/429"),
        new("503", "/problems/503"),
    ];

    /// <summary>Gets the reading preferences that are checked: both modes, in the published script and in another.</summary>
    public static IReadOnlyList<ReadingPreferences> Visits { get; } =
    [
        .. from script in (HanScript[])[HanScript.Simplified, HanScript.TraditionalTaiwan]
        from mode in ReadingMode.All
        select new ReadingPreferences(script, mode),
    ];

    /// <summary>Gets a value indicating whether the whole matrix is checked, and not only what every run has time for.</summary>
    public static bool Full => Environment.GetEnvironmentVariable("JUDGES") == "full";

    /// <summary>Gets the widths that are checked, in CSS pixels.</summary>
    public static IReadOnlyList<int> Widths => Full ? [320, 390, 1280] : [320];

    /// <summary>Gets every page with all these preferences, at every width of this run.</summary>
    public static IEnumerable<(SitePage Page, ReadingPreferences Preferences, int Width)> Matrix =>
        from width in Widths from preferences in Visits from page in All select (page, preferences, width);

    /// <summary>Gets what the slower checkers check: every page in a full run, else the notice in both modes.</summary>
    public static IEnumerable<(SitePage Page, ReadingPreferences Preferences, int Width)> Selection =>
        Full ? Matrix : Matrix.Where(one => one.Page.Path == Seed && one.Preferences.Script == HanScript.Simplified);
}
