using System.Text;
using System.Xml;
using System.Xml.Linq;
using AccessibleContent.Api.Rendering;

namespace AccessibleContent.Api.Sound.Engine;

/// <summary>The speech form of a notice as an engine takes it: whole documents in the shape that it understands.</summary>
internal static class SpeechDocument
{
    // What p and s are heard by where an engine knows neither.
    private const string AfterSentence = "300ms";
    private const string AfterParagraph = "600ms";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit };

    /// <summary>Returns the documents for the engine, in their order; together they say all of the form.</summary>
    /// <exception cref="XmlException">It is not XML.</exception>
    public static IReadOnlyList<byte[]> Of(byte[] ssml, SpeechOptions options)
    {
        using var reader = XmlReader.Create(new MemoryStream(ssml, writable: false), Settings);
        var speak = XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
        if (options.StripLanguage)
        {
            speak.DescendantsAndSelf().Attributes(XNamespace.Xml + "lang").Remove();
        }

        Func<IEnumerable<XElement>, byte[]> write = options.PlainText ? Text : parts => Document(speak, parts, options.Flatten);
        var limit = options.MaxBytes == 0 ? int.MaxValue : options.MaxBytes;
        return [.. Pack([.. speak.Elements()], limit, write)];
    }

    // As many parts as fit, again and again; of a paragraph that does not fit, its sentences.
    private static IEnumerable<byte[]> Pack(IReadOnlyList<XElement> parts, int limit, Func<IEnumerable<XElement>, byte[]> write)
    {
        List<XElement> taken = [];
        long size = 0;
        foreach (var part in parts.SelectMany(part => Split(part, limit, write)))
        {
            var own = write([part]).LongLength;
            if (taken.Count > 0 && size + own > limit)
            {
                yield return write(taken);
                taken.Clear();
                size = 0;
            }

            taken.Add(part);
            size += own;
        }

        if (taken.Count > 0)
        {
            yield return write(taken);
        }
    }

    private static IEnumerable<XElement> Split(XElement part, int limit, Func<IEnumerable<XElement>, byte[]> write) =>
        part.Name.LocalName != "p" || write([part]).LongLength <= limit
            ? [part]
            : part.Elements().Select(sentence => new XElement(part.Name, part.Attributes(), sentence));

    private static byte[] Document(XElement speak, IEnumerable<XElement> parts, bool isFlat)
    {
        object content = isFlat ? parts.SelectMany(part => Flat(part, speak.Name.Namespace)) : parts;
        return Encoding.UTF8.GetBytes(new XElement(speak.Name, speak.Attributes(), content).ToString(SaveOptions.DisableFormatting));
    }

    private static IEnumerable<XNode> Flat(XElement part, XNamespace names)
    {
        if (part.Name.LocalName != "p")
        {
            yield return part;
            yield break;
        }

        foreach (var sentence in part.Elements())
        {
            foreach (var node in sentence.Name.LocalName == "s" ? sentence.Nodes() : [sentence])
            {
                yield return node;
            }

            yield return new XElement(names + "break", new XAttribute("time", sentence.NextNode is null ? AfterParagraph : AfterSentence));
        }
    }

    private static byte[] Text(IEnumerable<XElement> parts) => Encoding.UTF8.GetBytes(string.Concat(parts
        .Where(part => part.Name.LocalName == "p")
        .SelectMany(part => part.Elements().Select(sentence => Spoken(sentence).Trim() + "\n").Append("\n"))));

    private static string Spoken(XElement sentence) => string.Concat(sentence.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "sub" } said => (string?)said.Attribute("alias") ?? said.Value,
        XElement other => other.Value,
        _ => "",
    }));
}
