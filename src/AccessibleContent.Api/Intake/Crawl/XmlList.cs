using System.Text;
using System.Xml;

namespace AccessibleContent.Api.Intake.Crawl;

/// <summary>Reads the entries of a sitemap or feed as a stream.</summary>
internal static class XmlList
{
    private const int Depth = 64;

    /// <summary>
    /// Reports the address of each entry, and whether it is a further list. A truncated list is used up to where it ends.
    /// </summary>
    /// <returns>Why the list could not be read to its end; null if it was.</returns>
    public static string? Read(byte[] bytes, Action<string, bool> add, CancellationToken cancellation)
    {
        using var reader = XmlReader.Create(
            new MemoryStream(bytes),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = 4L * bytes.Length,
            }
        );
        try
        {
            return Read(reader, add, cancellation);
        }
        catch (Exception malformed) when (malformed is XmlException or ArgumentException or NotSupportedException)
        {
            // The last two are thrown for an unknown encoding.
            return malformed.Message;
        }
    }

    private static string? Read(XmlReader reader, Action<string, bool> add, CancellationToken cancellation)
    {
        var isIndex = false;
        var entry = -1;
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (reader.Depth > Depth)
            {
                return $"elements are nested more than {Depth} deep";
            }

            var name = reader.NodeType is XmlNodeType.Element ? reader.LocalName : "";
            isIndex |= name == "sitemapindex";
            entry = name is "url" or "sitemap" or "item" or "entry" && (entry < 0 || reader.Depth <= entry) ? reader.Depth : entry;
            if (name is "loc" or "link" && reader.Depth == entry + 1 && entry >= 0 && Address(reader) is { } address)
            {
                // The first address of an entry is its own.
                add(address, isIndex);
                entry = -1;
            }
        }

        return null;
    }

    // A link of Atom has its address in an attribute, all others in their text; links to anything but the page have another relation.
    private static string? Address(XmlReader reader)
    {
        if (reader.GetAttribute("rel") is not (null or "alternate"))
        {
            return null;
        }

        return reader.GetAttribute("href") ?? (reader.IsEmptyElement ? null : Words(reader));
    }

    private static string Words(XmlReader reader)
    {
        var words = new StringBuilder();
        for (var depth = reader.Depth; reader.Read() && reader.Depth > depth && reader.Depth <= Depth;)
        {
            words.Append(reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? reader.Value : "");
        }

        return words.ToString().Trim();
    }
}
