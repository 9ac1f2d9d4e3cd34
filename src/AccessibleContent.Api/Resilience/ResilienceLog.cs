using System.Collections.Concurrent;
using Polly;
using Polly.Telemetry;

namespace AccessibleContent.Api.Resilience;

/// <summary>
/// Decides what the policies log: one entry when a breaker opens, one when it closes, and calls that finally failed. An attempt
/// followed by a retry costs a reader some milliseconds, and would fill the log while something else writes to the store; so would
/// Redis while it hangs, and a breaker that checks every other second whether the outage is over.
/// </summary>
internal sealed class ResilienceLog(IEnumerable<ResiliencePolicy> policies)
{
    private readonly HashSet<string> _usual = [.. policies.Where(policy => policy.TimeoutsAreUsual).Select(policy => policy.Name)];
    private readonly HashSet<string> _told = [.. policies.Where(policy => policy.FailuresAreUsual).Select(policy => policy.Name)];
    private readonly ConcurrentDictionary<string, bool> _open = [];

    /// <summary>Returns the severity of an event.</summary>
    public ResilienceEventSeverity Severity(SeverityProviderArguments told)
    {
        var policy = told.Source.PipelineName ?? "";
        return told.Event switch
        {
            _ when _told.Contains(policy) => ResilienceEventSeverity.Debug,
            { EventName: "OnRetry" or "OnCircuitHalfOpened" }
            or { EventName: "ExecutionAttempt", Severity: ResilienceEventSeverity.Warning } => ResilienceEventSeverity.Debug,
            { EventName: "OnTimeout" } when _usual.Contains(policy) => ResilienceEventSeverity.Debug,
            { EventName: "OnCircuitOpened" } => _open.TryAdd(policy, true) ? ResilienceEventSeverity.Error : ResilienceEventSeverity.Debug,

            // The end of an outage is as important as its start.
            { EventName: "OnCircuitClosed" } => _open.TryRemove(policy, out _)
                ? ResilienceEventSeverity.Warning
                : ResilienceEventSeverity.Debug,
            var other => other.Severity,
        };
    }
}
