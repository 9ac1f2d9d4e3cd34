using System.Diagnostics.Metrics;
using AccessibleContent.Api.Resilience;

namespace AccessibleContent.Api.OpenData.Webhooks;

/// <summary>Counts the attempts to deliver by outcome.</summary>
internal sealed class WebhookCounts(ServiceMeter meter)
{
    private readonly Counter<long> _counter = meter.Counter(
        "accessible_content.webhook_attempts",
        "Attempts to tell an endpoint of a change, by outcome.");

    /// <summary>Counts one that arrived.</summary>
    public void AddDelivered() => Add("delivered");

    /// <summary>Counts one that is attempted again.</summary>
    public void AddPostponed() => Add("postponed");

    /// <summary>Counts one that was the last.</summary>
    public void AddFailed() => Add("failed");

    private void Add(string outcome) => _counter.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
