using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>A store behind the policy for reading stores: it answers, or says soon that it cannot.</summary>
/// <remarks>Every member throws <see cref="StoreUnavailableException"/> where the store cannot be reached.</remarks>
public sealed class ResilientNoticeStore(INoticeStore inner, StorePolicy policy) : INoticeStore
{
    private const int LongestOfAPage = 100;

    /// <inheritdoc/>
    public ValueTask PrepareAsync(CancellationToken cancellation) => inner.PrepareAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask<NoticeStamp?> FindStampAsync(NoticeId id, CancellationToken cancellation) =>
        policy.ReadAsync(token => inner.FindStampAsync(id, token), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<NoticeStamp>> ListStampsAsync(CancellationToken cancellation) => policy.ReadLongAsync(inner.ListStampsAsync, cancellation);

    /// <inheritdoc/>
    public ValueTask<StoredDocument?> FindDocumentAsync(NoticeId id, int revision, CancellationToken cancellation) =>
        policy.ReadAsync(token => inner.FindDocumentAsync(id, revision, token), cancellation);

    /// <inheritdoc/>
    public ValueTask<NoticePage> ListAsync(NoticeQuery query, CancellationToken cancellation) =>
        query.Words is not null ? policy.SearchAsync(token => inner.ListAsync(query, token), cancellation)
        : query.IsNarrowed || query.Limit > LongestOfAPage ? policy.ReadLongAsync(token => inner.ListAsync(query, token), cancellation)
        : policy.ReadAsync(token => inner.ListAsync(query, token), cancellation);

    /// <inheritdoc/>
    public ValueTask<NoticeColumns> ColumnsAsync(CancellationToken cancellation) => policy.ReadAsync(inner.ColumnsAsync, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> PageStartsAsync(int size, CancellationToken cancellation) =>
        policy.ReadLongAsync(token => inner.PageStartsAsync(size, token), cancellation);

    /// <inheritdoc/>
    public ValueTask<string> DigestAsync(CancellationToken cancellation) => policy.ReadAsync(inner.DigestAsync, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RevisionSummary>> ListRevisionsAsync(NoticeId id, CancellationToken cancellation) =>
        policy.ReadAsync(token => inner.ListRevisionsAsync(id, token), cancellation);

    /// <inheritdoc/>
    public ValueTask<NoticeStamp?> FindRevisionAsync(NoticeId id, int revision, CancellationToken cancellation) =>
        policy.ReadAsync(token => inner.FindRevisionAsync(id, revision, token), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ScheduledNotice>> ListScheduledAsync(CancellationToken cancellation) => policy.ReadAsync(inner.ListScheduledAsync, cancellation);

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset?> FindNextMomentAsync(CancellationToken cancellation) => policy.ReadAsync(inner.FindNextMomentAsync, cancellation);

    /// <inheritdoc/>
    public ValueTask<Publication> PublishAsync(Submission submission, CancellationToken cancellation) =>
        policy.WriteAsync(() => inner.PublishAsync(submission, cancellation));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Publication>> PublishAllAsync(IReadOnlyList<Submission> submissions, CancellationToken cancellation) =>
        policy.WriteAsync(() => inner.PublishAllAsync(submissions, cancellation));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Publication>> RestoreAsync(IReadOnlyList<StoredRevision> revisions, CancellationToken cancellation) =>
        policy.WriteAsync(() => inner.RestoreAsync(revisions, cancellation));

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredRevision> ReadAllAsync(CancellationToken cancellation) => inner.ReadAllAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask<FileStanding> FindFileAsync(KeptFile file, CancellationToken cancellation) =>
        policy.ReadAsync(token => inner.FindFileAsync(file, token), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<KeptFile>> ListFilesAsync(bool shown, CancellationToken cancellation) =>
        policy.ReadLongAsync(token => inner.ListFilesAsync(shown, token), cancellation);

    /// <inheritdoc/>
    public ValueTask<Publication> WithdrawAsync(NoticeId id, Withdrawal withdrawal, Writer by, string? expected, CancellationToken cancellation) =>
        policy.WriteAsync(() => inner.WithdrawAsync(id, withdrawal, by, expected, cancellation));

    /// <inheritdoc/>
    public ValueTask<Publication> TakeBackAsync(NoticeId id, DateTimeOffset at, Writer by, TimeSpan limit, CancellationToken cancellation) =>
        policy.WriteAsync(() => inner.TakeBackAsync(id, at, by, limit, cancellation));

    /// <inheritdoc/>
    public ValueTask<Publication?> PublishDueAsync(DateTimeOffset now, CancellationToken cancellation) =>
        policy.WriteAsync(() => inner.PublishDueAsync(now, cancellation));
}
