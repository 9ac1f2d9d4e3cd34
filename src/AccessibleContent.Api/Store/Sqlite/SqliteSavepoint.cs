using AccessibleContent.Api.Resilience;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>One of many writings inside a transaction: where it fails, what it wrote is taken back, and the others go on.</summary>
internal static class SqliteSavepoint
{
    // ERROR, TOOBIG, CONSTRAINT, MISMATCH, RANGE: the store is well, what is written is not.
    private static readonly int[] OfWhatIsWritten = [1, 18, 19, 20, 25];

    /// <summary>Writes.</summary>
    /// <param name="connection">A connection in a transaction.</param>
    /// <param name="write">The writing.</param>
    /// <param name="failed">Gives what stands for a writing that failed by its own fault; every other failure is thrown.</param>
    public static T Run<T>(SqliteConnection connection, Func<T> write, Func<Exception, T> failed)
    {
        Execute(connection, "SAVEPOINT one");
        try
        {
            var written = write();
            Execute(connection, "RELEASE one");
            return written;
        }
#pragma warning disable CA1031 // Whatever is wrong with one of many.
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
