using System.Diagnostics;
using System.Globalization;
using AccessibleContent.Model;
using Microsoft.Data.Sqlite;
using Polly;
using Polly.Simmy;

namespace AccessibleContent.EndToEnd.Delivery;

/// <summary>The store is slow, fails, or is unavailable: what a client sees each second.</summary>
public sealed class StoreOutageTests(ITestOutputHelper output)
{
    [Fact]
    public async Task What_was_asked_for_before_is_served_all_the_time_and_the_rest_comes_back()
    {
        var seeds = Node.Seeds(400);
        await using var node = await Node.StartAsync(seeds);
        await AskAsync(node, "/api/notices/t-0/plain");
        output.WriteLine("second  store    in the cache: answers ms (max) marked  not in it: 200 503 ms (max)  ready");
        var next = 1;
        for (var second = 0; second < 16; second++)
        {
            var state = second switch { < 2 => "there", < 4 => "slow", < 8 => "away", < 11 => "back", < 13 => "failing", _ => "back" };
            node.Before = Chaos(state);
            var (warm, cold) = (
                new List<(double Milliseconds, int Status, string Cache)>(),
                new List<(double Milliseconds, int Status, string Cache)>());
            var start = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(1))
            {
                warm.Add(await AskAsync(node, "/api/notices/t-0/plain"));
                cold.Add(await AskAsync(node, $"/api/notices/t-{next++ % 400}?script=zh-Hant&mode=elder&form=text"));
                await Task.Delay(50);
            }

            var ready = (await AskAsync(node, "/health/ready")).Status;
            var marked = warm.Count(one => one.Cache.Contains("detail", StringComparison.Ordinal));
            var made = cold.Count(one => one.Status == 200);
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{second,6}  {state,-8} {warm.Count,21} {warm.Max(one => one.Milliseconds),8:0.0} {marked,6} {made,14} "
                    + $"{cold.Count - made,3} {cold.Max(one => one.Milliseconds),8:0.0}  {ready}"
                ));
            Assert.All(warm, one => Assert.Equal(200, one.Status));
            Assert.All(cold, one => Assert.True(one.Status is 200 or 503, $"{one.Status}"));
            Assert.True(state is not "away" || (made == 0 && ready == 503), $"{made} responses without a store, readiness {ready}.");
        }

        Assert.Equal(200, (await AskAsync(node, "/health/ready")).Status);
        Directory.Delete(seeds, true);
    }

    // Polly's own chaos; the exception is the one that a missing disk causes.
    private static Func<string, CancellationToken, ValueTask> Chaos(string state)
    {
        var chaos = new ResiliencePipelineBuilder();
        _ = state switch
        {
            "slow" => chaos.AddChaosLatency(1, TimeSpan.FromMilliseconds(300)),
            "away" => chaos.AddChaosFault(1, () => new SqliteException("disk I/O error", 10)),
            "failing" => chaos.AddChaosFault(0.3, () => new SqliteException("database is locked", 5)),
            _ => chaos,
        };
        var pipeline = chaos.Build();
        return (_, cancellation) => pipeline.ExecuteAsync(_ => ValueTask.CompletedTask, cancellation);
    }

    private static async Task<(double Milliseconds, int Status, string Cache)> AskAsync(Node node, string path)
    {
        var start = Stopwatch.GetTimestamp();
        using var response = await node.Client.GetAsync(new Uri(path, UriKind.Relative));
        await response.Content.ReadAsByteArrayAsync();
        return (
            Stopwatch.GetElapsedTime(start).TotalMilliseconds,
            (int)response.StatusCode,
            response.Headers.TryGetValues("Cache-Status", out var values) ? values.Single() : "");
    }
}
