using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;
using Polly.CircuitBreaker;

namespace AccessibleContent.Api.Sources;

/// <summary>Harvests the site that the settings name, at the start and then at every interval.</summary>
internal sealed partial class SiteSource(IServiceProvider services, IOptions<SourcesOptions> options, TimeProvider clock, ILogger<SiteSource> logger) : BackgroundService
{
    private readonly HarvestedSite _site = options.Value.Site;

    /// <summary>Harvests once.</summary>
    public async Task<HarvestCounts> HarvestAsync(CancellationToken cancellation)
    {
        using var client = ActivatorUtilities.CreateInstance<SiteClient>(services);
        return await ActivatorUtilities.CreateInstance<SiteHarvest>(services, client, _site).RunAsync(cancellation);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start of the service does not wait for another site.
        await Task.Yield();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await TryAsync(stoppingToken);
                await Task.Delay(TimeSpan.FromMinutes(_site.IntervalMinutes), clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The end of the service.
        }
    }

    private async Task TryAsync(CancellationToken cancellation)
    {
        try
        {
            Harvested(logger, _site.Url, await HarvestAsync(cancellation));
        }
        catch (Exception failure) when (failure is StoreUnavailableException or BrokenCircuitException)
        {
            Broken(logger, _site.Url, failure);
        }
    }

    [LoggerMessage(55, LogLevel.Information, "{Site} is harvested: {Counts}")]
    private static partial void Harvested(ILogger logger, string site, HarvestCounts counts);

    [LoggerMessage(56, LogLevel.Error, "The harvest of {Site} was broken off; it goes on at the next interval")]
    private static partial void Broken(ILogger logger, string site, Exception failure);
}
