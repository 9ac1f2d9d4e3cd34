using AccessibleContent.Api.Resilience;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>Sees that the index is whole, in the background: an old store has none, and new rules make it anew.</summary>
internal sealed partial class SearchRebuild(SqliteDatabase database, TimeProvider clock, ILogger<SearchRebuild> logger) : BackgroundService
{
    // About a tenth of a second: as long as an editor may wait for it.
    private const int Batch = 200;
    private const int TellEvery = 20_000;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    // Between two batches other writers have their turn.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(5);

    /// <summary>Makes the index, unless it is whole.</summary>
    public async Task MakeAsync(CancellationToken stopping)
    {
        var (from, made) = (clock.GetTimestamp(), 0);
        while (await NextAsync(stopping) is var more and > 0)
        {
            if (made / TellEvery != (made + more) / TellEvery || made == 0)
            {
                Going(logger, made, clock.GetElapsedTime(from).TotalSeconds);
            }

            made += more;
            await Task.Delay(Breath, clock, stopping);
        }

        if (made > 0)
        {
            Made(logger, made, clock.GetElapsedTime(from).TotalSeconds);
        }
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new BackgroundLoop("Making the search index", Interval, TimeSpan.FromMinutes(5), clock, logger).RunAsync(MakeAsync, stoppingToken);

    // Without the lock of the writer first: usually there is nothing to do.
    private async Task<int> NextAsync(CancellationToken stopping) =>
        (await database.ReadAsync(SqliteSearchState.Read, stopping)).IsWhole
            ? 0
            : await database.WriteAsync(session => SqliteSearchRebuild.Next(session.Connection, Batch), stopping);

    [LoggerMessage(36, LogLevel.Information, "The search index is being made: {Made} notices in {Seconds:F0} s; until then searches wait")]
    private static partial void Going(ILogger logger, int made, double seconds);

    [LoggerMessage(37, LogLevel.Information, "The search index is made: {Made} notices in {Seconds:F0} s")]
    private static partial void Made(ILogger logger, int made, double seconds);
}
