namespace AccessibleContent.Tests.Search.Sets;

/// <summary>Searches and questions among ten thousand other notices.</summary>
public sealed class AmongOthersScoresTests(AmongOthersFixture service, ITestOutputHelper output) : IClassFixture<AmongOthersFixture>
{
    [Fact]
    public async Task Searches_find_their_notices()
    {
        var scores = await SearchScores.OfAsync(service);
        scores.Print(output);
        Assert.True(scores is { First: >= 0.87, InFive: >= 0.90, Nothing: >= 0.60 });
    }

    [Fact]
    public async Task Questions_are_answered_by_the_sentence_that_settles_them_or_not_at_all()
    {
        var scores = await AnswerScores.OfAsync(service);
        scores.Print(output);
        Assert.True(scores is { Right: >= 0.75, Source: >= 0.90, Wrong: <= 0.13, Refused: >= 0.84 });
    }
}
