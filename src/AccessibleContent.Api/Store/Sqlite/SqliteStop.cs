using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>
/// Stops the statements of a connection when a token is cancelled. SQLite has no asynchronous reads, and an interrupt before a
/// statement begins is lost, so the connection itself checks the token while it works.
/// </summary>
internal readonly ref struct SqliteStop
{
    /// <summary>SQLITE_INTERRUPT: a statement was stopped.</summary>
    public const int Interrupted = 9;

    // Steps of SQLite's virtual machine between two checks: well under a millisecond.
    private const int Often = 10_000;

    private readonly SqliteConnection _connection;

    private SqliteStop(SqliteConnection connection) => _connection = connection;

    /// <summary>Starts checking the token; disposing the result stops it.</summary>
    public static SqliteStop On(SqliteConnection connection, CancellationToken cancellation)
    {
        raw.sqlite3_progress_handler(connection.Handle, Often, _ => cancellation.IsCancellationRequested ? 1 : 0, null);
        return new(connection);
    }

    /// <summary>Stops checking: the connection returns to the pool.</summary>
    public void Dispose() => raw.sqlite3_progress_handler(_connection.Handle, 0, null, null);
}
