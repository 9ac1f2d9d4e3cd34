using System.Data.Common;
using System.Globalization;
using AccessibleContent.Api.Store.Sql;

namespace AccessibleContent.Api.Store.Replica;

/// <summary>Reads the current state of notices from the store that is followed, each batch at one moment.</summary>
internal sealed class ReplicaSource(ISqlDatabase database)
{
    // In characters: a batch of the longest notices stays small.
    private const long Enough = 2 << 20;

    // The other half of the processors serves readers.
    private static readonly int Workers = Math.Max(1, Environment.ProcessorCount / 2);

    private const string State = "SELECT digest, (SELECT coalesce(max(number), 0) FROM changes) FROM holdings";

    // The page first: whatever a server believes of the size of its tables, it reads no more than these rows of the others.
    private const string Changed =
        $"""
        WITH page AS MATERIALIZED (SELECT number, id FROM changes WHERE number > @after ORDER BY number LIMIT @size)
        SELECT page.number, notices.id, {ReplicaRows.Columns} FROM page JOIN notices ON notices.id = page.id
        {ReplicaRows.Joins} ORDER BY page.number
        """;

    private const string Sorted =
        $"""
        WITH page AS MATERIALIZED (SELECT sort_key, id FROM notices WHERE sort_key > @after ORDER BY sort_key LIMIT @size)
        SELECT 0, notices.id, {ReplicaRows.Columns} FROM page JOIN notices ON notices.id = page.id
        {ReplicaRows.Joins} ORDER BY page.sort_key
        """;

    /// <summary>Reads the state of the store; nothing older is read from now on.</summary>
    public async ValueTask<SourceState> StateAsync(CancellationToken cancellation)
    {
        var state = await database.ReadLatestAsync(Read, cancellation);
        database.Saw(state.Number);
        return state;
    }

    /// <summary>Reads the notices that have changed after a number, the oldest change first.</summary>
    public async ValueTask<ReplicaBatch> ChangesAsync(long after, int size, CancellationToken cancellation) =>
        await ReadAsync(Changed, after, size, cancellation);

    /// <summary>Reads the notices after a sort key, in the order of these keys.</summary>
    public async ValueTask<ReplicaBatch> NoticesAsync(string after, int size, CancellationToken cancellation) =>
        await ReadAsync(Sorted, after, size, cancellation);

    // Beside the policies of readers: over a slow line a batch may take longer than one of them waits, and takes none of their places.
    private async Task<ReplicaBatch> ReadAsync(string sql, object after, int size, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await database.OpenAsync(cancellation);
            return Prepared(await Task.Run(() => Rows(connection, sql, after, size), cancellation));
        }
        catch (Exception failure) when (StorePolicies.IsOutage(failure))
        {
            throw new StoreUnavailableException(failure);
        }
    }

    private static SourceState Read(DbConnection connection)
    {
        using var command = connection.Command(State);
        using var row = command.ExecuteReader();
        row.Read();
        return new(row.GetString(0), row.GetInt64(1));
    }

    private static ReplicaBatch Rows(DbConnection connection, string sql, object after, int size)
    {
        using var moment = connection.BeginMoment(isLong: true);
        var batch = new ReplicaBatch(Read(connection));
        using var command = connection.Command(sql, ("@after", after), ("@size", size));
        using var row = command.ExecuteReader();
        var (read, length) = (0, 0L);
        while (length < Enough && row.Read())
        {
            read++;
            length += batch.Add(row);
        }

        return batch with { IsLast = read < size && length < Enough };
    }

    private static ReplicaBatch Prepared(ReplicaBatch batch) => batch with
    {
        Entries = [.. batch.Rows.AsParallel().AsOrdered().WithDegreeOfParallelism(Workers).Select(ReplicaEntry.Of)],
    };
}
