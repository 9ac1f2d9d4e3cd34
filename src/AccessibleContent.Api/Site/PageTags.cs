using System.Collections.Immutable;
using System.Globalization;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Site;

/// <summary>The page tags of government websites (政府网站网页标签): only configured or published values.</summary>
internal static class PageTags
{
    // A description is read in search results, which show about a hundred characters.
    private const int DescriptionLength = 100;

    /// <summary>Returns the tags of every page.</summary>
    public static IReadOnlyList<(string Name, string? Content)> OfSite(SiteOptions site, Func<string, string> words) =>
    [
        ("SiteName", words(site.Name)),
        ("SiteDomain", site.Domain),
        ("SiteIDCode", site.IdCode),
    ];

    /// <summary>Returns the tags of a column's page; the column is given as published.</summary>
    public static IReadOnlyList<(string Name, string? Content)> OfColumn(PageModel page, string column) =>
    [
        .. OfSite(page.Site, page.Words),
        ("ColumnName", page.Published(column)),
        ("ColumnDescription", page.Published($"{page.Site.Name}“{column}”") + page.Words("栏目的公告，新的在前。")),
        ("ColumnKeywords", page.Published($"{column},{page.Site.Name}")),
    ];

    /// <summary>Returns the tags of a notice's page; codes and dates are the same in every script.</summary>
    /// <param name="page">The page in its frame.</param>
    /// <param name="notice">The notice as published.</param>
    public static IReadOnlyList<(string Name, string? Content)> OfNotice(PageModel page, Notice notice) =>
    [
        .. OfSite(page.Site, page.Words),
        ("ColumnName", Convert(notice.Metadata.Catalog, page.Published)),
        ("ArticleTitle", page.Published(notice.Title)),
        ("PubDate", PubDate(notice.Metadata)),
        ("ContentSource", Convert(notice.Metadata.Source ?? notice.Metadata.Publisher, page.Published)),
        ("Description", Convert(Beginning(notice.Blocks), page.Published)),
        ("Url", page.Site.BaseUrl.Length == 0 ? null : page.Canonical),
    ];

    // The format has a time; if only the day is known, the tag has the day and invents nothing.
    private static string PubDate(NoticeMetadata metadata) =>
        metadata.PublishedAt?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
        ?? metadata.PublishedOn.ToIso();

    private static string? Beginning(ImmutableArray<Block> blocks)
    {
        var text = blocks
            .OfType<Paragraph>()
            .Select(paragraph => PlainWords.Of(paragraph.Inlines))
            .FirstOrDefault(text => text.Length > 20);
        return text is null || text.Length <= DescriptionLength ? text : text[..Whole(text, DescriptionLength - 1)] + "…";
    }

    // A character outside the basic plane is two units long and must not be split.
    private static int Whole(string text, int length) => char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;

    private static string? Convert(string? text, Func<string, string> words) => text is null ? null : words(text);
}
