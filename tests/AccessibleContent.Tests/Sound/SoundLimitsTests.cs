using System.Net;
using AccessibleContent.Api.Sound;

namespace AccessibleContent.Tests.Sound;

/// <summary>What many requests, and an engine that fails, can do to the service: fill a queue, and nothing else.</summary>
public sealed class SoundLimitsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Runs => Path.Combine(_folder.Path, "runs");

    private string Gate => Path.Combine(_folder.Path, "gate");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(2)]
    [InlineData(100)]
    public async Task Requests_of_a_client_fill_a_bounded_part_of_the_queue_and_one_engine_runs_at_a_time(int queue)
    {
        await using var service = await StartAsync(
            $"echo $$ >>{Runs}; while [ ! -e {Gate} ]; do sleep 0.05; done; cat", $"--Speech:Queue={queue}");
        for (var i = 0; i < 6; i++)
        {
            await service.PutAsync(ServiceWithKeys.Full, $"n-{i}");
        }

        // One is being made, two wait: all of a small queue, and a client's share of a long one. The others are told to come again, as
        // often as they ask.
        await ServiceUnavailableAsync(service, "n-0", "sound-pending");
        await Eventually.TrueAsync(() => File.Exists(Runs));
        for (var i = 0; i < 60; i++)
        {
            await ServiceUnavailableAsync(service, $"n-{i % 6}", "sound-pending");
        }

        Assert.Single(StandInEngine.LinesOf(Runs));
        var metrics = PrometheusText.Parse(await service.ReadAsync("/metrics"));
        Assert.Equal(3, metrics.Value("accessible_content_sound_waiting"));
        await File.WriteAllTextAsync(Gate, "");
        foreach (var id in (string[])["n-0", "n-1", "n-2"])
        {
            await service.HearAsync(SoundService.AddressOf(id));
        }

        Assert.Equal(3, StandInEngine.LinesOf(Runs).Length);
        metrics = PrometheusText.Parse(await service.ReadAsync("/metrics"));
        Assert.Equal(3, metrics.Value("accessible_content_sounds_total", ("outcome", "made")));
        Assert.Equal(3, metrics.Value("accessible_content_sound_duration_seconds_count", ("outcome", "made")));
    }

    [Fact]
    public async Task A_sound_that_could_not_be_made_is_tried_again_after_growing_pauses()
    {
        await using var service = await StartAsync($"echo run >>{Runs}; echo 'no voice' >&2; exit 1");
        foreach (var (seconds, runs) in new[] { (60, 1), (120, 2), (240, 3) })
        {
            var pause = 0;
            await Eventually.TrueAsync(async () =>
            {
                using var response = await service.AskAsync(SoundService.AddressOf("a-1"));
                Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
                pause = (int)response.Headers.RetryAfter!.Delta!.Value.TotalSeconds;
                return (await response.Content.ReadAsStringAsync()).Contains("/problems/sound-failed\"", StringComparison.Ordinal);
            });
            Assert.InRange(pause, seconds - 10, seconds);
            Assert.Equal(runs, StandInEngine.LinesOf(Runs).Length);
            service.Clock.By += TimeSpan.FromSeconds(seconds + 1);
        }

        var lines = service.Log.Of(typeof(SoundWork).FullName!).ToList();
        Assert.Equal(3, lines.Count);
        Assert.Contains("a-1 in zh-Hans: it ended with 1: no voice", lines[0].Message, StringComparison.Ordinal);
        Assert.Equal(3, PrometheusText.Parse(await service.ReadAsync("/metrics"))
            .Value("accessible_content_sounds_total", ("outcome", "failed")));
    }

    [Fact]
    public async Task What_is_no_longer_current_when_its_turn_comes_is_not_made()
    {
        await using var service = await StartAsync($"echo run >>{Runs}; while [ ! -e {Gate} ]; do sleep 0.05; done; cat");
        await service.PutAsync(ServiceWithKeys.Full, "b-1");
        await service.PutAsync(ServiceWithKeys.Full, "c-1");
        foreach (var id in (string[])["a-1", "b-1", "c-1"])
        {
            await ServiceUnavailableAsync(service, id, "sound-pending");
        }

        await service.PutAsync(ServiceWithKeys.Full, "b-1", "别的话。");
        await service.WithdrawAsync(ServiceWithKeys.Full, "c-1");
        await File.WriteAllTextAsync(Gate, "");
        await service.HearAsync(SoundService.AddressOf("a-1"));
        Assert.Contains("别的话", await service.HearAsync(SoundService.AddressOf("b-1")), StringComparison.Ordinal);
        Assert.Equal(2, StandInEngine.LinesOf(Runs).Length);
    }

    [Fact]
    public async Task A_stop_of_the_service_ends_the_engine_and_leaves_no_part_of_a_sound()
    {
        var service = await StartAsync($"echo $$ >>{Runs}; cat >/dev/null; printf half; sleep 600");
        await ServiceUnavailableAsync(service, "a-1", "sound-pending");
        await Eventually.TrueAsync(() => File.Exists(Runs) && File.ReadAllText(Runs).EndsWith('\n'));
        await service.DisposeAsync();
        await Eventually.TrueAsync(() => StandInEngine.HaveEnded(Runs));
        Assert.Equal([".turn"], Directory.GetFiles(Path.Combine(_folder.Path, "sound")).Select(Path.GetFileName));
    }

    private static async Task ServiceUnavailableAsync(ServiceWithKeys service, string id, string problem)
    {
        using var response = await service.AskAsync(SoundService.AddressOf(id));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains($"/problems/{problem}\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<ServiceWithKeys> StartAsync(string engine, params string[] more)
    {
        var service = await ServiceWithKeys.StartAsync(_folder.Path, StandInEngine.Settings(engine, more));
        await service.PutAsync(ServiceWithKeys.Full, "a-1", "停水三天。");
        return service;
    }
}
