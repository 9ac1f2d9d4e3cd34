using System.Runtime.CompilerServices;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>The notices in the embedded database.</summary>
internal sealed class SqliteNoticeStore(SqliteDatabase database) : INoticeStore
{
    private const int LongestOfAPage = 100;

    private readonly SqliteList _list = new();

    /// <inheritdoc/>
    public ValueTask PrepareAsync(CancellationToken cancellation)
    {
        database.Prepare();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<ContentVersion?> FindVersionAsync(NoticeId id, CancellationToken cancellation) =>
        database.ReadAsync(connection => SqliteRevisions.FindVersion(connection, id), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ContentVersion>> ListVersionsAsync(int? newest, CancellationToken cancellation) =>
        database.ReadLongAsync(connection => SqliteRevisions.ListVersions(connection, newest), cancellation);

    /// <inheritdoc/>
    public ValueTask<StoredDocument?> FindDocumentAsync(NoticeId id, int revision, CancellationToken cancellation) =>
        database.ReadAsync(connection => SqliteRevisions.Find(connection, id, revision), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RevisionSummary>> ListRevisionsAsync(NoticeId id, CancellationToken cancellation) =>
        database.ReadAsync(connection => SqliteRevisions.List(connection, id), cancellation);

    /// <inheritdoc/>
    public ValueTask<ContentVersion?> FindRevisionAsync(NoticeId id, int revision, CancellationToken cancellation) =>
        database.ReadAsync(connection => SqliteRevisions.FindVersion(connection, id, revision), cancellation);

    /// <inheritdoc/>
    public ValueTask<NoticePage> ListAsync(NoticeQuery query, CancellationToken cancellation) =>
        query.IsNarrowed || query.Limit > LongestOfAPage
            ? database.ReadLongAsync(connection => _list.Read(connection, query), cancellation)
        : database.ReadAsync(connection => _list.Read(connection, query), cancellation);

    /// <inheritdoc/>
    public ValueTask<NoticeId?> FindNeighbourAsync(NoticeId id, Neighbour neighbour, CancellationToken cancellation) =>
        database.ReadAsync(connection => SqliteNeighbours.Find(connection, id, neighbour), cancellation);

    /// <inheritdoc/>
    public ValueTask<NoticeColumns> ColumnsAsync(CancellationToken cancellation) =>
        database.ReadAsync(SqliteOverview.Columns, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> LargestColumnsAsync(int limit, CancellationToken cancellation) =>
        database.ReadAsync(connection => SqliteOverview.LargestColumns(connection, limit), cancellation);

    /// <inheritdoc/>
    public ValueTask<bool> HasAnyAsync(CancellationToken cancellation) => database.ReadAsync(SqliteOverview.HasAny, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> PageStartsAsync(int size, CancellationToken cancellation) =>
        database.ReadLongAsync(connection => SqliteOverview.PageStarts(connection, size), cancellation);

    /// <inheritdoc/>
    public ValueTask<string> DigestAsync(CancellationToken cancellation) => database.ReadAsync(SqliteList.Digest, cancellation);

    /// <inheritdoc/>
    public ValueTask<Publication> PublishAsync(Submission submission, CancellationToken cancellation) =>
        database.WriteAsync(connection => new SqlitePublishing(connection).Publish(submission), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Publication>> PublishAllAsync(IReadOnlyList<Submission> submissions, CancellationToken cancellation) =>
        WriteAllAsync(submissions, (publishing, submission) => publishing.Publish(submission), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Publication>> RestoreAsync(IReadOnlyList<StoredRevision> revisions, CancellationToken cancellation) =>
        WriteAllAsync(revisions, (publishing, revision) => publishing.Restore(revision), cancellation);

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredRevision> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        foreach (var revision in SqliteRevisions.ReadAll(connection))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return revision with { Pictures = SqlitePictures.Of(connection, revision.Notice) };
        }
    }

    /// <inheritdoc/>
    public ValueTask<FileStatus> FindFileAsync(StoredFile file, CancellationToken cancellation) =>
        database.ReadAsync(connection => SqliteFiles.Status(connection, file), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredFile>> ListFilesAsync(bool shown, CancellationToken cancellation) =>
        database.ReadLongAsync(connection => SqliteFiles.List(connection, shown), cancellation);

    /// <inheritdoc/>
    public ValueTask<Publication> WithdrawAsync(
        NoticeId id,
        Withdrawal withdrawal,
        Writer by,
        string? expected,
        CancellationToken cancellation
    ) => database.WriteAsync(connection => new SqlitePublishing(connection).Withdraw(id, withdrawal, by, expected), cancellation);

    /// <inheritdoc/>
    public ValueTask<Publication> TakeBackAsync(
        NoticeId id,
        DateTimeOffset at,
        Writer by,
        TimeSpan limit,
        CancellationToken cancellation
    ) => database.WriteAsync(connection => new SqliteUndo(connection).TakeBack(id, at, by, limit), cancellation);

    /// <inheritdoc/>
    public ValueTask<Publication?> PublishDueAsync(DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(connection => new SqlitePublishing(connection).PublishDue(now), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ScheduledNotice>> ListScheduledAsync(ScheduledQuery query, CancellationToken cancellation) =>
        database.ReadLongAsync(connection => SqliteUnscheduling.List(connection, query), cancellation);

    /// <inheritdoc/>
    public ValueTask<ScheduledNotice?> FindScheduledAsync(NoticeId id, CancellationToken cancellation) => database.ReadAsync(
        connection => SqliteUnscheduling.Of(connection, id).FirstOrDefault(one => one.Reason is null),
        cancellation);

    /// <inheritdoc/>
    public ValueTask<Publication> UnscheduleAsync(NoticeId id, DateTimeOffset at, Writer by, CancellationToken cancellation) =>
        database.WriteAsync(connection => SqliteUnscheduling.TakeBack(connection, id, at, by), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ScheduledNotice>> ListScheduledAsync(CancellationToken cancellation) =>
        database.ReadAsync(SqliteSchedule.List, cancellation);

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset?> FindNextMomentAsync(CancellationToken cancellation) =>
        database.ReadAsync(SqliteSchedule.NextMoment, cancellation);

    private ValueTask<IReadOnlyList<Publication>> WriteAllAsync<T>(
        IReadOnlyList<T> items,
        Func<SqlitePublishing, T, Publication> write,
        CancellationToken cancellation) =>
        items.Count == 0
            ? new([])
            : database.WriteAsync<IReadOnlyList<Publication>>(
                connection =>
                    [.. items.Select(item => SqliteSavepoint.Run(connection, () => write(new(connection), item), SqlitePublishing.Failed))],
                cancellation);
}
