using AccessibleContent.Filters;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Filters;

/// <summary>Marks in endless runs: quadratic time would not end here, and recursion would end the process.</summary>
public sealed class HostileMarksTests
{
    private const int Many = 1_000_000;

    [Theory]
    [InlineData(")")]
    [InlineData("）")]
    [InlineData("（")]
    [InlineData("；")]
    [InlineData("“")]
    [InlineData("”")]
    [InlineData("“”")]
    [InlineData("。”）")]
    [InlineData("（；")]
    [InlineData("《（“‘")]
    public void A_paragraph_of_nothing_but_marks_keeps_them_all_in_their_order(string marks)
    {
        var text = "。" + string.Concat(Enumerable.Repeat(marks, Many));
        Assert.Equal(text, string.Concat(ShortParagraphs.Of(new Paragraph([new TextRun(text)])).Select(PlainWords.Of)));
    }

    [Fact]
    public void A_million_runs_of_words_become_one() =>
        Assert.Equal([new TextRun(new string('字', Many))], TextRuns.Merge([.. Enumerable.Repeat(new TextRun("字"), Many)]));

    [Theory]
    [InlineData("a")]
    [InlineData("a@")]
    [InlineData("@")]
    [InlineData("1www.a@b_")]
    [InlineData("www.")]
    [InlineData("http://")]
    [InlineData("https://a ")]
    [InlineData("文〔")]
    [InlineData("号〔2024〕1")]
    [InlineData("〔2024〕")]
    public void Words_that_look_like_codes_are_looked_at_a_bounded_number_of_times(string words)
    {
        var text = string.Concat(Enumerable.Repeat(words, Many)) + "@发";
        var codes = new Codes(
            new NoticeMetadata { PublishedOn = default, DocumentNumber = string.Concat(Enumerable.Repeat(words, Many / 2)) }
        );
        Assert.Equal(text, codes.Around(text, piece => piece));
    }
}
