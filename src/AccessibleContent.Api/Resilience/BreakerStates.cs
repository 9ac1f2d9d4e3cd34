using System.Diagnostics.Metrics;
using Polly.CircuitBreaker;

namespace AccessibleContent.Api.Resilience;

/// <summary>The state of each circuit breaker, by the name of its policy.</summary>
internal sealed class BreakerStates(IEnumerable<ResiliencePolicy> policies)
{
    private readonly Dictionary<string, CircuitBreakerStateProvider> _breakers = policies.ToDictionary(
        policy => policy.Name,
        _ => new CircuitBreakerStateProvider());

    /// <summary>Returns the state provider for a policy's breaker.</summary>
    public CircuitBreakerStateProvider Of(string policy) => _breakers[policy];

    /// <summary>Publishes the states as a metric: 0 closed, 1 half open, 2 open.</summary>
    public void Publish(ServiceMeter meter) =>
        meter.Gauge("accessible_content.breaker.state", "Breakers: 0 closed, 1 trying, 2 open.", Read);

    // A breaker that has not been used yet is closed.
    private IEnumerable<Measurement<long>> Read() => _breakers.Select(pair => new Measurement<long>(
        pair.Value.CircuitState switch
        {
            CircuitState.Closed => 0,
            CircuitState.HalfOpen => 1,
            _ => 2,
        },
        new KeyValuePair<string, object?>("policy", pair.Key)));
}
