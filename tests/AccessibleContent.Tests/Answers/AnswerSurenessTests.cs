using AccessibleContent.Answers;
using AccessibleContent.Model;
using AccessibleContent.Readers.Markdown;
using AccessibleContent.Search;

namespace AccessibleContent.Tests.Answers;

public sealed class AnswerSurenessTests
{
    private static readonly NoticeText Text = new(MarkdownReader.Read(
        "---\ntitle: 养犬登记公告\nindexNumber: a/1\npublishedOn: 2026-11-20\n---\n\n养犬登记每只收费120元。\n\n"
        + "| 事项 | 费用 |\n| --- | --- |\n| 养犬登记 | 120元 |\n",
        "page").Notice!);

    [Fact]
    public void What_is_said_in_the_words_of_the_question_is_surer_than_in_others() =>
        Assert.True(SurenessOf(UnitKind.Sentence, inItsWords: 0.8) > SurenessOf(UnitKind.Sentence, inItsWords: 0));

    [Fact]
    public void A_row_is_surer_than_a_sentence_that_says_as_much() =>
        Assert.True(SurenessOf(UnitKind.Row) > SurenessOf(UnitKind.Sentence));

    [Fact]
    public void What_the_unit_itself_hardly_says_is_less_sure() =>
        Assert.True(SurenessOf(UnitKind.Sentence, own: 0.1) < SurenessOf(UnitKind.Sentence) - 0.5);

    [Theory]
    [InlineData("每只办一次狗证", true)]
    [InlineData("每只办一次犬证", true)]
    [InlineData("养犬登记每只120元", false)]
    public void A_synonym_says_the_same_and_a_saying_does_not(string text, bool isSaid) =>
        Assert.Equal(isSaid, WordMatch.IsSaid(new("狗证", 1) { Same = ["犬证"], Related = ["养犬登记"] }, text));

    private static double SurenessOf(UnitKind kind, double inItsWords = 0.5, double own = 0.5)
    {
        var unit = Text.Units.First(text => text.Unit.Kind == kind);
        var score = new UnitScore(unit, Text)
        {
            Cover = 0.7,
            Own = own,
            InItsWords = inItsWords,
            Topic = 0.5,
            Subject = 1,
            Matched = 1,
            Missed = 0,
            Unknown = 0,
        };
        return AnswerSureness.Of(Read("养犬登记多少钱"), score, 0.3);
    }

    private static AccessibleContent.Answers.Question Read(string typed) => QuestionReader.Read(typed, Synonyms.Ours);
}
