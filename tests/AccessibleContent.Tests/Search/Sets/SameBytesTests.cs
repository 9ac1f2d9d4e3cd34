namespace AccessibleContent.Tests.Search.Sets;

/// <summary>Two nodes that were filled in different orders respond with the same bytes under the same validators.</summary>
public sealed class SameBytesTests(AloneFixture one, ReversedFixture other) : IClassFixture<AloneFixture>, IClassFixture<ReversedFixture>
{
    [Fact]
    public Task Searches_are_the_same() => AreSameAsync(QuestionSet.All.SelectMany(set => set.Searches)
        .Select(search => "/api/notices?q=" + Uri.EscapeDataString(search.Typed)));

    [Fact]
    public Task Suggestions_are_the_same() => AreSameAsync(QuestionSet.All.SelectMany(set => set.Searches)
        .Select(search => "/api/suggest?q=" + Uri.EscapeDataString(search.Typed[..Math.Min(2, search.Typed.Length)])));

    [Fact]
    public Task Answers_are_the_same() =>
        AreSameAsync(QuestionSet.All.SelectMany(set => set.Questions).Select(asked => "/api/ask?q=" + Uri.EscapeDataString(asked.Typed)));

    private async Task AreSameAsync(IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
        {
            Assert.Equal(await one.ReadAllAsync(address), await other.ReadAllAsync(address));
        }
    }
}
