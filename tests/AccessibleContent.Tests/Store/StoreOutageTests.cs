using System.Diagnostics;
using System.Net;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Polly.Simmy;

namespace AccessibleContent.Tests.Store;

/// <summary>The store is slow, fails, or is unavailable: rendered responses are served without it, the rest get a time to retry.</summary>
[OneStore("It injects failures of SQLite; PrimaryDeathTests and KilledNodesTests of EndToEnd kill servers.")]
public sealed class StoreOutageTests
{
    private const string Seed = "/api/notices/" + ServiceFixture.SeedId;

    private static readonly string[] Warm =
        [Seed + "/plain", Seed, "/api/notices", "/", "/elder/notices/" + ServiceFixture.SeedId, "/feeds/notices.atom"];

    [Fact]
    public async Task What_the_crawl_remembers_is_read_again_where_the_store_was_busy()
    {
        await using var service = await ChaosFixture.StartAsync();
        var asked = 0;
        service.Before = (what, _) => what == nameof(ICrawlStore.FindAddressAsync) && Interlocked.Increment(ref asked) <= 2
            ? throw new SqliteException("database is locked", 5)
            : ValueTask.CompletedTask;
        Assert.Null(await service.Services.GetRequiredService<ICrawlStore>().FindAddressAsync(NoticeId.From("a-1")!.Value, default));
        Assert.Equal(3, asked);
    }

