using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace AccessibleContent.Tests.Writers.Speech;

/// <summary>SSML as an engine reads it: parsed, held to the schema of the W3C, with what is printed and what is said.</summary>
internal static class Ssml
{
    private static readonly Lazy<XmlSchemaSet> Schema = new(Compile);

    /// <summary>Gets the namespace of the elements.</summary>
    public static XNamespace Elements { get; } = "http://www.w3.org/2001/10/synthesis";

    /// <summary>Parses a document, which must be valid.</summary>
    public static XElement Read(byte[] bytes)
    {
        var document = XDocument.Parse(Encoding.UTF8.GetString(bytes), LoadOptions.PreserveWhitespace);
        document.Validate(Schema.Value, (_, fault) => Assert.Fail(fault.Message));
        return document.Root!;
    }

    /// <summary>Returns the sentences as they sound.</summary>
    public static IEnumerable<string> Said(XElement speak) => speak.Descendants(Elements + "s").Select(sentence =>
        string.Concat(sentence.Nodes().Select(node => node is XElement sub ? sub.Attribute("alias")!.Value : ((XText)node).Value)));

    /// <summary>Returns each word that is said otherwise, with what is said, as <c>区长→区掌</c>.</summary>
    public static IEnumerable<string> Aliases(XElement speak) =>
        speak.Descendants(Elements + "sub").Select(sub => $"{sub.Value}→{sub.Attribute("alias")!.Value}");

    private static XmlSchemaSet Compile()
    {
        var folder = Path.Combine(Snapshots.Project, "Writers", "Speech", "Schema");
        var set = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        set.Add(null, Path.Combine(folder, "synthesis.xsd"));
        set.Compile();
        return set;
    }
}
