using AccessibleContent.Filters;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Filters;

/// <summary>How long paragraphs are broken for elderly readers.</summary>
public sealed class ReadingAidsTests
{
    private static readonly string Sentence = new string('好', 49) + "。";

    [Fact]
    public void A_short_paragraph_stays_whole() => Assert.Equal([Sentence + Sentence], Pieces(Sentence + Sentence));

    [Fact]
    public void A_long_one_is_broken_at_the_ends_of_sentences() =>
        Assert.Equal([Sentence + Sentence, Sentence + Sentence, Sentence], Pieces(string.Concat(Enumerable.Repeat(Sentence, 5))));

    [Fact]
    public void A_quotation_is_not_torn_and_keeps_its_closing_mark()
    {
        var quotation = "他说：“" + Sentence + Sentence + "”";
        Assert.Equal([Sentence, quotation, Sentence], Pieces(Sentence + quotation + Sentence));
    }

    [Fact]
    public void A_mark_that_is_never_closed_does_not_keep_the_rest_together() =>
        Assert.Equal(3, Pieces("“" + string.Concat(Enumerable.Repeat(Sentence, 5))).Length);

    [Fact]
    public void A_sentence_that_is_too_long_may_be_broken_at_a_semicolon()
    {
        var half = new string('长', 90);
        Assert.Equal([half + "；", half + "。"], Pieces(half + "；" + half + "。"));
    }

    [Fact]
    public void A_character_that_is_described_by_its_parts_is_not_torn()
    {
        const string Described = "⿰氵⿱。好";
        Assert.Equal([Sentence + Sentence, Described + Sentence + Sentence], Pieces(Sentence + Sentence + Described + Sentence + Sentence));
    }

    [Fact]
    public void A_link_is_not_torn()
    {
        var link = new Link("a", [new TextRun(Sentence + Sentence + Sentence)]);
        var pieces = ShortParagraphs.Of(new Paragraph([new TextRun(Sentence), link, new TextRun(Sentence)])).ToList();
        Assert.Contains(pieces, piece => piece.Inlines.Contains(link));
    }

    [Fact]
    public void The_pieces_of_the_seed_are_short_where_its_sentences_are()
    {
        var lengths = ReadingAids.Apply(Sources.Read("lanshan-2024-0000076")).Blocks.Select(block => PlainWords.Of(block).Length).ToList();
        Assert.True(lengths.Count > 20);
        Assert.All(lengths, length => Assert.True(length <= 280));
    }

    [Fact]
    public void A_paragraph_in_another_language_is_broken_and_each_piece_is_in_it()
    {
        var pieces = ShortParagraphs
            .Of(
                new Paragraph([
                    new LanguageSpan(
                        "ja",
                        [new TextRun(string.Concat(Enumerable.Repeat(Sentence, 3))), new Emphasis(true, [new TextRun(Sentence)])]),
                ]))
            .ToList();
        Assert.Equal([100, 100], pieces.Select(piece => PlainWords.Of(piece).Length));
        Assert.All(pieces, piece => Assert.Equal("ja", Assert.IsType<LanguageSpan>(Assert.Single(piece.Inlines)).Language));
    }

    private static string[] Pieces(string text) => [.. ShortParagraphs.Of(new Paragraph([new TextRun(text)])).Select(PlainWords.Of)];
}
