using Microsoft.Extensions.DependencyInjection.Extensions;
using Polly;
using Polly.CircuitBreaker;
using Polly.DependencyInjection;
using Polly.Telemetry;

namespace AccessibleContent.Api.Resilience;

/// <summary>Registers policies, each with its breaker's state, the service's clock and a quiet log.</summary>
internal static class ResiliencePolicies
{
    /// <summary>Adds a policy.</summary>
    /// <param name="services">The services.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="build">Builds the pipeline; the state is for its breaker.</param>
    public static IServiceCollection AddPolicy(
        this IServiceCollection services, ResiliencePolicy policy, Action<ResiliencePipelineBuilder, CircuitBreakerStateProvider> build)
    {
        services.AddOptions<TelemetryOptions>().Configure<ResilienceLog>((telemetry, log) => telemetry.SeverityProvider = log.Severity);
        services.TryAddSingleton<BreakerStates>();
        services.TryAddSingleton<ResilienceLog>();
        return services.AddSingleton(policy).AddResiliencePipeline(policy.Name, (pipeline, context) =>
        {
            pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
            build(pipeline, context.ServiceProvider.GetRequiredService<BreakerStates>().Of(policy.Name));
        });
    }

    /// <summary>Returns a breaker that opens briefly when half of the calls fail.</summary>
    public static CircuitBreakerStrategyOptions Breaker(CircuitBreakerStateProvider state, PredicateBuilder<object> failures) => new()
    {
        ShouldHandle = failures,
        FailureRatio = 0.5,
        MinimumThroughput = 4,
        SamplingDuration = TimeSpan.FromSeconds(10),
        BreakDuration = TimeSpan.FromSeconds(2),
        StateProvider = state,
    };
}
