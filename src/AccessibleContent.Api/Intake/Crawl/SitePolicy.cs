using AccessibleContent.Api.Outside;
using AccessibleContent.Api.Resilience;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace AccessibleContent.Api.Intake.Crawl;

/// <summary>The policy for requests to the crawled site: retries after the delay it asks for, a timeout, and a circuit breaker.</summary>
internal static class SitePolicy
{
    /// <summary>The policy's name.</summary>
    public const string Fetch = "site-fetch";

    /// <summary>Adds the policy.</summary>
    public static IServiceCollection AddSitePolicy(this IServiceCollection services) => services.AddPolicy(new(Fetch), Build);

    private static void Build(ResiliencePipelineBuilder pipeline, CircuitBreakerStateProvider state) => pipeline
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = args => new(IsFailure(args.Outcome)),
            MaxRetryAttempts = 3,
            Delay = TimeSpan.FromSeconds(2),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            DelayGenerator = args =>
                new(
                    args.Outcome.Result is Fetched { RetryAfter: { } wait }
                        ? TimeSpan.FromSeconds(Math.Clamp(wait.TotalSeconds, 0, 300))
                        : null),
        })
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            ShouldHandle = args => new(IsFailure(args.Outcome)),
            FailureRatio = 0.7,
            MinimumThroughput = 10,
            SamplingDuration = TimeSpan.FromMinutes(5),
            BreakDuration = TimeSpan.FromMinutes(1),
            StateProvider = state,
        })
        .AddTimeout(TimeSpan.FromSeconds(30));

    private static bool IsFailure(Outcome<object> outcome) =>
        outcome
            is { Result: Fetched { IsTransient: true } }
                or { Exception: IOException or TimeoutRejectedException or HttpRequestException }
        && ForbiddenAddressException.In(outcome.Exception) is null;
}
