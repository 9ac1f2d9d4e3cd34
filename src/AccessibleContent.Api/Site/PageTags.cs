using System.Globalization;

namespace AccessibleContent.Api.Site;

/// <summary>The page tags of government websites (政府网站网页标签): only what is configured or published.</summary>
internal static class PageTags
{
    /// <summary>Gives the tags of every page.</summary>
    public static IReadOnlyList<(string Name, string? Content)> OfSite(SiteOptions site, Func<string, string> words) =>
    [
        ("SiteName", words(site.Name)),
        ("SiteDomain", site.Domain),
        ("SiteIDCode", site.IdCode),
    ];

    /// <summary>Gives the tags of a notice's page; codes and dates are the same in every script.</summary>
    public static IReadOnlyList<(string Name, string? Content)> OfNotice(SiteOptions site, Notice notice, Func<string, string> words) =>
    [
        .. OfSite(site, words),
        ("ColumnName", Convert(notice.Metadata.Catalog, words)),
        ("ArticleTitle", words(notice.Title)),
        ("PubDate", PubDate(notice.Metadata)),
        ("ContentSource", Convert(notice.Metadata.Source ?? notice.Metadata.Publisher, words)),
    ];

    // The format has a time; where only the day is known the tag says the day, and invents nothing.
    private static string PubDate(NoticeMetadata metadata) =>
        metadata.PublishedAt?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
        ?? metadata.PublishedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Convert(string? text, Func<string, string> words) => text is null ? null : words(text);
}
