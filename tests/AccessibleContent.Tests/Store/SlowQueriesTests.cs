using System.Net;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Polly.Timeout;

namespace AccessibleContent.Tests.Store;

/// <summary>
/// One slow query does not stop others: searches and long queries have a bulkhead, a breaker and a time limit of their own.
/// </summary>
[OneStore("It interrupts the engine of SQLite in the middle of a statement.")]
public sealed class SlowQueriesTests
{
    private const string Endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    private const string Seed = "/api/notices/" + ServiceFixture.SeedId;

    [Fact]
    public async Task Searches_that_fail_open_no_breaker_but_their_own()
    {
        await using var service = await ChaosFixture.StartAsync();
        service.Before = (what, _) =>
            what == nameof(ISearchIndex.FindAsync) ? throw new IOException("The disk is odd.") : ValueTask.CompletedTask;
        for (var i = 0; i < 12; i++)
        {
            using var refused = await service.SendAsync($"/search?q=农业{i}");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        }

        foreach (var path in (string[])[Seed + "/plain", "/zh-hant/notices/" + ServiceFixture.SeedId, Seed + "/revisions", "/health/ready"])
        {
            using var other = await service.SendAsync(path);
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        }

        var figures = PrometheusText.Parse(await service.Client.GetStringAsync("/metrics"));
        Assert.Equal(2, figures.Value("accessible_content_breaker_state", ("policy", "store-search")));
        Assert.Equal(0, figures.Value("accessible_content_breaker_state", ("policy", "store-read")));
        Assert.Equal(0, figures.Value("accessible_content_breaker_state", ("policy", "store-list")));
    }

    [Fact]
    public async Task Too_many_searches_are_told_so_at_once_and_nobody_else_waits()
    {
        await using var service = await ChaosFixture.StartAsync();
        await service.Client.GetStringAsync("/");
        using var gate = new SemaphoreSlim(0);
        service.Before = (what, token) => what == nameof(ISearchIndex.FindAsync) ? new(gate.WaitAsync(token)) : ValueTask.CompletedTask;
        var searches = Enumerable.Range(0, 40).Select(i => SearchAsync(service, i, $"198.51.100.{i}")).ToList();
        var first = await Task.WhenAny(searches);
        using (var refused = await first)
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.NotNull(refused.Headers.RetryAfter!.Delta);
            Assert.Contains("查询太多", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        foreach (var path in (string[])["/health/live", "/health/ready", "/", Seed + "/elder", "/zh-hant/notices/" + ServiceFixture.SeedId])
        {
            using var other = await service.SendAsync(path);
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        }

        gate.Release(1_000);
        var responses = await Task.WhenAll(searches);
        Assert.Contains(responses, response => response.StatusCode == HttpStatusCode.OK);
        Assert.All(
            responses,
            response => Assert.Contains(response.StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable]));
    }

