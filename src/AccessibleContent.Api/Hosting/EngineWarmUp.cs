using AccessibleContent.Hanzi;

namespace AccessibleContent.Api.Hosting;

/// <summary>Makes the engine ready while the store is made ready, so that no request waits for them.</summary>
public sealed class EngineWarmUp(IScriptConverter engine) : IHostedLifecycleService
{
    private Task _composing = Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _composing = Task.Run(engine.WarmUp, cancellationToken);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => _composing;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
