using AccessibleContent.Api.Files.Pictures;
using AccessibleContent.Api.Resilience;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Intake.Crawl;

/// <summary>Crawls the configured site, at startup and then at every interval.</summary>
internal sealed partial class ScheduledCrawl(
    IServiceProvider services,
    IOptions<SourcesOptions> options,
    TimeProvider clock,
    ILogger<ScheduledCrawl> logger) : BackgroundService
{
    private readonly CrawledSite _site = options.Value.Site;

    /// <summary>Runs one crawl.</summary>
    public async Task<CrawlCounts> CrawlAsync(CancellationToken cancellation)
    {
        using var client = ActivatorUtilities.CreateInstance<SiteClient>(services);
        using var pictures = ActivatorUtilities.CreateInstance<PictureClient>(services, _site.PrivateNetworks);
        return await ActivatorUtilities.CreateInstance<SiteCrawl>(services, client, pictures, _site).RunAsync(cancellation);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Startup does not wait for another site.
        await Task.Yield();
        var interval = TimeSpan.FromMinutes(_site.IntervalMinutes);
        await new BackgroundLoop($"The crawl of {_site.Url}", interval, interval, clock, logger).RunAsync(
            async token => Harvested(logger, _site.Url, await CrawlAsync(token)), stoppingToken);
    }

    [LoggerMessage(55, LogLevel.Information, "{Site} has been crawled: {Counts}")]
    private static partial void Harvested(ILogger logger, string site, CrawlCounts counts);
}
