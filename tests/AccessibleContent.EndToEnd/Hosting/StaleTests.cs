using System.Diagnostics;
using System.Globalization;
using System.Net;
using AccessibleContent.Model;

namespace AccessibleContent.EndToEnd.Hosting;

/// <summary>
/// nginx's cache of responses: rendered once for all clients, served while the service is slow or dead, renewed in the background.
/// </summary>
public sealed class StaleTests(ITestOutputHelper output)
{
    private const string Missing = "nginx with its modules brotli-static and headers-more-filter is not installed.";

    // As long as the maps recognise it with certainty, the path itself does not matter.
    private const string Page = "/notices/a";

    // Longer than the response is fresh, much shorter than the time-out for the service.
    private static readonly TimeSpan Aged = TimeSpan.FromSeconds(1.5);

    /// <summary>Gets the ways in which the service can fail.</summary>
    public static TheoryData<string> Failures { get; } = new("hangs", "500", "502", "503", "504", "dead");

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_failing_service_is_not_noticed_by_who_asks_for_what_is_kept(string failure)
    {
        Assert.SkipUnless(Proxy.IsInstalled, Missing);
        await using var service = await StandIn.StartAsync();
        await using var nginx = await Proxy.StartAsync(service.Address);
        Assert.Equal("made 1", await nginx.V6.GetStringAsync(Page));
        await FailAsync(service, failure);
        await Task.Delay(Aged);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal("made 1", await nginx.V4.GetStringAsync(Page));
            Assert.Equal("made 1", await nginx.V6.GetStringAsync(Page));
        }

        var waited = Stopwatch.GetElapsedTime(start);
        output.WriteLine($"{failure}: 10 stale answers in {waited.TotalMilliseconds:0} ms");
        Assert.True(waited < TimeSpan.FromSeconds(4), $"{waited}: readers have waited for the service.");

        // A response never requested before cannot be served; the reader learns so, and when to come again.
        service.Pause = TimeSpan.FromSeconds(20);
        using var unknown = await nginx.V6.GetAsync(new Uri("/notices/b", UriKind.Relative));
        if (failure != "500")
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, unknown.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(10), unknown.Headers.RetryAfter!.Delta);
            Assert.Contains("暂时无法提供服务", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_has_aged_is_given_at_once_and_renewed_behind_the_readers_backs()
    {
        Assert.SkipUnless(Proxy.IsInstalled, Missing);
        await using var service = await StandIn.StartAsync();
        await using var nginx = await Proxy.StartAsync(service.Address);
        await nginx.V6.GetStringAsync(Page);
        await Task.Delay(Aged);
        service.Pause = TimeSpan.FromSeconds(0.5);
        Assert.Equal("made 1", await nginx.V6.GetStringAsync(Page));
        await Site.UntilAsync(async () => await nginx.V6.GetStringAsync(Page) != "made 1");
        Assert.InRange(service.Asked[Page], 2, 4);
    }

    [Fact]
    public async Task Forty_who_ask_at_once_for_what_is_not_kept_have_it_made_once()
    {
        Assert.SkipUnless(Proxy.IsInstalled, Missing);
        await using var service = await StandIn.StartAsync();
        await using var nginx = await Proxy.StartAsync(service.Address);
        service.Pause = TimeSpan.FromSeconds(0.5);
        var responses = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(number => (number % 2 == 0 ? nginx.V4 : nginx.V6).GetStringAsync(Page)));
        Assert.All(responses, response => Assert.Equal("made 1", response));
        Assert.Equal(1, service.Asked[Page]);
    }

    [Fact]
    public async Task What_is_unsure_is_asked_for_each_time()
    {
        Assert.SkipUnless(Proxy.IsInstalled, Missing);
        await using var service = await StandIn.StartAsync();
        await using var nginx = await Proxy.StartAsync(service.Address);
        foreach (var number in Enumerable.Range(1, 3))
        {
            Assert.Equal(
                string.Create(CultureInfo.InvariantCulture, $"made {number}"),
                await nginx.V6.GetStringAsync(Page + "?utm_source=x"));
        }

        // None of that is cached where other readers would get it.
        Assert.Equal("made 4", await nginx.V6.GetStringAsync(Page));
    }

    private static async Task FailAsync(StandIn service, string failure)
    {
        if (failure == "dead")
        {
            await service.DieAsync();
        }
        else if (failure == "hangs")
        {
            service.Pause = TimeSpan.FromMinutes(1);
        }
        else
        {
            service.Status = int.Parse(failure, CultureInfo.InvariantCulture);
        }
    }
}
