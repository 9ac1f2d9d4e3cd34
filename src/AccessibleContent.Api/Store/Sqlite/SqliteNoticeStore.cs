using System.Runtime.CompilerServices;
using AccessibleContent.Model;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>The embedded store: one SQLite file in WAL mode, so that readers never wait for a writer.</summary>
public sealed class SqliteNoticeStore(IOptions<StoreOptions> options) : INoticeStore, IDisposable
{
    private readonly string _connectionString = SqliteConnections.Complete(options.Value.ConnectionString);
    private readonly SqliteList _list = new();
    private SqliteConnection? _held;

    /// <inheritdoc/>
    public ValueTask PrepareAsync(CancellationToken cancellation)
    {
        try
        {
            SqliteMigrations.Run(_connectionString);
            _held ??= SqliteConnections.Hold(_connectionString);
            return ValueTask.CompletedTask;
        }
        catch (Exception failure) when (failure is SqliteException or InvalidOperationException && StoreFolder.Explain(_connectionString, failure) is { } told)
        {
            throw told;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _held?.Dispose();

    /// <inheritdoc/>
    public async ValueTask<NoticeStamp?> FindStampAsync(NoticeId id, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        return SqliteRevisions.FindStamp(connection, id);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<NoticeStamp>> ListStampsAsync(CancellationToken cancellation) => LongAsync(SqliteRevisions.ListStamps, cancellation);

    /// <inheritdoc/>
    public async ValueTask<StoredDocument?> FindDocumentAsync(NoticeId id, int revision, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        return SqliteRevisions.Find(connection, id, revision);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<RevisionSummary>> ListRevisionsAsync(NoticeId id, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        return SqliteRevisions.List(connection, id);
    }

    /// <inheritdoc/>
    public async ValueTask<NoticeStamp?> FindRevisionAsync(NoticeId id, int revision, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        return SqliteRevisions.FindStamp(connection, id, revision);
    }

    /// <inheritdoc/>
    public ValueTask<NoticePage> ListAsync(NoticeQuery query, CancellationToken cancellation) => LongAsync(
        connection => query.Words is null ? _list.Read(connection, query) : SqliteSearch.Read(connection, query, cancellation), cancellation);

    /// <inheritdoc/>
    public ValueTask<NoticeColumns> ColumnsAsync(CancellationToken cancellation) => LongAsync(SqliteOverview.Columns, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> PageStartsAsync(int size, CancellationToken cancellation) =>
        LongAsync(connection => SqliteOverview.PageStarts(connection, size), cancellation);

    /// <inheritdoc/>
    public async ValueTask<string> DigestAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        return SqliteList.Digest(connection);
    }

    /// <inheritdoc/>
    public ValueTask<Publication> PublishAsync(Submission submission, CancellationToken cancellation) =>
        WriteAsync(connection => new SqlitePublishing(connection).Publish(submission), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Publication>> PublishAllAsync(IReadOnlyList<Submission> submissions, CancellationToken cancellation) =>
        WriteAllAsync(submissions, (publishing, submission) => publishing.Publish(submission), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Publication>> RestoreAsync(IReadOnlyList<StoredRevision> revisions, CancellationToken cancellation) =>
        WriteAllAsync(revisions, (publishing, revision) => publishing.Restore(revision), cancellation);

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredRevision> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        foreach (var revision in SqliteRevisions.ReadAll(connection))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return revision;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<FileStanding> FindFileAsync(KeptFile file, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        return SqliteFiles.Standing(connection, file);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<KeptFile>> ListFilesAsync(bool shown, CancellationToken cancellation) =>
        LongAsync(connection => SqliteFiles.List(connection, shown), cancellation);

    /// <inheritdoc/>
    public ValueTask<Publication> WithdrawAsync(NoticeId id, Withdrawal withdrawal, Writer by, string? expected, CancellationToken cancellation) =>
        WriteAsync(connection => new SqlitePublishing(connection).Withdraw(id, withdrawal, by, expected), cancellation);

    /// <inheritdoc/>
    public ValueTask<Publication> TakeBackAsync(NoticeId id, DateTimeOffset at, Writer by, TimeSpan limit, CancellationToken cancellation) =>
        WriteAsync(connection => new SqliteTakingBack(connection).TakeBack(id, at, by, limit), cancellation);

    /// <inheritdoc/>
    public ValueTask<Publication?> PublishDueAsync(DateTimeOffset now, CancellationToken cancellation) =>
        WriteAsync(connection => new SqlitePublishing(connection).PublishDue(now), cancellation);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ScheduledNotice>> ListScheduledAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        return SqliteSchedule.List(connection);
    }

    /// <inheritdoc/>
    public async ValueTask<DateTimeOffset?> FindNextMomentAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        return SqliteSchedule.NextMoment(connection);
    }

    private ValueTask<IReadOnlyList<Publication>> WriteAllAsync<T>(IReadOnlyList<T> items, Func<SqlitePublishing, T, Publication> write, CancellationToken cancellation) =>
        items.Count == 0
            ? new([])
            : WriteAsync<IReadOnlyList<Publication>>(connection => [.. items.Select(item => SqliteSavepoint.Run(connection, () => write(new(connection), item), SqlitePublishing.Failed))], cancellation);

    // What takes the longer the more there is really ends when nobody waits for it.
    private async ValueTask<T> LongAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        using var stop = SqliteStop.On(connection, cancellation);
        try
        {
            return read(connection);
        }
        catch (SqliteException stopped) when (stopped.SqliteErrorCode == SqliteStop.Interrupted && cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(null, stopped, cancellation);
        }
    }

    // Immediate: two writers queue here, and neither builds on what the other is about to change.
    private async ValueTask<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var transaction = connection.BeginTransaction(deferred: false);
        var written = write(connection);
        await transaction.CommitAsync(cancellation);
        return written;
    }

    private async ValueTask<SqliteConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancellation);
        return connection;
    }
}
