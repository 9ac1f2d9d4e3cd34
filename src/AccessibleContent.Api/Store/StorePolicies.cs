using System.Data.Common;
using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Store.Postgres;
using Microsoft.Data.Sqlite;
using Npgsql;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace AccessibleContent.Api.Store;

/// <summary>The policies for reading the store, and the failures they count.</summary>
internal static class StorePolicies
{
    /// <summary>Reads by key: retried while the store is busy, with a timeout and a circuit breaker.</summary>
    public const string Read = "store-read";

    /// <summary>Filtered and further lists, and whole tables: they fail independently of other reads.</summary>
    public const string List = "store-list";

    /// <summary>Searches: they may take longer, and no other read waits for them, however many there are.</summary>
    public const string Search = "store-search";

    /// <summary>Reads of the search file beside a node whose store is a server.</summary>
    public const string Replica = "replica-read";

    /// <summary>SQLITE_BUSY and SQLITE_LOCKED: another connection is writing and will soon be done.</summary>
    private static readonly int[] Busy = [5, 6];

    /// <summary>SQLITE_CONSTRAINT and SQLITE_MISMATCH: the statement is at fault, not the store.</summary>
    private static readonly int[] Ours = [19, 20];

    /// <summary>SQLITE_CORRUPT: a part of the file is damaged.</summary>
    private const int Damaged = 11;

    /// <summary>Adds the policies.</summary>
    public static IServiceCollection AddStorePolicies(this IServiceCollection services) => services
        .AddPolicy(new(Read), (pipeline, state) => Build(pipeline, TimeSpan.FromSeconds(2), state))
        .AddPolicy(new(List), (pipeline, state) => Build(pipeline, TimeSpan.FromSeconds(2), state))
        .AddPolicy(new(Replica), (pipeline, state) => Build(pipeline, TimeSpan.FromSeconds(2), state))
        .AddPolicy(new(Search), (pipeline, state) => Build(pipeline, TimeSpan.FromSeconds(5), state));

    /// <summary>Returns whether a failure means that an external dependency is unreachable.</summary>
    public static bool IsOutage(Exception failure) => failure switch
    {
        StoreUnavailableException => true,
        SqliteException sqlite => !Ours.Contains(sqlite.SqliteErrorCode),
        PostgresException postgres => !PostgresFailures.IsOfWhatIsWritten(postgres),
        DbException or IOException or TimeoutRejectedException or BrokenCircuitException => true,
        _ => false,
    };

    /// <summary>Returns whether a failure affects the whole store: damage in one part leaves the rest readable.</summary>
    public static bool IsOfAll(Exception failure) =>
        IsOutage(failure)
        && failure
            is not (SqliteException { SqliteErrorCode: Damaged }
                or StoreUnavailableException { Trouble: StoreTrouble.Busy or StoreTrouble.Indexing });

    private static void Build(ResiliencePipelineBuilder pipeline, TimeSpan patience, CircuitBreakerStateProvider state) => pipeline
        .AddTimeout(patience + TimeSpan.FromSeconds(2))
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<SqliteException>(failure => Busy.Contains(failure.SqliteErrorCode))
                .Handle<NpgsqlException>(PostgresFailures.IsPassing),
            MaxRetryAttempts = 3,
            Delay = TimeSpan.FromMilliseconds(25),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        })
        .AddCircuitBreaker(ResiliencePolicies.Breaker(state, new PredicateBuilder().Handle<Exception>(IsOfAll)))
        .AddTimeout(patience);
}
