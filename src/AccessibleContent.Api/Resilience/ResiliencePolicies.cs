using System.Data.Common;
using AccessibleContent.Api.Intake.Crawl;
using AccessibleContent.Api.Store;
using Microsoft.Data.Sqlite;
using Polly;
using Polly.CircuitBreaker;
using Polly.DependencyInjection;
using Polly.Retry;
using Polly.Telemetry;
using Polly.Timeout;

namespace AccessibleContent.Api.Resilience;

/// <summary>Every policy for what is outside the process, by name; the README has the same table.</summary>
public static class ResiliencePolicies
{
    /// <summary>Reading the store: retried while it is busy, given up in time, left alone for a moment when it keeps failing.</summary>
    public const string StoreRead = "store-read";

    /// <summary>Narrowed and further lists, and tables as a whole: they fail by themselves.</summary>
    public const string StoreList = "store-list";

    /// <summary>Searches: they may take longer, and however many there are, nothing else waits for them.</summary>
    public const string StoreSearch = "store-search";

    /// <summary>Asking Redis while a reader waits: a short wait, and none at all while it keeps failing.</summary>
    public const string RedisRead = "redis-read";

    /// <summary>Writing to Redis, for which nobody waits.</summary>
    public const string RedisWrite = "redis-write";

    /// <summary>Asking the harvested site: tried again as it asks for, given up in time, left alone while it is down.</summary>
    public const string SiteFetch = "site-fetch";

    /// <summary>SQLITE_BUSY and SQLITE_LOCKED: somebody else is at it, and soon done.</summary>
    private static readonly int[] Busy = [5, 6];

    /// <summary>SQLITE_CONSTRAINT and SQLITE_MISMATCH: the store is well, the statement is not.</summary>
    private static readonly int[] Ours = [19, 20];

    /// <summary>SQLITE_CORRUPT: a place in the file is damaged.</summary>
    private const int Damaged = 11;

    /// <summary>Adds the policies.</summary>
    public static IServiceCollection AddResiliencePolicies(this IServiceCollection services) => services
        .AddSingleton<BreakerStates>()
        .Configure<TelemetryOptions>(telemetry => telemetry.SeverityProvider = new ResilienceLog().Severity)
        .AddResiliencePipeline(StoreRead, (pipeline, context) => StoreReading(pipeline, Clock(context.ServiceProvider), TimeSpan.FromSeconds(2), State(context)))
        .AddResiliencePipeline(StoreList, (pipeline, context) => StoreReading(pipeline, Clock(context.ServiceProvider), TimeSpan.FromSeconds(2), State(context)))
        .AddResiliencePipeline(StoreSearch, (pipeline, context) => StoreReading(pipeline, Clock(context.ServiceProvider), TimeSpan.FromSeconds(5), State(context)))
        .AddResiliencePipeline(RedisRead, (pipeline, context) => AskingRedis(pipeline, Clock(context.ServiceProvider), TimeSpan.FromMilliseconds(40), State(context)))
        .AddResiliencePipeline(RedisWrite, (pipeline, context) => AskingRedis(pipeline, Clock(context.ServiceProvider), TimeSpan.FromSeconds(1), State(context)))
        .AddResiliencePipeline(SiteFetch, (pipeline, context) => AskingSite(pipeline, Clock(context.ServiceProvider), State(context)));

    /// <summary>Says whether a failure means that what is outside cannot be reached now.</summary>
    public static bool IsOutage(Exception failure) => failure switch
    {
        StoreUnavailableException => true,
        SqliteException sqlite => !Ours.Contains(sqlite.SqliteErrorCode),
        DbException or IOException or TimeoutRejectedException or BrokenCircuitException => true,
        _ => false,
    };

    /// <summary>Says whether a failure is one of the store as a whole: a damaged place in it keeps nobody from the rest.</summary>
    public static bool IsOfAll(Exception failure) => IsOutage(failure) && failure is not (SqliteException { SqliteErrorCode: Damaged } or StoreUnavailableException { Trouble: StoreTrouble.Busy });

    private static void StoreReading(ResiliencePipelineBuilder pipeline, TimeProvider clock, TimeSpan patience, CircuitBreakerStateProvider state)
    {
        pipeline.TimeProvider = clock;
        pipeline
            .AddTimeout(patience + TimeSpan.FromSeconds(2))
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<SqliteException>(failure => Busy.Contains(failure.SqliteErrorCode)),
                MaxRetryAttempts = 3,
                Delay = TimeSpan.FromMilliseconds(25),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .AddCircuitBreaker(Breaker(state, TimeSpan.FromSeconds(2), throughput: 4, new PredicateBuilder().Handle<Exception>(IsOfAll)))
            .AddTimeout(patience);
    }

    private static void AskingRedis(ResiliencePipelineBuilder pipeline, TimeProvider clock, TimeSpan patience, CircuitBreakerStateProvider state)
    {
        pipeline.TimeProvider = clock;
        pipeline
            .AddCircuitBreaker(Breaker(state, TimeSpan.FromSeconds(2), throughput: 4, new PredicateBuilder().Handle<Exception>(failure => failure is not OperationCanceledException)))
            .AddTimeout(patience);
    }

    private static void AskingSite(ResiliencePipelineBuilder pipeline, TimeProvider clock, CircuitBreakerStateProvider state)
    {
        pipeline.TimeProvider = clock;
        pipeline
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = args => new(IsSiteFailure(args.Outcome)),
                MaxRetryAttempts = 3,
                Delay = TimeSpan.FromSeconds(2),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                DelayGenerator = args => new(args.Outcome.Result is Fetched { RetryAfter: { } wait } ? TimeSpan.FromSeconds(Math.Clamp(wait.TotalSeconds, 0, 300)) : null),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = args => new(IsSiteFailure(args.Outcome)),
                FailureRatio = 0.7,
                MinimumThroughput = 10,
                SamplingDuration = TimeSpan.FromMinutes(5),
                BreakDuration = TimeSpan.FromMinutes(1),
                StateProvider = state,
            })
            .AddTimeout(TimeSpan.FromSeconds(30));
    }

    private static bool IsSiteFailure(Outcome<object> outcome) =>
        outcome is { Result: Fetched { IsTransient: true } } or { Exception: IOException or TimeoutRejectedException or HttpRequestException }
        && ForbiddenAddressException.In(outcome.Exception) is null;

    private static CircuitBreakerStrategyOptions Breaker(CircuitBreakerStateProvider state, TimeSpan pause, int throughput, PredicateBuilder<object> failures) => new()
    {
        ShouldHandle = failures,
        FailureRatio = 0.5,
        MinimumThroughput = throughput,
        SamplingDuration = TimeSpan.FromSeconds(10),
        BreakDuration = pause,
        StateProvider = state,
    };

    private static CircuitBreakerStateProvider State(AddResiliencePipelineContext<string> context) => context.ServiceProvider.GetRequiredService<BreakerStates>().Of(context.PipelineKey);

    private static TimeProvider Clock(IServiceProvider services) => services.GetRequiredService<TimeProvider>();
}
