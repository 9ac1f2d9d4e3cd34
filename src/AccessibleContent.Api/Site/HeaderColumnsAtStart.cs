using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Site;

/// <summary>
/// Chooses the columns of the header before the service listens: those of the settings, else the largest. They stay until the next start,
/// so that a publication does not change the frame of every page.
/// </summary>
internal sealed class HeaderColumnsAtStart(
    INoticeStore store,
    CurrentRenderVersion renderVersions,
    IOptions<SiteOptions> site,
    TimeProvider clock,
    ILogger<HeaderColumnsAtStart> logger) : IHostedService
{
    /// <summary>Gets the columns.</summary>
    public HeaderColumns Now { get; private set; } = HeaderColumns.None;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // The site is worth serving without columns in its header.
        var interval = TimeSpan.FromMilliseconds(500);
        await new BackgroundLoop("Counting the columns", interval, interval, clock, logger).TryAsync(ChooseAsync, cancellationToken);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task ChooseAsync(CancellationToken cancellation)
    {
        var largest = await store.LargestColumnsAsync(HeaderColumns.Most + 1, cancellation);
        Now = site.Value.Columns is { Count: > 0 } named
            ? new([.. named], largest.All(named.Contains))
            : new([.. largest.Take(HeaderColumns.Most)], largest.Count <= HeaderColumns.Most);
        renderVersions.Use(Now.Version);
    }
}
