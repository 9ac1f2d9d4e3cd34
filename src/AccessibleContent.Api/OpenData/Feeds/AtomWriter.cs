using System.Collections.ObjectModel;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Site;
using AccessibleContent.Model;

namespace AccessibleContent.Api.OpenData.Feeds;

/// <summary>Writes a page of a feed as Atom (RFC 4287), with paging (RFC 5005) and tombstones (RFC 6721).</summary>
internal static class AtomWriter
{
    private static readonly XNamespace Tombstones = "http://purl.org/atompub/tombstones/1.0";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    /// <summary>Writes the page.</summary>
    public static byte[] Write(FeedPage page, RenditionLinks links)
    {
        var feed = new SyndicationFeed(page.Title, null, null, page.Id, page.UpdatedAt.InChina())
        {
            Language = page.Script.Tag,
            Copyright = page.Licence is { } licence ? new(licence) : null,
            Items = [.. page.Entries.Select(entry => Item(entry, page, links))],
        };
        feed.Authors.Add(new() { Name = page.Site });
        Add(feed.Links, "self", page.Self, FeedLink.Atom.MediaType);
        Add(feed.Links, "alternate", page.Home, "text/html");
        Add(feed.Links, "first", page.First, FeedLink.Atom.MediaType);
        Add(feed.Links, "previous", page.Previous, FeedLink.Atom.MediaType);
        Add(feed.Links, "next", page.Next, FeedLink.Atom.MediaType);
        foreach (var one in page.Tombstones)
        {
            feed.ElementExtensions.Add(new SyndicationElementExtension(Deleted(one, page.Script).CreateReader()));
        }

        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            feed.GetAtom10Formatter().WriteTo(xml);
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static SyndicationItem Item(FeedEntry entry, FeedPage page, RenditionLinks links)
    {
        var item = new SyndicationItem
        {
            Id = entry.Id,
            Title = new(entry.Title),
            PublishDate = entry.PublishedAt.InChina(),
            LastUpdatedTime = entry.UpdatedAt.InChina(),
            Summary = entry.Summary is { } summary ? new(summary) : null,
            Content = entry.Html is { } html ? new TextSyndicationContent(html, TextSyndicationContentKind.Html) : null,
        };
        if (entry.Publisher is { } publisher)
        {
            item.Authors.Add(new() { Name = publisher });
        }

        if (entry.Catalog is { } catalog)
        {
            item.Categories.Add(new(catalog));
        }

        // The script of the feed first: a reader takes the first alternate.
        foreach (var one in HanScript.All.OrderBy(one => one == page.Script ? 0 : 1))
        {
            var link = Add(item.Links, "alternate", links.PageOf(entry.Notice, new(one, ReadingMode.Standard, Form.Html)), "text/html");
            link!.AttributeExtensions[new("hreflang")] = one.Tag;
        }

        // Without a length: nobody knows it before the sound is made, and the feed does not change by that.
        if (page.Sound.Length > 0)
        {
            Add(item.Links, "enclosure", links.SoundOf(entry.Notice, page.Script), page.Sound);
        }

        return item;
    }

    private static SyndicationLink? Add(Collection<SyndicationLink> links, string relation, string? address, string type)
    {
        if (address is null)
        {
            return null;
        }

        var link = new SyndicationLink(new(address, UriKind.RelativeOrAbsolute), relation, null, type, 0);
        links.Add(link);
        return link;
    }

    private static XElement Deleted(Tombstone one, HanScript script) => new(
        Tombstones + "deleted-entry",
        new XAttribute(XNamespace.Xmlns + "at", Tombstones.NamespaceName),
        new XAttribute("ref", one.Id),
        new XAttribute("when", XmlConvert.ToString(one.At.InChina())),
        new XElement(Tombstones + "comment", new XAttribute(XNamespace.Xml + "lang", script.Tag), one.Reason));
}
