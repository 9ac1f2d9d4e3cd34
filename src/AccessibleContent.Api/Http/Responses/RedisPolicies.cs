using AccessibleContent.Api.Resilience;
using Polly;
using Polly.CircuitBreaker;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>The policies of Redis requests: a short wait, and none at all while Redis keeps failing.</summary>
internal static class RedisPolicies
{
    /// <summary>Reads, during which a request waits.</summary>
    public const string Read = "redis-read";

    /// <summary>Writes, for which no request waits.</summary>
    public const string Write = "redis-write";

    /// <summary>Adds the policies.</summary>
    public static IServiceCollection AddRedisPolicies(this IServiceCollection services) => services
        .AddPolicy(new(Read, TimeoutsAreUsual: true), (pipeline, state) => Build(pipeline, TimeSpan.FromMilliseconds(40), state))
        .AddPolicy(new(Write, TimeoutsAreUsual: true), (pipeline, state) => Build(pipeline, TimeSpan.FromSeconds(1), state));

    private static void Build(ResiliencePipelineBuilder pipeline, TimeSpan patience, CircuitBreakerStateProvider state) => pipeline
        .AddCircuitBreaker(
            ResiliencePolicies.Breaker(
                state,
                new PredicateBuilder().Handle<Exception>(failure => failure is not OperationCanceledException)))
        .AddTimeout(patience);
}
