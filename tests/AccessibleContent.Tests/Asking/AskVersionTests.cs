using System.Net;
using AccessibleContent.Api.Asking;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Asking;

/// <summary>An answer depends on the day in China, on no other clock, and on the synonyms in force.</summary>
public sealed class AskVersionTests : ServiceWithToldAnswer
{
    private readonly GivenTime _time = new();

    [Fact]
    public async Task The_validator_changes_with_the_day_in_China_and_with_nothing_before_it()
    {
        _time.Now = new(2026, 7, 19, 15, 59, 0, TimeSpan.Zero);
        var evening = await TagAsync("/api/ask?q=a");
        var page = await TagAsync("/ask?q=a");
        _time.Now = _time.Now.AddSeconds(59);
        Assert.Equal(evening, await TagAsync("/api/ask?q=a"));
        Assert.Equal(page, await TagAsync("/ask?q=a"));
        _time.Now = _time.Now.AddSeconds(1);
        Assert.NotEqual(evening, await TagAsync("/api/ask?q=a"));
        Assert.NotEqual(page, await TagAsync("/ask?q=a"));
        Assert.Equal(new DateOnly(2026, 7, 20), Services.GetRequiredService<NoticeAnswers>().Today);
    }

    [Fact]
    public async Task A_synonym_of_the_site_changes_the_validators_of_searches_and_answers_alone()
    {
        string[] changed = ["/api/notices?q=a", "/search?q=a", "/api/ask?q=a", "/ask?q=a", "/ask/text?q=a"];
        string[] kept = ["/api/notices", "/search", "/ask", "/api/suggest?q=a", "/", "/notices/water-2"];
        var before = await Task.WhenAll(changed.Concat(kept).Select(TagAsync));
        var synonyms = new StringContent("""{"items":[],"synonyms":[{"word":"大棚钱","words":["设施农业补贴"]}]}""", null, "application/json");
        using var put = await ServiceFixture.WriteAsync(Client, "/api/terms", "PUT", synonyms);
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        var after = await Task.WhenAll(changed.Concat(kept).Select(TagAsync));
        Assert.Empty(before.Take(changed.Length).Intersect(after.Take(changed.Length)));
        Assert.Equal(before.Skip(changed.Length), after.Skip(changed.Length));
    }

    /// <inheritdoc/>
    protected override void Replace(IServiceCollection services)
    {
        base.Replace(services);
        services.AddSingleton<TimeProvider>(_time);
    }

    private async Task<string> TagAsync(string path)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative));
        return response.Headers.ETag!.Tag;
    }

    private sealed class GivenTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
