using AccessibleContent.Api.Resilience;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Intake.Crawl;

/// <summary>Crawls the configured site, at startup and then at every interval.</summary>
internal sealed partial class SiteSource(IServiceProvider services, IOptions<SourcesOptions> options, TimeProvider clock, ILogger<SiteSource> logger) : BackgroundService
{
    private readonly HarvestedSite _site = options.Value.Site;

    /// <summary>Runs one crawl.</summary>
    public async Task<HarvestCounts> HarvestAsync(CancellationToken cancellation)
    {
        using var client = ActivatorUtilities.CreateInstance<SiteClient>(services);
        return await ActivatorUtilities.CreateInstance<SiteHarvest>(services, client, _site).RunAsync(cancellation);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Startup does not wait for another site.
        await Task.Yield();
        var interval = TimeSpan.FromMinutes(_site.IntervalMinutes);
        await new Rounds($"The crawl of {_site.Url}", interval, interval, clock, logger).RunAsync(
            async token => Harvested(logger, _site.Url, await HarvestAsync(token)), stoppingToken);
    }

    [LoggerMessage(55, LogLevel.Information, "{Site} has been crawled: {Counts}")]
    private static partial void Harvested(ILogger logger, string site, HarvestCounts counts);
}
