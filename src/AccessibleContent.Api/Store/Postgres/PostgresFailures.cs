using Npgsql;

namespace AccessibleContent.Api.Store.Postgres;

/// <summary>What the failures of the server mean (PostgreSQL, appendix A: error codes).</summary>
internal static class PostgresFailures
{
    private const string TurnedReadOnly = PostgresErrorCodes.ReadOnlySqlTransaction;

    /// <summary>Returns whether a failure is the fault of what was written, or of the statement: the server is well.</summary>
    public static bool IsOfWhatIsWritten(PostgresException failure) =>
        failure.SqlState[..2] is "21" or "22" or "23" or "2B" or "42" or "44" or "54";

    /// <summary>
    /// Returns whether a transaction that failed so has changed nothing and may succeed if it is tried again: a lost connection, no server
    /// of several that is the primary, one that is not any more, a deadlock.
    /// </summary>
    public static bool IsPassing(Exception failure) => failure switch
    {
        PostgresException { SqlState: TurnedReadOnly } => true,
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } => false,
        PostgresException known => known.IsTransient,
        // The driver says of one server that it is away for now, and of several, whose failures it lists, nothing.
        NpgsqlException lost => lost.IsTransient || lost.InnerException is null or AggregateException,
        _ => false,
    };

    /// <summary>Gets the trouble that a failure of the server tells of; null for an unknown one.</summary>
    public static StoreTrouble? TroubleOf(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => StoreTrouble.Full,
        PostgresException { SqlState: TurnedReadOnly } => StoreTrouble.ReadOnly,
        _ => null,
    };
}
