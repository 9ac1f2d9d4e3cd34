using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.OpenData.Webhooks;

/// <summary>Tells every endpoint of the changes; each by itself, so that none waits for a slow one.</summary>
internal sealed partial class WebhookDeliveries(
    IOptions<WebhooksOptions> options,
    IOutbox outbox,
    WebhookClient client,
    WebhookMessages messages,
    WebhookCounts counts,
    TimeProvider clock,
    ILogger<WebhookDeliveries> logger) : BackgroundService
{
    // Another process on the same store may have published something.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFailures = TimeSpan.FromSeconds(30);

    // While settings change, a node may start once more with those from before.
    private static readonly TimeSpan Missed = TimeSpan.FromSeconds(10);

    private readonly WebhookEndpoint[] _endpoints = [.. options.Value.Endpoints.Select(WebhookEndpoint.Of)];
    private bool _isRegistered;

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Before anything is published: an endpoint gets what changes after it is known.
        _isRegistered = await Loop("Registering webhooks").TryAsync(RegisterAsync, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var registering = Loop("Registering webhooks");
        while (!_isRegistered && !stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(registering.Pause, clock, stoppingToken);
            _isRegistered = await registering.TryAsync(RegisterAsync, stoppingToken);
        }

        await Task.WhenAll(_endpoints.Select(endpoint => DeliverAsync(endpoint, stoppingToken)).Append(KeepAsync(stoppingToken)));
    }

    private Task KeepAsync(CancellationToken stopping) => _endpoints.Length == 0
        ? Task.CompletedTask
        : new BackgroundLoop("Keeping webhooks", Missed, AfterFailures, clock, logger).RunAsync(AddMissingAsync, stopping);

    private async Task AddMissingAsync(CancellationToken cancellation)
    {
        foreach (var missing in await outbox.AddMissingAsync([.. _endpoints.Select(endpoint => endpoint.Record)], cancellation))
        {
            AddedAgain(logger, _endpoints.First(endpoint => endpoint.Record == missing).Shown);
        }
    }

    private Task RegisterAsync(CancellationToken cancellation) =>
        outbox.RegisterAsync([.. _endpoints.Select(endpoint => endpoint.Record)], cancellation).AsTask();

    private Task DeliverAsync(WebhookEndpoint endpoint, CancellationToken stopping) =>
        Loop($"Telling the webhook {endpoint.Shown}").RunAsync(
            new EndpointDeliveries(endpoint, outbox, client, messages, counts, clock, logger).DeliverAsync,
            stopping);

    private BackgroundLoop Loop(string work) => new(work, Look, AfterFailures, clock, logger);

    [LoggerMessage(
        47, LogLevel.Warning,
        "A node with other settings has removed the webhook {Endpoint}; it is added again, and was told nothing of the changes in between")]
    private static partial void AddedAgain(ILogger logger, string endpoint);
}
