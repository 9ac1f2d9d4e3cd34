namespace AccessibleContent.Api.Terms;

/// <summary>Loads the terms and composes the engine's tables before the service listens, so that no request waits for them.</summary>
public sealed class TermsAtStart(CurrentTerms terms) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => terms.LoadAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
