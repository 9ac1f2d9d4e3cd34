using System.Data.Common;
using System.Runtime.CompilerServices;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store.Replica;

/// <summary>
/// The database of a server, and the search file of this node in its place while it does not respond: for what is published now, which the
/// file has, as long as it is not older than what this node knows of. The statements are the same for both.
/// </summary>
internal sealed class OutlivedDatabase(ISqlDatabase server, SqliteDatabase replica, CurrentReplica current) : ISqlDatabase
{
    // By what is read and by the operation: earlier revisions, files, terms and numbers are with the server alone.
    private static readonly HashSet<(Type Type, string Operation)> Kept =
    [
        (typeof(ContentVersion), nameof(INoticeStore.FindVersionAsync)),
        (typeof(StoredDocument), nameof(INoticeStore.FindDocumentAsync)),
        (typeof(NoticePage), nameof(INoticeStore.ListAsync)),
        (typeof(NoticeId?), nameof(INoticeStore.FindNeighbourAsync)),
        (typeof(NoticeColumns), nameof(INoticeStore.ColumnsAsync)),
        (typeof(IReadOnlyList<string>), nameof(INoticeStore.LargestColumnsAsync)),
        (typeof(IReadOnlyList<string>), nameof(INoticeStore.PageStartsAsync)),
    ];

    private long _seen;

    /// <inheritdoc/>
    public ValueTask PrepareAsync(CancellationToken cancellation) => server.PrepareAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask<DbConnection> OpenAsync(CancellationToken cancellation) => server.OpenAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask<T> ReadAsync<T>(
        Func<DbConnection, T> read,
        CancellationToken cancellation,
        [CallerMemberName] string operation = "")
    {
        try
        {
            return await server.ReadAsync(read, cancellation, operation);
        }
        catch (StoreUnavailableException gone) when (Has<T>(gone, operation))
        {
            return await replica.ReadAsync(read, cancellation, operation) is { } found ? found : throw new StoreUnavailableException(gone);
        }
    }

    /// <inheritdoc/>
    public ValueTask<T> ReadLatestAsync<T>(
        Func<DbConnection, T> read,
        CancellationToken cancellation,
        [CallerMemberName] string operation = "") => server.ReadLatestAsync(read, cancellation, operation);

    /// <inheritdoc/>
    public void Saw(long number)
    {
        server.Saw(number);
        for (var seen = Volatile.Read(ref _seen); seen < number;)
        {
            var before = Interlocked.CompareExchange(ref _seen, number, seen);
            seen = before == seen ? number : before;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<T> ReadLongAsync<T>(
        Func<DbConnection, T> read,
        CancellationToken cancellation,
        [CallerMemberName] string operation = "")
    {
        try
        {
            return await server.ReadLongAsync(read, cancellation, operation);
        }
        catch (StoreUnavailableException gone) when (Has<T>(gone, operation))
        {
            return await replica.ReadLongAsync(read, cancellation, operation);
        }
    }

    /// <inheritdoc/>
    public ValueTask<T> WriteAsync<T>(
        Func<SqlSession, T> write,
        CancellationToken cancellation,
        Func<DbConnection, T, bool>? isThere = null) => server.WriteAsync(write, cancellation, isThere);

    /// <inheritdoc/>
    public ValueTask<T> NoteAsync<T>(Func<SqlSession, T> write, CancellationToken cancellation) => server.NoteAsync(write, cancellation);

    private bool Has<T>(StoreUnavailableException gone, string operation) =>
        gone.Trouble is StoreTrouble.Unreachable or StoreTrouble.Busy
        && Kept.Contains((typeof(T), operation))
        && current.State is { FilledUntil: null, IsCompared: true } state
        && state.Number >= Math.Max(Volatile.Read(ref _seen), server.Seen);
}
