using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Support;

/// <summary>The store, with an action before each read: a pause, a delay, a fault.</summary>
internal sealed class InterceptedStore(INoticeStore inner, Func<string, CancellationToken, ValueTask> before) : INoticeStore
{
    public ValueTask PrepareAsync(CancellationToken cancellation) => inner.PrepareAsync(cancellation);

    public ValueTask<NoticeStamp?> FindStampAsync(NoticeId id, CancellationToken cancellation) =>
        AfterAsync("stamp", token => inner.FindStampAsync(id, token), cancellation);

    public ValueTask<IReadOnlyList<NoticeStamp>> ListStampsAsync(CancellationToken cancellation) => AfterAsync("stamps", inner.ListStampsAsync, cancellation);

    public ValueTask<StoredDocument?> FindDocumentAsync(NoticeId id, int revision, CancellationToken cancellation) =>
        AfterAsync("notice", token => inner.FindDocumentAsync(id, revision, token), cancellation);

    public ValueTask<NoticePage> ListAsync(NoticeQuery query, CancellationToken cancellation) =>
        AfterAsync("list", token => inner.ListAsync(query, token), cancellation);

    public ValueTask<NoticeColumns> ColumnsAsync(CancellationToken cancellation) => AfterAsync("columns", inner.ColumnsAsync, cancellation);

    public ValueTask<IReadOnlyList<string>> PageStartsAsync(int size, CancellationToken cancellation) =>
        AfterAsync("starts", token => inner.PageStartsAsync(size, token), cancellation);

    public ValueTask<string> DigestAsync(CancellationToken cancellation) => AfterAsync("digest", inner.DigestAsync, cancellation);

    public ValueTask<IReadOnlyList<RevisionSummary>> ListRevisionsAsync(NoticeId id, CancellationToken cancellation) =>
        AfterAsync("revisions", token => inner.ListRevisionsAsync(id, token), cancellation);

    public ValueTask<NoticeStamp?> FindRevisionAsync(NoticeId id, int revision, CancellationToken cancellation) =>
        AfterAsync("revision", token => inner.FindRevisionAsync(id, revision, token), cancellation);

    public ValueTask<IReadOnlyList<ScheduledNotice>> ListScheduledAsync(CancellationToken cancellation) => AfterAsync("scheduled", inner.ListScheduledAsync, cancellation);

    public ValueTask<DateTimeOffset?> FindNextMomentAsync(CancellationToken cancellation) => AfterAsync("moment", inner.FindNextMomentAsync, cancellation);

    public ValueTask<Publication> PublishAsync(Submission submission, CancellationToken cancellation) => inner.PublishAsync(submission, cancellation);

    public ValueTask<IReadOnlyList<Publication>> PublishAllAsync(IReadOnlyList<Submission> submissions, CancellationToken cancellation) =>
        inner.PublishAllAsync(submissions, cancellation);

    public ValueTask<IReadOnlyList<Publication>> RestoreAsync(IReadOnlyList<StoredRevision> revisions, CancellationToken cancellation) =>
        inner.RestoreAsync(revisions, cancellation);

    public IAsyncEnumerable<StoredRevision> ReadAllAsync(CancellationToken cancellation) => inner.ReadAllAsync(cancellation);

    public ValueTask<FileStanding> FindFileAsync(KeptFile file, CancellationToken cancellation) =>
        AfterAsync("file", token => inner.FindFileAsync(file, token), cancellation);

    public ValueTask<IReadOnlyList<KeptFile>> ListFilesAsync(bool shown, CancellationToken cancellation) =>
        AfterAsync("files", token => inner.ListFilesAsync(shown, token), cancellation);

    public ValueTask<Publication> WithdrawAsync(NoticeId id, Withdrawal withdrawal, Writer by, string? expected, CancellationToken cancellation) =>
        inner.WithdrawAsync(id, withdrawal, by, expected, cancellation);

    public ValueTask<Publication> TakeBackAsync(NoticeId id, DateTimeOffset at, Writer by, TimeSpan limit, CancellationToken cancellation) =>
        inner.TakeBackAsync(id, at, by, limit, cancellation);

    public ValueTask<Publication?> PublishDueAsync(DateTimeOffset now, CancellationToken cancellation) => inner.PublishDueAsync(now, cancellation);

    private async ValueTask<T> AfterAsync<T>(string what, Func<CancellationToken, ValueTask<T>> read, CancellationToken cancellation)
    {
        await before(what, cancellation);
        return await read(cancellation);
    }
}
