using System.Globalization;
using AccessibleContent.Parts.Postgres;

namespace AccessibleContent.EndToEnd.Nodes;

/// <summary>Work that one node at a time does goes on elsewhere when that node stands still, and never on two.</summary>
[Collection<DrillTests>]
public sealed class OneLeaderTests(ITestOutputHelper output)
{
    // A lease lasts fifteen seconds.
    private static readonly TimeSpan Still = TimeSpan.FromSeconds(Drill.Minutes > 0 ? 30 : 20);

    [Fact]
    public async Task A_holder_that_stood_still_does_not_go_on_with_what_another_node_does_now()
    {
        Drill.SkipUnlessPossible();
        await using var crawled = await CrawledStandIn.StartAsync();
        await using var drill = await Drill.StartAsync(
            isPooled: true,
            settings:
            [
                "--Site:BaseUrl=http://node{node}.example", "--Sources:Site:Url=" + crawled.List, "--Sources:Site:RequestsPerMinute=600",
                "--Sources:Site:PrivateNetworks=127.0.0.0/8",
            ]);
        await UntilAsync(() => crawled.Requests.Count > 20);
        var first = Assert.Single(crawled.Since(TimeSpan.Zero));
        var leader = drill.Site.Nodes[first[first.IndexOf("node", StringComparison.Ordinal) + "node".Length] - '0'];
        await leader.PauseAsync();
        var stopped = crawled.Now;
        await Task.Delay(Still);
        var second = Assert.Single(crawled.Since(stopped + TimeSpan.FromMilliseconds(500)));
        Assert.NotEqual(first, second);
        var taken = crawled.Requests.First(request => request.By == second).At - stopped;
        await leader.ContinueAsync();
        var resumed = crawled.Now;
        await Task.Delay(3_000);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"another node went on after {taken.TotalSeconds:0.0} s; after {Still.TotalSeconds} s the first one asked for "
            + $"{crawled.Requests.Count(request => request.At > resumed && request.By == first)} more pages"));
        Assert.Equal(second, Assert.Single(crawled.Since(resumed)));
        Assert.Equal(0L, await drill.Primary.ExecuteAsync("SELECT count(*) - count(DISTINCT id) FROM revisions", "notices"));
        Assert.True((long)(await drill.Primary.ExecuteAsync("SELECT count(*) FROM revisions", "notices"))! > 0);
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var left = 600; !holds(); left--)
        {
            Assert.True(left > 0, "Nothing was crawled.");
            await Task.Delay(50);
        }
    }
}
