using AccessibleContent.Api.Files.Pictures;
using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Intake.Crawl;

/// <summary>Crawls the configured site, at startup and then at every interval; of several nodes, one.</summary>
internal sealed partial class ScheduledCrawl(
    IServiceProvider services,
    IOptions<SourcesOptions> options,
    TimeProvider clock,
    ILogger<ScheduledCrawl> logger) : BackgroundService
{
    /// <summary>The name of this work.</summary>
    public const string Work = "crawl";

    private readonly CrawledSite _site = options.Value.Site;

    /// <summary>Runs one crawl.</summary>
    /// <param name="throwIfLost">Called before each request and each write; throws where this node may do neither any more.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task<CrawlCounts> CrawlAsync(Action throwIfLost, CancellationToken cancellation)
    {
        using var client = ActivatorUtilities.CreateInstance<SiteClient>(services, throwIfLost);
        using var pictures = ActivatorUtilities.CreateInstance<PictureClient>(services, _site.PrivateNetworks);
        var pages = ActivatorUtilities.CreateInstance<CrawledPages>(services, throwIfLost);
        return await ActivatorUtilities.CreateInstance<SiteCrawl>(services, client, pictures, _site, pages, throwIfLost)
            .RunAsync(cancellation);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Startup does not wait for another site.
        await Task.Yield();
        await services.GetRequiredService<Leadership>().RunAsync(Work, CrawlAsync, stoppingToken);
    }

    private Task CrawlAsync(Lease lease)
    {
        var interval = TimeSpan.FromMinutes(_site.IntervalMinutes);
        return new BackgroundLoop($"The crawl of {_site.Url}", interval, interval, clock, logger).RunAsync(
            async token => Harvested(logger, _site.Url, await CrawlAsync(lease.ThrowIfLost, token)), lease.Token);
    }

    [LoggerMessage(55, LogLevel.Information, "{Site} has been crawled: {Counts}")]
    private static partial void Harvested(ILogger logger, string site, CrawlCounts counts);
}
