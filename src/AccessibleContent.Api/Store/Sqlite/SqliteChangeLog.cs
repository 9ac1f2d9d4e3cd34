namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>The log of changes in the embedded database.</summary>
internal sealed class SqliteChangeLog(SqliteDatabase database) : IChangeLog
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Change>> ListAsync(long after, int limit, CancellationToken cancellation) =>
        database.ReadAsync(connection => SqliteChanges.List(connection, after, limit), cancellation);

    /// <inheritdoc/>
    public ValueTask<long> LastAsync(CancellationToken cancellation) => database.ReadAsync(SqliteChanges.Last, cancellation);
}
