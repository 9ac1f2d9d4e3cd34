namespace AccessibleContent.Api.Store.Sql;

/// <summary>The log of changes in an SQL database.</summary>
internal sealed class SqlChangeLog(ISqlDatabase database) : IChangeLog
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Change>> ListAsync(long after, int limit, CancellationToken cancellation) =>
        database.ReadAsync(connection => SqlChanges.List(connection, after, limit), cancellation);

    /// <inheritdoc/>
    public ValueTask<long> LastAsync(CancellationToken cancellation) => database.ReadAsync(SqlChanges.Last, cancellation);
}