    [Fact]
    public async Task One_client_that_searches_without_end_leaves_room_for_the_others()
    {
        await using var service = await ChaosFixture.StartAsync();
        using var gate = new SemaphoreSlim(0);
        service.Before = (what, token) => what == nameof(ISearchIndex.FindAsync) ? new(gate.WaitAsync(token)) : ValueTask.CompletedTask;
        var flood = Enumerable.Range(0, 30).Select(i => SearchAsync(service, i, "198.51.100.1")).ToList();
        await foreach (var refused in Task.WhenEach(flood).Take(24))
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, (await refused).StatusCode);
        }

        var other = SearchAsync(service, 99, "203.0.113.1");
        gate.Release(1_000);
        Assert.Equal(HttpStatusCode.OK, (await other).StatusCode);
        Assert.Equal(24, (await Task.WhenAll(flood)).Count(response => response.StatusCode == HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task A_search_whose_reader_leaves_ends_and_its_place_is_free()
    {
        await using var service = await ChaosFixture.StartAsync();
        var database = service.Services.GetRequiredService<SqliteDatabase>();
        var places = database.FreeForSearches;
        using var reached = new SemaphoreSlim(0);
        service.Before = async (what, token) =>
        {
            if (what == nameof(ISearchIndex.FindAsync))
            {
                reached.Release();
                await Task.Delay(Timeout.Infinite, token);
            }
        };
        using var impatient = new CancellationTokenSource();
        var search = service.Client.GetAsync(new Uri("/search?q=农业", UriKind.Relative), impatient.Token);
        await reached.WaitAsync();
        Assert.Equal(places - 1, database.FreeForSearches);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => search);
        Assert.True(
            SpinWait.SpinUntil(() => database.FreeForSearches == places, TimeSpan.FromSeconds(4)),
            "The search goes on, for nobody.");
    }

    [Fact]
    public async Task A_statement_that_never_ends_is_stopped_when_its_time_is_over_and_when_nobody_waits()
    {
        var policy = new ResiliencePipelineBuilder().AddTimeout(TimeSpan.FromMilliseconds(200)).Build();
        using var lane = new StoreBulkhead(policy, 1, 0, isLong: true);
        await Assert.ThrowsAsync<TimeoutRejectedException>(async () => await lane.ReadAsync(CountForEverAsync, default));
        Assert.True(SpinWait.SpinUntil(() => lane.Free == 1, TimeSpan.FromSeconds(10)), "It continues after its time limit.");
        using var client = new CancellationTokenSource();
        using var patient = new StoreBulkhead(ResiliencePipeline.Empty, 1, 0, isLong: true);
        var counting = patient.ReadAsync(CountForEverAsync, client.Token);
        await client.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await counting);
        Assert.True(SpinWait.SpinUntil(() => patient.Free == 1, TimeSpan.FromSeconds(10)), "It continues though nobody waits.");
    }

    [Fact]
    public async Task A_place_is_taken_as_long_as_its_reading_really_runs()
    {
        using var gate = new ManualResetEventSlim();
        using var lane = new StoreBulkhead(
            new ResiliencePipelineBuilder().AddTimeout(TimeSpan.FromMilliseconds(50)).Build(),
            1, 0,
            isLong: true);
        ValueTask<int> Block(CancellationToken token)
        {
            gate.Wait(CancellationToken.None);
            return new(1);
        }

        await Assert.ThrowsAsync<TimeoutRejectedException>(async () => await lane.ReadAsync(Block, default));
        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await lane.ReadAsync(Block, default));
        Assert.Equal(StoreTrouble.Busy, refused.Trouble);
        gate.Set();
        Assert.True(SpinWait.SpinUntil(() => lane.Free == 1, TimeSpan.FromSeconds(10)), "The slot was never released.");
        Assert.Equal(1, await new StoreBulkhead(ResiliencePipeline.Empty, 1, 0, isLong: true).ReadAsync(Block, default));
    }

    [Fact]
    public async Task A_connection_that_was_stopped_serves_the_next_one()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        Assert.Equal(
            SqliteStop.Interrupted,
            Assert.Throws<SqliteException>(() => Count(connection, Endless, stopped.Token)).SqliteErrorCode);
        Assert.Equal(1L, Count(connection, "SELECT 1", default));
        using var command = connection.Command(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) SELECT count(*) FROM n");
        Assert.Equal(100_000L, await command.ExecuteScalarAsync());
    }

    private static Task<HttpResponseMessage> SearchAsync(ChaosFixture service, int number, string client) =>
        ServiceFixture.SendAsync(service.Client, $"/search?q=农业{number}", "GET", null, "X-Forwarded-For", client);

    private static async ValueTask<long> CountForEverAsync(CancellationToken token)
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(CancellationToken.None);
        return Count(connection, Endless, token);
    }

    private static long Count(SqliteConnection connection, string sql, CancellationToken token)
    {
        using var stop = SqliteStop.On(connection, token);
        using var command = connection.Command(sql);
        return (long)command.ExecuteScalar()!;
    }
}
