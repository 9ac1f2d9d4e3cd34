using AccessibleContent.Api.Resilience;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace AccessibleContent.Api.Sound.Engine;

/// <summary>
/// The policy for runs of the engine: a time limit, and a breaker, so that an engine that is broken is not started for every notice that
/// waits. Nothing is tried again here: whoever asks for the sound later does.
/// </summary>
internal static class EnginePolicy
{
    /// <summary>The policy's name.</summary>
    public const string Run = "speech-engine";

    /// <summary>How long an engine is left alone that fails again and again.</summary>
    public static readonly TimeSpan Break = TimeSpan.FromSeconds(30);

    /// <summary>Adds the policy; what fails is logged with the notice.</summary>
    public static IServiceCollection AddEnginePolicy(this IServiceCollection services) => services
        .AddPolicy(new(Run, FailuresAreUsual: true), Build);

    /// <summary>The time limit of a run, which a setting decides.</summary>
    public static readonly ResiliencePropertyKey<TimeSpan> Limit = new("speech-engine-limit");

    private static void Build(ResiliencePipelineBuilder pipeline, CircuitBreakerStateProvider state) => pipeline
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            ShouldHandle = new PredicateBuilder<object>()
                .HandleResult(result => result is EngineRun { Fault: not null })
                .Handle<TimeoutRejectedException>(),
            FailureRatio = 1,
            MinimumThroughput = 4,
            SamplingDuration = TimeSpan.FromMinutes(30),
            BreakDuration = Break,
            StateProvider = state,
        })
        .AddTimeout(new TimeoutStrategyOptions
        {
            TimeoutGenerator = args => new(args.Context.Properties.GetValue(Limit, TimeSpan.FromMinutes(5))),
        });
}
