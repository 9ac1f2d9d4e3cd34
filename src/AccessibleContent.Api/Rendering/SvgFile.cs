using System.Xml;

namespace AccessibleContent.Api.Rendering;

/// <summary>A file that claims to be SVG: checks that it is, and that nothing in it runs.</summary>
internal static class SvgFile
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    // Entities are not resolved: they could ask for other files, or grow without end.
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    /// <summary>Returns what is wrong with a file, as the end of a sentence about it; null if it is a plain picture.</summary>
    public static string? Fault(byte[] bytes)
    {
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(bytes), Settings);
            return xml.MoveToContent() != XmlNodeType.Element || (xml.LocalName, xml.NamespaceURI) != ("svg", Namespace)
                ? "a file that is not PNG, SVG or WebP."
                : FaultOfElements(xml);
        }
        catch (XmlException)
        {
            return "a file that is neither PNG or WebP nor well-formed SVG.";
        }
    }

    private static string? FaultOfElements(XmlReader xml)
    {
        string? fault = null;
        do
        {
            fault ??= xml.NodeType == XmlNodeType.Element ? FaultOfElement(xml) : null;
        }
        while (xml.Read());
        return fault;
    }

    private static string? FaultOfElement(XmlReader xml)
    {
        var name = xml.LocalName;
        if (name is "script" or "foreignObject" or "iframe")
        {
            return $"an SVG with the element {name}; a picture must not run anything.";
        }

        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || xml.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
            {
                return $"an SVG with the attribute {xml.Name}; a picture must not run anything.";
            }
        }

        return null;
    }
}
