using System.Diagnostics;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sql;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Store.Postgres;

/// <summary>A statement that takes too long is stopped on the server, where it would go on for readers who have left.</summary>
[OneStore("SlowQueriesTests interrupts the embedded engine.")]
public sealed class PostgresSlowReadsTests
{
    private const string Slow = "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'SELECT pg_sleep%'";

    [Fact]
    public async Task A_read_that_nobody_waits_for_any_more_does_not_go_on()
    {
        await using var server = await ServerStore.MakeAsync();
        var database = server.Node().GetRequiredService<ISqlDatabase>();
        await database.PrepareAsync(default);
        var reads = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
            await database.ReadLongAsync(connection => connection.Run("SELECT pg_sleep(60)"), default))).ToList();
        await Eventually.TrueAsync(async () => await server.AskAsync(Slow) is 3L);
        var start = Stopwatch.GetTimestamp();
        foreach (var read in reads)
        {
            await Assert.ThrowsAsync<StoreUnavailableException>(() => read);
        }

        await Eventually.TrueAsync(async () => await server.AskAsync(Slow) is 0L);

        // Two seconds and the way there; writers have ten.
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(9));
        Assert.Equal(1, await database.ReadLongAsync(connection => connection.Number("SELECT 1"), default));
    }
}
