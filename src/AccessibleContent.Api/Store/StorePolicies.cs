using System.Data.Common;
using AccessibleContent.Api.Resilience;
using Microsoft.Data.Sqlite;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace AccessibleContent.Api.Store;

/// <summary>The policies for reading the store, and which failures they count.</summary>
internal static class StorePolicies
{
    /// <summary>Reading the store: retried while it is busy, given up in time, left alone for a moment when it keeps failing.</summary>
    public const string Read = "store-read";

    /// <summary>Narrowed and further lists, and tables as a whole: they fail by themselves.</summary>
    public const string List = "store-list";

    /// <summary>Searches: they may take longer, and however many there are, nothing else waits for them.</summary>
    public const string Search = "store-search";

    /// <summary>SQLITE_BUSY and SQLITE_LOCKED: another connection is writing, and soon done.</summary>
    private static readonly int[] Busy = [5, 6];

    /// <summary>SQLITE_CONSTRAINT and SQLITE_MISMATCH: the store is well, the statement is not.</summary>
    private static readonly int[] Ours = [19, 20];

    /// <summary>SQLITE_CORRUPT: a place in the file is damaged.</summary>
    private const int Damaged = 11;

    /// <summary>Adds the policies.</summary>
    public static IServiceCollection AddStorePolicies(this IServiceCollection services) => services
        .AddPolicy(new(Read), (pipeline, state) => Build(pipeline, TimeSpan.FromSeconds(2), state))
        .AddPolicy(new(List), (pipeline, state) => Build(pipeline, TimeSpan.FromSeconds(2), state))
        .AddPolicy(new(Search), (pipeline, state) => Build(pipeline, TimeSpan.FromSeconds(5), state));

    /// <summary>Says whether a failure means that what is outside cannot be reached now.</summary>
    public static bool IsOutage(Exception failure) => failure switch
    {
        StoreUnavailableException => true,
        SqliteException sqlite => !Ours.Contains(sqlite.SqliteErrorCode),
        DbException or IOException or TimeoutRejectedException or BrokenCircuitException => true,
        _ => false,
    };

    /// <summary>Says whether a failure is one of the store as a whole: a damaged place in it keeps nobody from the rest.</summary>
    public static bool IsOfAll(Exception failure) =>
        IsOutage(failure) && failure is not (SqliteException { SqliteErrorCode: Damaged } or StoreUnavailableException { Trouble: StoreTrouble.Busy });

    private static void Build(ResiliencePipelineBuilder pipeline, TimeSpan patience, CircuitBreakerStateProvider state) => pipeline
        .AddTimeout(patience + TimeSpan.FromSeconds(2))
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<SqliteException>(failure => Busy.Contains(failure.SqliteErrorCode)),
            MaxRetryAttempts = 3,
            Delay = TimeSpan.FromMilliseconds(25),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        })
        .AddCircuitBreaker(ResiliencePolicies.Breaker(state, new PredicateBuilder().Handle<Exception>(IsOfAll)))
        .AddTimeout(patience);
}
