using AccessibleContent.Api.Resilience;

namespace AccessibleContent.Api.Rendering;

/// <summary>Loads the terms and composes the engine's tables before the service listens, so that no request waits for them.</summary>
public sealed class TermsAtStart(CurrentTerms terms, TimeProvider clock, ILogger<TermsAtStart> logger) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Without its own terms the site is still worth serving; the look after the store brings them.
        var interval = TimeSpan.FromMilliseconds(500);
        await new Rounds("Loading the site's terms", interval, interval, clock, logger).TryAsync(terms.LoadAsync, cancellationToken);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
