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
        Drill.SkipUnlessLong(isPooled);
        var (kills, rate) = Drill.Minutes > 0 ? (50, 1.5) : (6, 2.0);
        await using var drill = await Drill.StartAsync(isPooled: isPooled);
        using var end = new CancellationTokenSource();
        var publishing = drill.Editors.PublishAsync(5, 10_000, rate, end.Token);
        for (var kill = 0; kill < kills; kill++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(300 + (137 * kill % 500)));
            if (kill % 3 == 0)
            {
                await drill.DoAsync("the database", drill.Primary.KillAsync);
                await Task.Delay(500);
                await drill.Primary.StartAgainAsync();
            }
            else
            {
                await drill.DoAsync("a node", drill.Site.Nodes[kill % 3].KillAsync);
                await drill.Site.Nodes[kill % 3].StartAsync();
            }
        }

        await end.CancelAsync();
        await publishing;
        var published = await Published.OfAsync(drill, drill.Primary);
        var refused = drill.Editors.Moments.Count(one => !one.IsGood);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{drill.Editors.Acknowledged.Count} publishes, {refused} answers that did not confirm, {drill.Events.Count} kills; "
            + $"{published}"));
        Assert.True(drill.Editors.Acknowledged.Count > 10 * kills, "Too few were published to judge.");
        Assert.Equal(drill.Editors.Acknowledged.Count, published.Notices);
        Assert.Equal((0, 0, 0), (published.Lost, published.Double, published.Half));
    }

    [Fact]
    public async Task No_request_fails_while_one_node_after_the_other_is_restarted()
    {
        await using var drill = await Drill.StartAsync(isPooled: true);
        var readers = drill.Read(50, await drill.KnownAsync(50));
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
            $"readers: {TimeLine.Statuses(read)}, longest {TimeLine.Longest(read):0} ms; "
            + $"editors: {TimeLine.Statuses(drill.Editors.Moments)}; starts {string.Join(", ", drill.Site.Nodes.Select(Started))} ms"));
        Assert.DoesNotContain(read, one => !one.IsGood);
        Assert.Equal(0, refused);
    }

    [Fact]
    public async Task A_node_that_starts_before_its_server_waits_for_it()
    {
        await using var drill = await Drill.StartAsync();
        await drill.Site.Nodes[0].KillAsync();
        await drill.Primary.KillAsync();
        var starting = drill.Site.Nodes[0].StartAsync();
        await Task.Delay(TimeSpan.FromSeconds(3));
        Assert.False(starting.IsCompleted);
        await drill.Primary.StartAgainAsync();
        await starting;
    }

    private static string Started(NodeProcess node) => node.Started.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
}
