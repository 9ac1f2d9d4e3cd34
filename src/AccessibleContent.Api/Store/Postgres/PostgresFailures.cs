using Npgsql;

namespace AccessibleContent.Api.Store.Postgres;

/// <summary>What the failures of the server mean (PostgreSQL, appendix A: error codes).</summary>
internal static class PostgresFailures
{
    private const string TurnedReadOnly = PostgresErrorCodes.ReadOnlySqlTransaction;

    // As a pooler says that its own connection to the server broke.
    private const string Lost = PostgresErrorCodes.ProtocolViolation;

    /// <summary>Returns whether a failure is the fault of what was written, or of the statement: the server is well.</summary>
    public static bool IsOfWhatIsWritten(PostgresException failure) =>
        failure.SqlState[..2] is "21" or "22" or "23" or "2B" or "42" or "44" or "54";

    /// <summary>
    /// Returns whether a transaction that failed so has changed nothing and may succeed if it is tried again: a lost connection, a server
    /// that cannot be reached or is not the primary any more, a deadlock.
    /// </summary>
    public static bool IsPassing(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } => false,
        PostgresException told => told.SqlState is TurnedReadOnly or Lost || told.IsTransient,
        _ => failure is NpgsqlException,
    };

    /// <summary>Returns whether nobody has said what became of a commit that failed so.</summary>
    public static bool IsUnanswered(NpgsqlException failure) => failure is not PostgresException or PostgresException { SqlState: Lost };

    /// <summary>Gets the trouble that a failure of the server tells of; null for an unknown one.</summary>
    public static StoreTrouble? TroubleOf(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => StoreTrouble.Full,
        PostgresException { SqlState: TurnedReadOnly } => StoreTrouble.ReadOnly,
        _ => null,
    };
}
