using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Rendering;

/// <summary>
/// Polls the store twice a second, in one statement: writes of other processes appear soon, and an outage is detected before a request
/// meets it.
/// </summary>
internal sealed partial class StoreWatch(
    CurrentVersions versions,
    CurrentTerms terms,
    IEnumerable<IStoreFollower> followers,
    TimeProvider clock,
    ILogger<StoreWatch> logger) : BackgroundService
{
    /// <summary>The maximum age of a response after another process has written.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    // As long as the circuit breaker of the store stays open.
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(2);

    private bool _isLost;

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new BackgroundLoop("Watching the store", Interval, Most, clock, logger).RunAsync(LookAsync, stoppingToken);

    private async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            await FollowAsync(await versions.WatchAsync(cancellation), cancellation);
            if (_isLost)
            {
                Found(logger);
            }

            _isLost = false;
        }
        catch (StoreUnavailableException) when (_isLost)
        {
            // Logged already.
        }
        catch (StoreUnavailableException unavailable)
        {
            _isLost = true;
            Lost(logger, unavailable);
        }
    }

    private async Task FollowAsync(StoreState state, CancellationToken cancellation)
    {
        foreach (var follower in followers)
        {
            await follower.FollowAsync(state, cancellation);
        }

        await terms.WatchAsync(state.Terms, cancellation);
    }

    [LoggerMessage(30, LogLevel.Error, "The store cannot be reached; responses in memory are served without it")]
    private static partial void Lost(ILogger logger, Exception unavailable);

    [LoggerMessage(31, LogLevel.Information, "The store is reachable again")]
    private static partial void Found(ILogger logger);
}
