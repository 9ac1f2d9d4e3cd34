using System.Text;
using System.Xml.Linq;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Sound.Engine;

namespace AccessibleContent.Tests.Sound;

/// <summary>What the engine is given: pieces that are whole documents and lose nothing, in the shape that it understands.</summary>
public sealed class SpeechDocumentTests
{
    private const string Written =
        """
        <speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="zh-CN">
        <p><s>停水<sub alias="三">3</sub>天。</s></p>
        <break time="800ms"/>
        <p><s>请互相转告。</s>
        <s>电话<sub alias="幺二三四五">12345</sub>。</s></p>
        </speak>
        """;

    [Theory]
    [InlineData("zh-Hans.standard.speech", 1_000)]
    [InlineData("zh-Hant-TW.elder.speech", 1_000)]
    [InlineData("zh-Hans.standard.speech", 2_500)]
    [InlineData("zh-Hans.standard.speech", 20_000)]
    public void Pieces_are_whole_documents_within_the_limit_and_lose_no_word(string rendition, int limit)
    {
        var ssml = Encoding.UTF8.GetBytes(Make.Text(Sources.Read("every-kind"), rendition));
        var pieces = SpeechDocument.Of(ssml, new() { MaxBytes = limit });
        Assert.All(pieces, piece => Assert.InRange(piece.Length, 1, limit));
        Assert.Equal(Words([ssml]), Words(pieces));
        var whole = Root(ssml);
        Assert.All(pieces.Select(Root), root => Assert.Equal(
            (whole.Name, string.Join(' ', whole.Attributes())), (root.Name, string.Join(' ', root.Attributes()))));

        // No more pieces than needed: two neighbours together would be too long, but for the frame that each has of its own.
        Assert.All(pieces.Zip(pieces.Skip(1)), pair => Assert.True(pair.First.Length + pair.Second.Length > limit / 2));
    }

    [Fact]
    public void A_limit_that_is_not_set_cuts_nothing()
    {
        var piece = Assert.Single(SpeechDocument.Of(Encoding.UTF8.GetBytes(Written), new()));
        Assert.True(XNode.DeepEquals(Root(Encoding.UTF8.GetBytes(Written)).Elements().First(), Root(piece).Elements().First()));
    }

    [Fact]
    public void The_language_can_be_left_out()
    {
        var piece = Single(new() { StripLanguage = true });
        Assert.Null(piece.Attribute(XNamespace.Xml + "lang"));
        Assert.Equal("1.1", (string?)piece.Attribute("version"));
    }

    [Fact]
    public void Without_paragraphs_and_sentences_their_ends_are_breaks()
    {
        var piece = Single(new() { Flatten = true });
        Assert.Equal(
            "停水[三]天。<600ms><800ms>请互相转告。<300ms>电话[幺二三四五]。<600ms>",
            string.Concat(piece.Nodes().Select(node => node switch
            {
                XElement { Name.LocalName: "break" } pause => $"<{pause.Attribute("time")!.Value}>",
                XElement { Name.LocalName: "sub" } said => $"[{said.Attribute("alias")!.Value}]",
                _ => node.ToString(),
            })));
    }

    [Fact]
    public void Plain_text_is_what_is_said()
    {
        var piece = Assert.Single(SpeechDocument.Of(Encoding.UTF8.GetBytes(Written), new() { PlainText = true }));
        Assert.Equal("停水三天。\n\n请互相转告。\n电话幺二三四五。\n\n", Encoding.UTF8.GetString(piece));
    }

    [Fact]
    public void A_document_type_is_refused() => Assert.Throws<System.Xml.XmlException>(() =>
        SpeechDocument.Of("<!DOCTYPE speak [<!ENTITY a 'b'>]><speak>&a;</speak>"u8.ToArray(), new()));

    private static XElement Single(SpeechOptions options) =>
        Root(Assert.Single(SpeechDocument.Of(Encoding.UTF8.GetBytes(Written), options)));

    private static XElement Root(byte[] document) => XDocument.Parse(Encoding.UTF8.GetString(document)).Root!;

    private static string Words(IEnumerable<byte[]> documents) =>
        string.Concat(string.Concat(documents.Select(one => Root(one).Value)).Where(letter => !char.IsWhiteSpace(letter)));
}
