using System.Globalization;

namespace AccessibleContent.EndToEnd.Nodes;

/// <summary>Nodes and the database are killed while editors publish, and restarted under readers.</summary>
[Collection<DrillTests>]
public sealed class KilledNodesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_that_editors_publish_is_lost_or_there_twice_or_half_there(bool isPooled)
    {
        var (count, kills) = Drill.Minutes > 0 ? (500, 50) : (100, 8);
        await using var drill = await Drill.StartAsync(isPooled: isPooled);
        var publishing = drill.Editors.PublishAsync(5, count, Drill.Minutes > 0 ? 1 : 1.5);
        for (var kill = 0; kill < kills && !publishing.IsCompleted; kill++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(300 + (137 * kill % 500)));
            if (kill % 4 == 3)
            {
                await drill.DoAsync("the database", drill.Primary.KillAsync);
                await Task.Delay(500);
                await drill.Primary.StartAgainAsync();
            }
            else
            {
                await drill.DoAsync($"node {kill % 4}", drill.Site.Nodes[kill % 4].KillAsync);
                await drill.Site.Nodes[kill % 4].StartAsync();
            }
        }

        await publishing;
        var published = await Published.OfAsync(drill, drill.Primary);
        var refused = drill.Editors.Moments.Count(one => !one.IsGood);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{drill.Editors.Acknowledged.Count} publishes, {refused} answers that did not confirm, {drill.Events.Count} kills; {published}"));
        Assert.Equal(count, published.Notices);
        Assert.Equal((0, 0, 0), (published.Lost, published.Double, published.Half));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_request_fails_while_one_node_after_the_other_is_restarted(bool isPooled)
    {
        await using var drill = await Drill.StartAsync(isPooled: isPooled);
        var readers = drill.Read(100, await drill.KnownAsync(50));
        using var end = new CancellationTokenSource();
        var editing = drill.Editors.PublishAsync(1, 10_000, 5, end.Token);
        foreach (var node in drill.Site.Nodes)
        {
            await node.RestartAsync();
        }

        await end.CancelAsync();
        await editing;
        var read = await readers.EndAsync();
        var refused = drill.Editors.Moments.Count(one => !one.IsGood);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{read.Count} read, {read.Count(one => !one.IsGood)} failed, longest {TimeLine.Longest(read):0} ms; "
            + $"{drill.Editors.Moments.Count} written, {refused} failed; starts {string.Join(", ", drill.Site.Nodes.Select(Started))} ms"));
        Assert.DoesNotContain(read, one => !one.IsGood);
        Assert.Equal(0, refused);
    }

    private static string Started(NodeProcess node) => node.Started.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
}
