using Polly;
using Polly.Telemetry;

namespace AccessibleContent.Api.Hosting;

/// <summary>
/// What the policies say in the log: breakers that open and close, and calls that failed for good. A try that another one follows
/// costs a reader some milliseconds, and would fill the log while something else writes to the store; so would Redis, while it hangs.
/// </summary>
internal static class ResilienceLog
{
    /// <summary>Gives the severity of an event.</summary>
    public static ResilienceEventSeverity Severity(SeverityProviderArguments told) => told switch
    {
        { Event.EventName: "OnRetry" or "OnCircuitHalfOpened" } or { Event: { EventName: "ExecutionAttempt", Severity: ResilienceEventSeverity.Warning } } => ResilienceEventSeverity.Debug,
        { Event.EventName: "OnTimeout", Source.PipelineName: ResiliencePolicies.RedisRead or ResiliencePolicies.RedisWrite } => ResilienceEventSeverity.Debug,
        _ => told.Event.Severity,
    };
}
