using System.Diagnostics;
using System.Globalization;
using AccessibleContent.Model;

namespace AccessibleContent.EndToEnd.Delivery;

/// <summary>A real Redis is killed, restarted, suspended and resumed: what a client sees each second.</summary>
public sealed class RedisOutageTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_client_does_not_notice_what_becomes_of_redis()
    {
        Assert.SkipUnless(RedisServer.IsInstalled, "redis-server is not installed.");
        var seeds = Node.Seeds(400);
        using var redis = new RedisServer();
        await redis.StartAsync();
        string[] settings = ["--Cache:Provider=redis", $"--Cache:Redis={redis.ConnectionString}", "--Cache:SealKey=a secret of both nodes"];
        await using var node = await Node.StartAsync(seeds, settings);
        await using var other = await Node.StartAsync(seeds, settings);
        output.WriteLine("second  redis     answers  wrong  memory ms (max)  made ms (median, max)  shared hits on the other node");
        var next = 0;
        var shared = new List<int>();
        for (var second = 0; second < 16; second++)
        {
            var state = await ActAsync(redis, second);
            var (responses, wrong, memory, made, hits) = (0, 0, new List<double>(), new List<double>(), 0);
            var start = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(1))
            {
                var path = $"/api/notices/t-{next++ % 400}?script={(next <= 400 ? "zh-Hant" : "zh-Hant-TW")}&mode=elder&form=text";
                made.Add((await AskAsync(node, path)).Milliseconds);
                var (milliseconds, status, cache) = await AskAsync(node, path);
                memory.Add(milliseconds);
                wrong += status == 200 && cache.Contains("hit", StringComparison.Ordinal) ? 0 : 1;
                responses += 2;
                await Task.Delay(50);
                hits += (await AskAsync(other, path)).Cache.Contains("hit", StringComparison.Ordinal) ? 1 : 0;
            }

            shared.Add(hits);
            made.Sort();
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{second,6}  {state,-8}  {responses,7}  {wrong,5}  {memory.Max(),15:0.0}  {made[made.Count / 2],9:0.0} "
                    + $"{made[^1],10:0.0}  {hits} of {responses / 2}"
                ));
            Assert.Equal(0, wrong);
            Assert.True(second == 0 || made[^1] < 1_000, $"A response took {made[^1]} ms while Redis was {state}.");
        }

        // Both nodes share while it is up, neither while it is down, and both again afterwards; a busy machine may need longer.
        Assert.Equal(0, shared[5]);
        for (var i = 0; shared[^1] == 0 && i < 200; i++)
        {
            var path = $"/api/notices/t-{i}?script=zh-Hant-HK&mode=elder&form=text";
            await AskAsync(node, path);
            await Task.Delay(100);
            shared.Add((await AskAsync(other, path)).Cache.Contains("hit", StringComparison.Ordinal) ? 1 : 0);
        }

        Assert.True(shared[^1] > 0, string.Join(' ', shared));
        Directory.Delete(seeds, true);
    }

    [Fact]
    public async Task A_service_starts_and_answers_while_redis_is_away()
    {
        var seeds = Node.Seeds(3);
        var without = await StartAsync(seeds);
        var away = await StartAsync(seeds, "--Cache:Provider=redis", "--Cache:Redis=127.0.0.1:1");
        Assert.True(away < without + TimeSpan.FromSeconds(2), $"The start took {away}, and {without} without Redis.");
        Directory.Delete(seeds, true);
    }

    private async Task<TimeSpan> StartAsync(string seeds, params string[] settings)
    {
        var start = Stopwatch.GetTimestamp();
        await using var node = await Node.StartAsync(seeds, settings);
        var started = Stopwatch.GetElapsedTime(start);
        var (milliseconds, status, _) = await AskAsync(node, "/api/notices/t-1/plain");
        Assert.Equal(200, status);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"started in {started.TotalMilliseconds:0} ms, first answer in {milliseconds:0} ms {string.Join(' ', settings)}"));
        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task<string> ActAsync(RedisServer redis, int second)
    {
        switch (second)
        {
            case 3:
                redis.Kill();
                break;
            case 6:
                await redis.StartAsync();
                break;
            case 9:
                redis.Stop();
                break;
            case 11:
                redis.Continue();
                break;
        }

        return second switch { < 3 => "there", < 6 => "killed", < 9 => "back", < 11 => "hanging", _ => "there" };
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
