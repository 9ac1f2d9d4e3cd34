using System.Diagnostics;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Benchmarks.Scale;

/// <summary>Measures corrections of notices: one after another, from all nodes at once, and how soon another node knows of them.</summary>
internal static class ScalePublishing
{
    private static readonly TimeSpan Watch = TimeSpan.FromMilliseconds(500);

    /// <summary>Publishes and tells the times.</summary>
    public static async Task MeasureAsync(
        ScaleStore store,
        IReadOnlyList<IServiceProvider> nodes,
        int size,
        int count,
        Action<string, double, string> tell)
    {
        var before = store.Cpu();
        var times = await PublishAsync(nodes[0], size, 0, count, "一");
        tell("publish, p50", times[times.Count / 2], "ms");
        tell("publish, p99", times[times.Count * 99 / 100], "ms");
        tell("publish, CPU", (store.Cpu() - before).TotalMilliseconds / count, "ms");
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(nodes.Index().Select(node => PublishAsync(node.Item, size, (node.Index + 1) * count, count, "二")));
        tell("publish, four nodes at once", nodes.Count * count / Stopwatch.GetElapsedTime(start).TotalSeconds, "/s");
        var seen = await SeenAsync(nodes[0], nodes[1], size, count / 4);
        tell("known to another node, p50", seen[seen.Count / 2], "ms");
        tell("known to another node, p99", seen[^1], "ms");
    }

    private static async Task<List<double>> PublishAsync(IServiceProvider node, int size, int first, int count, string more)
    {
        var (store, times) = (node.GetRequiredService<INoticeStore>(), new List<double>());
        foreach (var number in Enumerable.Range(first, count))
        {
            var submission = ScaleNotices.Make(number % size, size, more);
            var start = Stopwatch.GetTimestamp();
            await store.PublishAsync(submission, default);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        return times;
    }

    // The other node looks twice a second, at any moment between two publications.
    private static async Task<List<double>> SeenAsync(IServiceProvider one, IServiceProvider other, int size, int count)
    {
        var versions = other.GetRequiredService<CurrentVersions>();
        using var stop = new CancellationTokenSource();
        var watching = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await versions.WatchAsync(default);
                await Task.Delay(Watch);
            }
        });
        var times = new List<double>();
        foreach (var number in Enumerable.Range(0, count))
        {
            var id = ScaleNotices.Id(number);
            _ = await versions.FindAsync(id, default);
            var submission = ScaleNotices.Make(number, size, $"三{number}");
            var published = await one.GetRequiredService<INoticeStore>().PublishAsync(submission, default);
            var start = Stopwatch.GetTimestamp();
            while ((await versions.FindAsync(id, default))!.Content != published.Version!.Content)
            {
                await Task.Delay(2);
            }

            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await Task.Delay(number * 37 % 100);
        }

        await stop.CancelAsync();
        await watching;
        times.Sort();
        return times;
    }
}
