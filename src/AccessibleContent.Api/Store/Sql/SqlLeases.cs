using System.Data.Common;
using AccessibleContent.Api.Store.Sqlite;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>
/// The leases in an SQL database, by its own clock. In the embedded store, the lease of a process that has ended is free at once.
/// </summary>
internal sealed class SqlLeases(ISqlDatabase database, SqliteHolders holders) : ILeases
{
    /// <inheritdoc/>
    public ValueTask<bool> TakeAsync(string name, string holder, TimeSpan duration, CancellationToken cancellation) =>
        database.NoteAsync(session => Take(session, name, holders.NameOf(holder), duration), cancellation);

    /// <inheritdoc/>
    public async ValueTask ReleaseAsync(string name, string holder, CancellationToken cancellation) =>
        await database.NoteAsync(session => Release(session.Connection, name, holders.NameOf(holder)), cancellation);

    /// <inheritdoc/>
    public ValueTask<string?> FindHolderAsync(string name, CancellationToken cancellation) =>
        database.ReadLatestAsync(connection => Find(connection, name), cancellation);

    private bool Take(SqlSession session, string name, string holder, TimeSpan duration) =>
        TryTake(session, name, holder, duration)
        || (Find(session.Connection, name) is { } other
            && holders.HasEnded(other)
            && Release(session.Connection, name, other)
            && TryTake(session, name, holder, duration));

    // While another holder has it, this writes and locks nothing: the others ask every second.
    private static bool TryTake(SqlSession session, string name, string holder, TimeSpan duration) => session.Connection.Run(
        $"""
        INSERT INTO leases (name, holder, until)
        SELECT @name, @holder, {session.Now} + @duration
        WHERE NOT EXISTS (SELECT 1 FROM leases WHERE name = @name AND holder <> @holder AND until >= {session.Now})
        ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
        WHERE leases.holder = excluded.holder OR leases.until < {session.Now}
        """,
        ("@name", name),
        ("@holder", holder),
        ("@duration", (long)duration.TotalMilliseconds)) > 0;

    private static bool Release(DbConnection connection, string name, string holder) => connection.Run(
        "DELETE FROM leases WHERE name = @name AND holder = @holder",
        ("@name", name),
        ("@holder", holder)) > 0;

    private static string? Find(DbConnection connection, string name) =>
        connection.Scalar<string>("SELECT holder FROM leases WHERE name = @name", ("@name", name));
}
