using AccessibleContent.Model;

namespace AccessibleContent.EndToEnd.Hosting;

/// <summary>Two instances behind nginx, stopped one after the other while readers read.</summary>
public sealed class RestartTests(ITestOutputHelper output)
{
    [Fact]
    public async Task No_request_fails_while_one_instance_after_the_other_is_restarted()
    {
        Assert.SkipUnless(Site.IsInstalled, "nginx with its modules brotli-static and headers-more-filter is not installed.");
        await using var site = await Site.StartAsync(second: true);
        site.ForgetMirror();
        using var end = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 8).Select(number => ReadAsync(number % 2 == 0 ? site.V4 : site.V6, number, end.Token)).ToList();
        await Task.Delay(1_000);
        await site.RestartServiceAsync();
        await Task.Delay(2_500);
        await site.EndSecondAsync();
        await Task.Delay(1_000);
        await end.CancelAsync();
        var statuses = (await Task.WhenAll(readers)).SelectMany(one => one).ToList();
        output.WriteLine($"{statuses.Count} requests during a restart and an end, {statuses.Count(status => status != 200)} failed");
        Assert.All(statuses, status => Assert.Equal(200, status));
        Assert.True(statuses.Count > 50, "There were too few requests to judge.");
    }

    // A query that nginx does not know goes to the service each time.
    private static async Task<List<int>> ReadAsync(HttpClient client, int reader, CancellationToken end)
    {
        var statuses = new List<int>();
        while (!end.IsCancellationRequested)
        {
            using var response = await client.GetAsync(
                new Uri($"/notices/lanshanqurmzfbgs-2024-0000076?reader={reader}", UriKind.Relative),
                CancellationToken.None);
            statuses.Add((int)response.StatusCode);
            await Task.Delay(20, CancellationToken.None);
        }

        return statuses;
    }
}
