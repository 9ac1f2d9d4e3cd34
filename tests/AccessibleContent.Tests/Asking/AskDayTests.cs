using AccessibleContent.Api.Asking;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Asking;

/// <summary>An answer depends on the day in China, and on no other clock.</summary>
public sealed class AskDayTests : ServiceWithToldAnswer
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
