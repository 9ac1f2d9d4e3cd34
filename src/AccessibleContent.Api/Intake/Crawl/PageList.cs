using System.Text;
using AccessibleContent.Readers.Html;

namespace AccessibleContent.Api.Intake.Crawl;

/// <summary>
/// The content of a site's list: pages, and further lists. It is a sitemap (sitemaps.org), a feed (RFC 4287, RSS 2.0), or a page of
/// links.
/// </summary>
/// <param name="Pages">The pages.</param>
/// <param name="Lists">Further lists: the sitemaps of an index, the next page of a list.</param>
/// <param name="Problem">Why there are none; null if the list was read.</param>
internal sealed record PageList(IReadOnlyCollection<Uri> Pages, IReadOnlyCollection<Uri> Lists, string? Problem)
{
    /// <summary>The maximum number of addresses in a list, as in sitemaps.org; the rest is ignored.</summary>
    public const int Most = 50_000;

    private const string NextPage = "下一页";
    private static readonly string[] PageExtensions = ["", ".html", ".htm", ".shtml", ".jhtml"];
    private static readonly string[] XmlStarts = ["<urlset", "<sitemapindex", "<feed", "<rss"];

    /// <summary>Reads a list.</summary>
    public static PageList Read(byte[] bytes, Uri address, CancellationToken cancellation)
    {
        var start = Encoding
            .Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 512))
            .TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        var isXml = start.StartsWith("<?xml", StringComparison.Ordinal) && !start.Contains("<html", StringComparison.OrdinalIgnoreCase);
        return isXml || Array.Exists(XmlStarts, one => start.StartsWith(one, StringComparison.Ordinal))
            ? OfXml(bytes, address, cancellation)
            : OfHtml(bytes, address, cancellation);
    }

    private static PageList OfXml(byte[] bytes, Uri address, CancellationToken cancellation)
    {
        var (pages, lists) = (new OrderedDictionary<Uri, bool>(), new OrderedDictionary<Uri, bool>());
        var problem = XmlList.Read(bytes, (written, isList) => Add(written, address, isList ? lists : pages), cancellation);
        return new(pages.Keys, lists.Keys, pages.Count + lists.Count == 0 ? problem : null);
    }

    private static PageList OfHtml(byte[] bytes, Uri address, CancellationToken cancellation)
    {
        var (pages, lists) = (new OrderedDictionary<Uri, bool>(), new OrderedDictionary<Uri, bool>());
        var read = PageLinks.Read(bytes, cancellation);
        foreach (var link in read.Links)
        {
            Add(link.Address, address, link.Relation == "next" || link.Words.Contains(NextPage, StringComparison.Ordinal) ? lists : pages);
        }

        return new(
            [.. pages.Keys.Where(page => PageExtensions.Contains(Path.GetExtension(page.AbsolutePath).ToLowerInvariant()))],
            lists.Keys,
            read.Refusal);
    }

    private static void Add(string written, Uri address, OrderedDictionary<Uri, bool> found)
    {
        if (found.Count < Most
            && written.Length <= SiteClient.LongestAddress
            && Uri.TryCreate(address, written.Trim(), out var uri)
            && uri.Scheme is "http" or "https"
            && Uri.TryCreate(uri.GetLeftPart(UriPartial.Query), UriKind.Absolute, out var page)
            && page.AbsoluteUri.Length <= SiteClient.LongestAddress
            && page != address)
        {
            found.TryAdd(page, true);
        }
    }
}