    [Fact]
    public async Task What_is_in_the_cache_outlives_the_store_and_says_so()
    {
        await using var service = await WarmAsync();
        service.Before = Faults(1);
        await LoseAsync(service);
        foreach (var path in Warm)
        {
            using var response = await service.SendAsync(path);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("AccessibleContent; hit; detail=store-unreachable", response.Headers.GetValues("Cache-Status").Single());
            Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [InlineData(Seed + "/elder")]
    [InlineData("/api/notices/never-asked-for")]
    [InlineData("/api/notices?limit=3")]
    [InlineData("/zh-hant/notices/" + ServiceFixture.SeedId)]
    public async Task What_is_not_in_the_cache_is_503_and_says_when_to_come_again(string path)
    {
        await using var service = await WarmAsync();
        service.Before = Faults(1);
        using var response = await service.SendAsync(path);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter!.Delta);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.DoesNotContain("SQLite", await response.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        service.Before = Faults(0);
        await EventuallyAsync(service, path, status => status is not HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task What_was_known_to_be_missing_stays_missing()
    {
        await using var service = await WarmAsync();
        using var before = await service.SendAsync("/api/notices/nobody");
        service.Before = Faults(1);
        using var response = await service.SendAsync("/api/notices/nobody");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Readiness_tells_of_the_outage_and_of_its_end_and_liveness_of_neither()
    {
        await using var service = await WarmAsync();
        service.Before = Faults(1);
        await LoseAsync(service);
        await EventuallyAsync(service, "/health/live", status => status is HttpStatusCode.OK);
        service.Before = Faults(0);
        await EventuallyAsync(service, "/health/ready", status => status is HttpStatusCode.OK);
        using var fresh = await service.SendAsync(Seed + "/plain");
        Assert.Equal("AccessibleContent; hit", fresh.Headers.GetValues("Cache-Status").Single());
    }

    [Fact]
    public async Task A_busy_store_is_asked_again_and_nobody_notices()
    {
        await using var service = await WarmAsync();
        var asked = 0;
        service.Before = (what, _) => what == nameof(INoticeStore.FindDocumentAsync) && Interlocked.Increment(ref asked) <= 2
            ? throw new SqliteException("database is locked", 5)
            : ValueTask.CompletedTask;
        using var response = await service.SendAsync(Seed + "/elder");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(3, asked);
    }

    [Fact]
    public async Task Terms_outlive_the_store_as_notices_do()
    {
        await using var service = await WarmAsync();
        service.Before = Faults(1);
        await LoseAsync(service);
        using var known = await service.SendAsync("/api/terms");
        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
        using var unknown = await service.SendAsync("/api/terms?version=1");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unknown.StatusCode);
        service.Before = Faults(0);
        await EventuallyAsync(service, "/api/terms?version=1", status => status is HttpStatusCode.NotFound);
        var asked = 0;
        service.Before = (what, _) =>
            what is nameof(ITermStore.FindAsync) && Interlocked.Increment(ref asked) % 3 == 0
                ? throw new SqliteException("database is locked", 5)
                : ValueTask.CompletedTask;
        for (var i = 0; i < 9; i++)
        {
            using var response = await service.SendAsync("/api/terms?version=1");
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task An_outage_takes_a_few_lines_of_the_log_and_a_retry_that_helps_takes_none()
    {
        await using var service = await ChaosFixture.StartAsync("--Logging:LogLevel:Polly=Warning");
        var asked = 0;
        service.Before = (what, _) =>
            what == nameof(INoticeStore.FindDocumentAsync) && Interlocked.Increment(ref asked) % 2 == 1
                ? throw new SqliteException("database is locked", 5)
                : ValueTask.CompletedTask;
        foreach (var form in Form.All)
        {
            using var made = await service.SendAsync($"{Seed}?script=zh-Hant-HK&mode=elder&form={form}");
            Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        }

        Assert.Empty(service.Log.Of("Polly"));
        service.Before = Faults(1);

        // Long enough for the breaker to probe twice whether it is over.
        for (var i = 0; i < 100; i++)
        {
            using var refused = await service.SendAsync($"{Seed}-{i}");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            await Task.Delay(50);
        }

        service.Before = Faults(0);
        await EventuallyAsync(service, "/health/ready", status => status is HttpStatusCode.OK);
        Assert.Single(service.Log.Of("Polly"), line => line.Message.Contains("OnCircuitOpened", StringComparison.Ordinal));
        Assert.Single(service.Log.Of("Polly"), line => line.Message.Contains("OnCircuitClosed", StringComparison.Ordinal));
        Assert.InRange(service.Log.Of("Polly").Count(), 2, 10);
    }

    [Fact]
    public async Task A_store_that_hangs_is_given_up_and_then_not_asked_for_a_while()
    {
        await using var service = await WarmAsync();
        var chaos = new ResiliencePipelineBuilder().AddChaosLatency(1, TimeSpan.FromMinutes(1)).Build();
        service.Before = (_, cancellation) => chaos.ExecuteAsync(_ => ValueTask.CompletedTask, cancellation);
        await LoseAsync(service);

        // The breaker is open by now, or will be after the next probes: then the refusal takes no wait.
        var waited = TimeSpan.MaxValue;
        for (var i = 0; i < 40 && waited > TimeSpan.FromMilliseconds(500); i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var cold = await service.SendAsync(Seed + "/elder");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, cold.StatusCode);
            waited = Stopwatch.GetElapsedTime(start);
        }

        Assert.True(waited < TimeSpan.FromMilliseconds(500), $"The breaker never opened: {waited}.");
        using var warm = await service.SendAsync(Warm[0]);
        Assert.Equal(HttpStatusCode.OK, warm.StatusCode);
    }

    [Fact]
    public async Task A_store_that_fails_now_and_then_gives_no_wrong_answer()
    {
        await using var service = await WarmAsync();
        var right = await service.Client.GetStringAsync(Seed + "?script=zh-Hant&mode=elder&form=text");
        service.Before = Faults(0.3);
        for (var i = 0; i < 100; i++)
        {
            await service.PublishAsync(Make.Markdown($"第{i}篇"));
            using var response = await service.SendAsync(Seed + "?script=zh-Hant&mode=elder&form=text");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(right, await response.Content.ReadAsStringAsync());
        }
    }

    // Polly's own chaos: a share of the reads fails as a broken disk does.
    private static Func<string, CancellationToken, ValueTask> Faults(double share)
    {
        var chaos = new ResiliencePipelineBuilder().AddChaosFault(share, () => new SqliteException("disk I/O error", 10)).Build();
        return (_, cancellation) => chaos.ExecuteAsync(_ => ValueTask.CompletedTask, cancellation);
    }

    private static async Task<ChaosFixture> WarmAsync()
    {
        var service = await ChaosFixture.StartAsync();
        foreach (var path in Warm)
        {
            await service.Client.GetStringAsync(path);
        }

        return service;
    }

    private static Task LoseAsync(ChaosFixture service) =>
        EventuallyAsync(service, "/health/ready", status => status is HttpStatusCode.ServiceUnavailable);

    private static async Task EventuallyAsync(ChaosFixture service, string path, Func<HttpStatusCode, bool> expected)
    {
        var status = HttpStatusCode.Unused;
        await Eventually.TrueAsync(
            async () =>
            {
                using var response = await service.SendAsync(path);
                status = response.StatusCode;
                return expected(status);
            },
            () => $"{path} stayed {status}.");
    }
}
