namespace AccessibleContent.Tests.Search.Sets;

/// <summary>
/// Nodes that were filled in different orders respond with the same bytes under the same validators; so does one that follows a server.
/// </summary>
public sealed class SameBytesTests(AloneFixture one, ReversedFixture other, FollowingFixture following)
    : IClassFixture<AloneFixture>, IClassFixture<ReversedFixture>, IClassFixture<FollowingFixture>
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
            var expected = await one.ReadAllAsync(address);
            Assert.Equal(expected, await other.ReadAllAsync(address));
            Assert.Equal(expected, await following.ReadAllAsync(address));
        }
    }
}
