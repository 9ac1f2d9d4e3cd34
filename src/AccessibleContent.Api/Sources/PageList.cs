using System.Xml;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AccessibleContent.Api.Sources;

/// <summary>What a list of a site names: pages, and further lists. It is a sitemap (sitemaps.org), a feed (RFC 4287, RSS 2.0), or a page of links.</summary>
/// <param name="Pages">The pages.</param>
/// <param name="Lists">Further lists: the maps of an index, the next page of a list.</param>
internal sealed record PageList(IReadOnlyList<Uri> Pages, IReadOnlyList<Uri> Lists)
{
    private const string NextPage = "下一页";
    private static readonly string[] PageExtensions = ["", ".html", ".htm", ".shtml", ".jhtml"];

    /// <summary>Reads a list.</summary>
    public static PageList Read(byte[] bytes, Uri address)
    {
        var start = System.Text.Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 512)).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        var isXml = start.StartsWith("<?xml", StringComparison.Ordinal) && !start.Contains("<html", StringComparison.OrdinalIgnoreCase);
        return isXml || start.StartsWith("<urlset", StringComparison.Ordinal) || start.StartsWith("<feed", StringComparison.Ordinal) || start.StartsWith("<rss", StringComparison.Ordinal)
            ? OfXml(bytes, address)
            : OfHtml(bytes, address);
    }

    // A list that breaks off is good up to there.
    private static PageList OfXml(byte[] bytes, Uri address)
    {
        var (pages, lists) = (new OrderedDictionary<Uri, bool>(), new OrderedDictionary<Uri, bool>());
        using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 4L * bytes.Length });
        try
        {
            var isIndex = false;
            while (reader.Read())
            {
                var name = reader.NodeType is XmlNodeType.Element ? reader.LocalName : "";
                isIndex |= name == "sitemapindex";
                if (name is "url" or "sitemap" or "item" or "entry" && Address(XElement.Load(reader.ReadSubtree())) is { } written)
                {
                    Add(written, address, isIndex ? lists : pages);
                }
            }
        }
        catch (XmlException)
        {
            return new([.. pages.Keys], [.. lists.Keys]);
        }

        return new([.. pages.Keys], [.. lists.Keys]);
    }

    private static string? Address(XElement entry)
    {
        var links = entry.Elements().Where(element => element.Name.LocalName is "loc" or "link").ToList();
        var link = links.Find(one => one.Attribute("rel")?.Value is null or "alternate");
        return link?.Attribute("href")?.Value ?? link?.Value.Trim();
    }

    private static PageList OfHtml(byte[] bytes, Uri address)
    {
        var (pages, lists) = (new OrderedDictionary<Uri, bool>(), new OrderedDictionary<Uri, bool>());
        using var document = new HtmlParser().ParseDocument(new MemoryStream(bytes));
        foreach (var link in document.QuerySelectorAll("a[href]"))
        {
            var isNext = link.GetAttribute("rel") == "next" || link.TextContent.Contains(NextPage, StringComparison.Ordinal);
            Add(link.GetAttribute("href")!, address, isNext ? lists : pages);
        }

        return new([.. pages.Keys.Where(page => PageExtensions.Contains(Path.GetExtension(page.AbsolutePath).ToLowerInvariant()))], [.. lists.Keys]);
    }

    private static void Add(string written, Uri address, OrderedDictionary<Uri, bool> found)
    {
        if (Uri.TryCreate(address, written.Trim(), out var uri) && uri.Scheme is "http" or "https" && new Uri(uri.GetLeftPart(UriPartial.Query)) is var page && page != address)
        {
            found.TryAdd(page, true);
        }
    }
}
