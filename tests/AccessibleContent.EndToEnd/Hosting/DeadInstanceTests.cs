using System.Diagnostics;
using System.Net;
using System.Security.Authentication;
using AccessibleContent.Model;

namespace AccessibleContent.EndToEnd.Hosting;

/// <summary>
/// An instance counts as dead only when it is: no response of it, however large, late or wrong, keeps other readers from theirs.
/// </summary>
public sealed class DeadInstanceTests(ITestOutputHelper output)
{
    private const string Missing = "nginx with its modules brotli-static and headers-more-filter is not installed.";

    [Theory]
    [InlineData("fields of 16 KB")]
    [InlineData("fields of 100 KB")]
    [InlineData("502")]
    [InlineData("hangs")]
    public async Task A_bad_answer_to_one_is_no_harm_to_others(string how)
    {
        Assert.SkipUnless(Proxy.IsInstalled, Missing);
        await using var service = await StandIn.StartAsync();
        await using var nginx = await Proxy.StartAsync(service.Address);
        service.Where = "/search";
        service.Padding = how switch { "fields of 16 KB" => 16 * 1024, "fields of 100 KB" => 100 * 1024, _ => 0 };
        service.Status = how == "502" ? 502 : 200;
        service.Pause = how == "hangs" ? TimeSpan.FromMinutes(1) : TimeSpan.Zero;
        var bad = Enumerable.Range(0, 20).Select(number => Ignored(nginx.V6, $"/search{number}?q=x")).ToList();
        var statuses = new List<HttpStatusCode>();
        for (var number = 0; number < 40; number++)
        {
            using var response = await nginx.V4.GetAsync(new Uri($"/notices/n{number}?x", UriKind.Relative));
            statuses.Add(response.StatusCode);
            bad.Add(Ignored(nginx.V6, $"/search{number}?q=y"));
            await Task.Delay(50);
        }

        output.WriteLine($"{how}: {statuses.Count(status => status == HttpStatusCode.OK)} of {statuses.Count} others are answered");
        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        if (how == "fields of 16 KB")
        {
            Assert.All(await Task.WhenAll(bad), status => Assert.Equal(HttpStatusCode.OK, status));
        }
    }

    [Fact]
    public async Task A_slow_search_is_waited_for_and_asked_for_once()
    {
        Assert.SkipUnless(Proxy.IsInstalled, Missing);
        await using var service = await StandIn.StartAsync();
        await using var nginx = await Proxy.StartAsync(service.Address);
        service.Pause = TimeSpan.FromSeconds(3);
        foreach (var path in (string[])["/search?q=x", "/zh-hant/elder/search?q=x", "/api/notices?catalog=x"])
        {
            Assert.Equal("made 1", await nginx.V6.GetStringAsync(new Uri(path, UriKind.Relative)));
        }

        // A request other than a search receives a response after two seconds, and is sent upstream only once.
        var start = Stopwatch.GetTimestamp();
        using var page = await nginx.V6.GetAsync(new Uri("/notices/slow", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 1.5, 2.9);
        Assert.Equal(1, service.Asked["/notices/slow"]);
    }

    private static async Task<HttpStatusCode> Ignored(HttpClient client, string path)
    {
        try
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
            return response.StatusCode;
        }
        catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException or AuthenticationException)
        {
            return 0;
        }
    }
}
