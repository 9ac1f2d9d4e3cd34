using System.Data.Common;
using System.Runtime.CompilerServices;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>The notices in an SQL database.</summary>
internal sealed class SqlNoticeStore(ISqlDatabase database) : INoticeStore
{
    private const int LongestOfAPage = 100;

    private readonly SqlList _list = new();

    /// <inheritdoc/>
    public ValueTask PrepareAsync(CancellationToken cancellation) => database.PrepareAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask<ContentVersion?> FindVersionAsync(NoticeId id, CancellationToken cancellation) =>
        database.ReadAsync(connection => SqlRevisions.FindVersion(connection, id), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ContentVersion>> ListVersionsAsync(int? newest, CancellationToken cancellation) =>
        database.ReadLongAsync(connection => SqlRevisions.ListVersions(connection, newest), cancellation);

    /// <inheritdoc/>
    public ValueTask<StoredDocument?> FindDocumentAsync(NoticeId id, int revision, CancellationToken cancellation) =>
        database.ReadAsync(connection => SqlRevisions.Find(connection, id, revision), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RevisionSummary>> ListRevisionsAsync(NoticeId id, CancellationToken cancellation) =>
        database.ReadAsync(connection => SqlRevisions.List(connection, id), cancellation);

    /// <inheritdoc/>
    public ValueTask<ContentVersion?> FindRevisionAsync(NoticeId id, int revision, CancellationToken cancellation) =>
        database.ReadAsync(connection => SqlRevisions.FindVersion(connection, id, revision), cancellation);

    /// <inheritdoc/>
    public ValueTask<NoticePage> ListAsync(NoticeQuery query, CancellationToken cancellation) =>
        query.IsNarrowed || query.Limit > LongestOfAPage
            ? database.ReadLongAsync(connection => _list.Read(connection, query), cancellation)
        : database.ReadAsync(connection => _list.Read(connection, query), cancellation);

    /// <inheritdoc/>
    public ValueTask<NoticeId?> FindNeighbourAsync(NoticeId id, Neighbour neighbour, CancellationToken cancellation) =>
        database.ReadAsync(connection => SqlNeighbours.Find(connection, id, neighbour), cancellation);

    /// <inheritdoc/>
    public ValueTask<NoticeColumns> ColumnsAsync(CancellationToken cancellation) =>
        database.ReadAsync(SqlOverview.Columns, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> LargestColumnsAsync(int limit, CancellationToken cancellation) =>
        database.ReadAsync(connection => SqlOverview.LargestColumns(connection, limit), cancellation);

    /// <inheritdoc/>
    public ValueTask<bool> HasAnyAsync(CancellationToken cancellation) => database.ReadLatestAsync(SqlOverview.HasAny, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> PageStartsAsync(int size, CancellationToken cancellation) =>
        database.ReadLongAsync(connection => SqlOverview.PageStarts(connection, size), cancellation);

    /// <inheritdoc/>
    public async ValueTask<string> DigestAsync(CancellationToken cancellation) =>
        (await ReadStateAsync(cancellation, nameof(DigestAsync))).Digest;

    /// <inheritdoc/>
    public ValueTask<StoreState> StateAsync(CancellationToken cancellation) => ReadStateAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask<Publication> PublishAsync(Submission submission, CancellationToken cancellation) =>
        WriteAsync(session => new SqlPublishing(session).Publish(submission), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Publication>> PublishAllAsync(IReadOnlyList<Submission> submissions, CancellationToken cancellation) =>
        WriteAllAsync(submissions, one => one, (publishing, submission) => publishing.Publish(submission), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Publication>> RestoreAsync(IReadOnlyList<StoredRevision> revisions, CancellationToken cancellation) =>
        WriteAllAsync(
            revisions,
            one => one.Summary.Revision == 1 ? SqlPublishing.Submitted(one) : null,
            (publishing, revision) => publishing.Restore(revision),
            cancellation);

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredRevision> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var moment = connection.BeginMoment(isLong: true);
        var (id, number) = ((object)"", (object)0);
        while (SqlRevisions.ReadAfter(connection, id, number, LongestOfAPage) is { Count: > 0 } batch)
        {
            foreach (var (revision, _, _) in batch)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return revision with { Pictures = SqlPictures.Of(connection, revision.Notice) };
            }

            (_, id, number) = batch[^1];
        }
    }

    /// <inheritdoc/>
    public ValueTask<FileStatus> FindFileAsync(StoredFile file, CancellationToken cancellation) =>
        database.ReadAsync(connection => SqlFiles.Status(connection, file), cancellation);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<StoredFile>> ListFilesAsync(bool shown, CancellationToken cancellation)
    {
        var (files, after) = (new List<StoredFile>(), "");
        while (await database.ReadLongAsync(connection => SqlFiles.List(connection, shown, after), cancellation) is { Count: > 0 } page)
        {
            files.AddRange(page.Select(StoredFile.Parse).OfType<StoredFile>());
            after = page[^1];
        }

        return files;
    }

    /// <inheritdoc/>
    public ValueTask<Publication> WithdrawAsync(
        NoticeId id,
        Withdrawal withdrawal,
        Writer by,
        string? expected,
        CancellationToken cancellation
    ) => WriteAsync(session => new SqlPublishing(session).Withdraw(id, withdrawal, by, expected), cancellation);

    /// <inheritdoc/>
    public ValueTask<Publication> TakeBackAsync(
        NoticeId id,
        DateTimeOffset at,
        Writer by,
        TimeSpan limit,
        CancellationToken cancellation
    ) => WriteAsync(session => new SqlUndo(session).TakeBack(id, at, by, limit), cancellation);

    /// <inheritdoc/>
    public ValueTask<Publication?> PublishDueAsync(DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(session => new SqlPublishing(session).PublishDue(now), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ScheduledNotice>> ListScheduledAsync(ScheduledQuery query, CancellationToken cancellation) =>
        database.ReadLatestAsync(connection => SqlUnscheduling.List(connection, query), cancellation);

    /// <inheritdoc/>
    public ValueTask<ScheduledNotice?> FindScheduledAsync(NoticeId id, CancellationToken cancellation) => database.ReadLatestAsync(
        connection => SqlUnscheduling.Of(connection, id).FirstOrDefault(one => one.Reason is null),
        cancellation);

    /// <inheritdoc/>
    public ValueTask<Publication> UnscheduleAsync(NoticeId id, DateTimeOffset at, Writer by, CancellationToken cancellation) =>
        database.WriteAsync(session => SqlUnscheduling.TakeBack(session.Connection, id, at, by), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ScheduledNotice>> ListScheduledAsync(CancellationToken cancellation) =>
        database.ReadLatestAsync(SqlSchedule.List, cancellation);

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset?> FindNextMomentAsync(CancellationToken cancellation) =>
        database.ReadLatestAsync(SqlSchedule.NextMoment, cancellation);

    private async ValueTask<StoreState> ReadStateAsync(CancellationToken cancellation, string operation = nameof(StateAsync))
    {
        var state = await database.ReadLatestAsync(SqlState.Read, cancellation, operation);
        database.Saw(state.Number);
        return state;
    }

    private ValueTask<IReadOnlyList<Publication>> WriteAllAsync<T>(
        IReadOnlyList<T> items,
        Func<T, Submission?> submitted,
        Func<SqlPublishing, T, Publication> write,
        CancellationToken cancellation) =>
        items.Count == 0
            ? new([])
            : database.WriteAsync<IReadOnlyList<Publication>>(
                session => [.. session.Try(
                        () => session.Fill([.. items.Select(submitted)]),
                        _ => new Publication?[items.Count])
                    .Select((filled, place) => filled
                        ?? session.Try(() => write(new(session), items[place]), SqlPublishing.Failed))],
                cancellation,
                AreThere);

    // What was refused or is the same has left nothing behind to look for.
    private static bool AreThere(DbConnection connection, IReadOnlyList<Publication> written)
    {
        var made = written.Where(one => one.Outcome is PublicationOutcome.Created or PublicationOutcome.Revised).ToList();
        return made.Count > 0 && made.TrueForAll(one => SqlRevisions.Has(connection, one));
    }

    // After a commit whose outcome is unknown, the store is asked whether the revision is there: its hash tells it from every other one.
    private ValueTask<Publication> WriteAsync(Func<SqlSession, Publication> write, CancellationToken cancellation) =>
        database.WriteAsync(write, cancellation, SqlRevisions.Has);
}
