using AccessibleContent.Api.Resilience;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>Sees that the index is whole, in the background: an old store has none, and new rules make it anew.</summary>
/// <param name="database">The database.</param>
/// <param name="options">The settings of the store; null in a program that makes it itself.</param>
/// <param name="clock">The clock.</param>
/// <param name="logger">The log.</param>
internal sealed partial class SearchRebuild(
    SqliteDatabase database,
    TimeProvider clock,
    ILogger<SearchRebuild> logger,
    IOptions<StoreOptions>? options = null) : BackgroundService
{
    // About a tenth of a second: as long as an editor may wait for it.
    private const int Batch = 200;
    private const int TellEvery = 20_000;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    // Between two batches other writers have their turn.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(5);

    private volatile bool _isMade;

    /// <summary>Gets a value indicating whether the index was whole when it was last looked at.</summary>
    public bool IsMade => _isMade;

    /// <summary>Makes the index, unless it is whole.</summary>
    public async Task MakeAsync(CancellationToken stopping)
    {
        var (from, made) = (clock.GetTimestamp(), 0);
        while (await NextAsync(stopping) is var more and > 0)
        {
            _isMade = false;
            if (made / TellEvery != (made + more) / TellEvery || made == 0)
            {
                Going(logger, made, clock.GetElapsedTime(from).TotalSeconds);
            }

            made += more;
            await Task.Delay(Breath, clock, stopping);
        }

        _isMade = true;
        if (made > 0)
        {
            Made(logger, made, clock.GetElapsedTime(from).TotalSeconds);
        }
    }

    /// <inheritdoc/>
    /// <remarks>Beside a server, whoever follows it sees to the index.</remarks>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => options?.Value.IsServer is true ? Task.CompletedTask :
        new BackgroundLoop("Making the search index", Interval, TimeSpan.FromMinutes(5), clock, logger).RunAsync(MakeAsync, stoppingToken);

    // Without the lock of the writer first: usually there is nothing to do.
    private async Task<int> NextAsync(CancellationToken stopping) =>
        (await database.ReadAsync(SqliteSearchState.Read, stopping)).IsMade
            ? 0
            : await database.WriteAsync(session => SqliteSearchRebuild.Next(session.Connection, Batch), stopping);

    [LoggerMessage(36, LogLevel.Information, "The search index is being made: {Made} notices in {Seconds:F0} s; until then searches wait")]
    private static partial void Going(ILogger logger, int made, double seconds);

    [LoggerMessage(37, LogLevel.Information, "The search index is made: {Made} notices in {Seconds:F0} s")]
    private static partial void Made(ILogger logger, int made, double seconds);
}
