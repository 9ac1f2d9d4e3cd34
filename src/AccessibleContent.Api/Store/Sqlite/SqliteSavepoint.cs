using AccessibleContent.Api.Resilience;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>One of many writes in a transaction: if it fails, it is rolled back, and the others continue.</summary>
internal static class SqliteSavepoint
{
    // ERROR, TOOBIG, CONSTRAINT, MISMATCH, RANGE: the data is at fault, not the store.
    private static readonly int[] OfWhatIsWritten = [1, 18, 19, 20, 25];

    /// <summary>Runs a write.</summary>
    /// <param name="connection">A connection in a transaction.</param>
    /// <param name="write">The write.</param>
    /// <param name="failed">Creates the result of a write that failed through its own fault; every other failure is thrown.</param>
    public static T Run<T>(SqliteConnection connection, Func<T> write, Func<Exception, T> failed)
    {
        Execute(connection, "SAVEPOINT one");
        try
        {
            var written = write();
            Execute(connection, "RELEASE one");
            return written;
        }
#pragma warning disable CA1031 // Any failure of one write must leave the others intact.
        catch (Exception failure) when (IsOwn(failure))
#pragma warning restore CA1031
        {
            Execute(connection, "ROLLBACK TO one; RELEASE one");
            return failed(failure);
        }
    }

    private static bool IsOwn(Exception failure) => failure switch
    {
        SqliteException sqlite => OfWhatIsWritten.Contains(sqlite.SqliteErrorCode),
        OperationCanceledException or OutOfMemoryException => false,
        _ => !StorePolicies.IsOutage(failure),
    };

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.Command(sql);
        command.ExecuteNonQuery();
    }
}
