using System.Globalization;
using AccessibleContent.Parts.Postgres;

namespace AccessibleContent.EndToEnd.Nodes;

/// <summary>The primary is killed under readers and editors, and its synchronous standby is promoted.</summary>
[Collection<DrillTests>]
public sealed class PrimaryDeathTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_reader_sees_it_and_nothing_acknowledged_is_lost(bool isPooled)
    {
        Drill.SkipUnlessLong(!isPooled);
        await using var drill = await Drill.StartAsync(hasStandby: true, isPooled);
        var path = await drill.KnownAsync(100);
        var readers = drill.Read(200, path);
        using var end = new CancellationTokenSource();
        var editing = drill.Editors.PublishAsync(4, 10_000, 10, end.Token);
        await Task.Delay(2 * Second);
        await drill.DoAsync("the primary is killed", drill.Primary.KillAsync);
        await Task.Delay(2 * Second);
        await drill.DoAsync("the standby is promoted", () => drill.Standby!.PromoteAsync());
        var promoted = drill.Now;
        if (drill.Bouncer is not null)
        {
            await drill.DoAsync("PgBouncer is told", () => drill.Bouncer.PointAtAsync(drill.Standby!));
        }

        await Task.Delay(4 * Second);
        await end.CancelAsync();
        await editing;
        var read = await readers.EndAsync();
        var written = drill.Editors.Moments.ToList();
        output.WriteLine(TimeLine.Of([.. read], [.. written.Where(one => one.At >= read[0].At)], drill.Events));
        var published = await Published.OfAsync(drill, drill.Standby!);
        var back = written.Where(one => one.IsGood && one.End > promoted).Min(one => one.End) - promoted;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            readers: {TimeLine.Statuses(read)}; longest {TimeLine.Longest(read):0} ms
            editors: {TimeLine.Statuses(written)}; back {back.TotalMilliseconds:0} ms after the promotion
            {drill.Editors.Acknowledged.Count} acknowledged; {published}
            """));
        Assert.DoesNotContain(read, one => !one.IsGood);
        Assert.True(TimeLine.Longest(read) <= 1_000, $"A reader waited for {TimeLine.Longest(read):0} ms.");
        Assert.True(back <= Second, $"Writes were back {back} after the promotion.");
        Assert.Equal((0, 0, 0), (published.Lost, published.Double, published.Half));
    }
}
