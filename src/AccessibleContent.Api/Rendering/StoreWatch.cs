using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Rendering;

/// <summary>Looks after the store twice a second: what other processes write shows soon, and an outage is known before anybody asks.</summary>
public sealed partial class StoreWatch(CurrentStamps stamps, CurrentTerms terms, StoreReachability reachability, TimeProvider clock, ILogger<StoreWatch> logger) : BackgroundService
{
    /// <summary>How old an answer may be after another process has written.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    // As long as the breaker before the store stays open.
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new Rounds("Looking after the store", Interval, Most, clock, logger).RunAsync(LookAsync, stoppingToken);

    private async Task LookAsync(CancellationToken cancellation)
    {
        var before = reachability.IsReachable;
        try
        {
            await stamps.WatchAsync(cancellation);
            await terms.WatchAsync(cancellation);
        }
        catch (StoreUnavailableException unavailable) when (before)
        {
            Lost(logger, unavailable);
        }
        catch (StoreUnavailableException)
        {
            // Said already.
        }

        if (!before && reachability.IsReachable)
        {
            Found(logger);
        }
    }

    [LoggerMessage(30, LogLevel.Error, "The store cannot be reached; what is in memory is served without it")]
    private static partial void Lost(ILogger logger, Exception unavailable);

    [LoggerMessage(31, LogLevel.Information, "The store can be reached again")]
    private static partial void Found(ILogger logger);
}
