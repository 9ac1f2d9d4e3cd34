using AccessibleContent.Api.Resilience;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace AccessibleContent.Api.Files.S3;

/// <summary>The policies of requests to the object store of files.</summary>
internal static class S3Policies
{
    /// <summary>Reads, during which a reader waits.</summary>
    public const string Read = "files-read";

    /// <summary>Writes, which take as long as the file is large.</summary>
    public const string Write = "files-write";

    /// <summary>How many bytes a write sends, by which its time is measured.</summary>
    public static readonly ResiliencePropertyKey<long> Size = new("size");

    /// <summary>How long the object store may be silent.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private const double SlowestBytesPerSecond = 1 << 20;

    /// <summary>Adds the policies. They log nothing: <see cref="S3Reachability"/> logs what the object store as a whole does.</summary>
    public static IServiceCollection AddS3Policies(this IServiceCollection services) => services
        .AddPolicy(new(Read, FailuresAreUsual: true), (pipeline, state) => Build(pipeline, state, Patience))
        .AddPolicy(new(Write, FailuresAreUsual: true), (pipeline, state) => Build(pipeline, state, TimeSpan.FromSeconds(10)));

    // What was slow once is slow again, and somebody waits: only failures are tried again.
    private static void Build(ResiliencePipelineBuilder pipeline, CircuitBreakerStateProvider state, TimeSpan patience) => pipeline
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<Exception>(S3Failures.MayPass),
            MaxRetryAttempts = 1,
            Delay = TimeSpan.FromMilliseconds(100),
            UseJitter = true,
        })
        .AddCircuitBreaker(ResiliencePolicies.Breaker(state, new PredicateBuilder().Handle<Exception>(S3Failures.IsOfAll)))
        .AddTimeout(new TimeoutStrategyOptions
        {
            TimeoutGenerator = args => new(patience + TimeSpan.FromSeconds(
                args.Context.Properties.GetValue(Size, 0) / SlowestBytesPerSecond)),
        });
}
