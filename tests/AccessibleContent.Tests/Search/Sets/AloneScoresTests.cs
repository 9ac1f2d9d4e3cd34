namespace AccessibleContent.Tests.Search.Sets;

/// <summary>Searches and questions over the notices of the sets alone.</summary>
public sealed class AloneScoresTests(AloneFixture service, ITestOutputHelper output) : IClassFixture<AloneFixture>
{
    [Fact]
    public async Task Searches_find_their_notices()
    {
        var scores = await SearchScores.OfAsync(service);
        scores.Print(output);
        Assert.True(scores is { First: >= 0.94, InFive: >= 0.97, Nothing: >= 0.65 });
    }

    [Fact]
    public async Task Questions_are_answered_by_the_sentence_that_settles_them_or_not_at_all()
    {
        var scores = await AnswerScores.OfAsync(service);
        scores.Print(output);
        Assert.True(scores is { Right: >= 0.80, Source: >= 0.95, Wrong: <= 0.08, Refused: >= 0.90 });
    }
}
