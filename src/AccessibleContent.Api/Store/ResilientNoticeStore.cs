using AccessibleContent.Api.Files;
using AccessibleContent.Api.Hosting;
using Polly;
using Polly.Registry;

namespace AccessibleContent.Api.Store;

/// <summary>A store behind the policy for reading stores: it answers, or says soon that it cannot.</summary>
/// <remarks>Every member throws <see cref="StoreUnavailableException"/> where the store cannot be reached.</remarks>
public sealed class ResilientNoticeStore(INoticeStore inner, ResiliencePipelineProvider<string> pipelines, StoreReachability reachability) : INoticeStore
{
    private readonly ResiliencePipeline _reading = pipelines.GetPipeline(ResiliencePolicies.StoreRead);

    /// <inheritdoc/>
    public ValueTask PrepareAsync(CancellationToken cancellation) => inner.PrepareAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask<NoticeStamp?> FindStampAsync(NoticeId id, CancellationToken cancellation) =>
        ReadAsync(token => inner.FindStampAsync(id, token), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<NoticeStamp>> ListStampsAsync(CancellationToken cancellation) => ReadAsync(inner.ListStampsAsync, cancellation);

    /// <inheritdoc/>
    public ValueTask<Notice?> FindAsync(NoticeId id, int revision, CancellationToken cancellation) =>
        ReadAsync(token => inner.FindAsync(id, revision, token), cancellation);

    /// <inheritdoc/>
    public ValueTask<NoticePage> ListAsync(NoticeQuery query, CancellationToken cancellation) =>
        ReadAsync(token => inner.ListAsync(query, token), cancellation);

    /// <inheritdoc/>
    public ValueTask<NoticeColumns> ColumnsAsync(CancellationToken cancellation) => ReadAsync(inner.ColumnsAsync, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> PageStartsAsync(int size, CancellationToken cancellation) =>
        ReadAsync(token => inner.PageStartsAsync(size, token), cancellation);

    /// <inheritdoc/>
    public ValueTask<string> DigestAsync(CancellationToken cancellation) => ReadAsync(inner.DigestAsync, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RevisionSummary>> ListRevisionsAsync(NoticeId id, CancellationToken cancellation) =>
        ReadAsync(token => inner.ListRevisionsAsync(id, token), cancellation);

    /// <inheritdoc/>
    public ValueTask<NoticeStamp?> FindRevisionAsync(NoticeId id, int revision, CancellationToken cancellation) =>
        ReadAsync(token => inner.FindRevisionAsync(id, revision, token), cancellation);

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset?> FindNextMomentAsync(CancellationToken cancellation) => ReadAsync(inner.FindNextMomentAsync, cancellation);

    /// <inheritdoc/>
    public ValueTask<Publication> PublishAsync(Submission submission, CancellationToken cancellation) =>
        WriteAsync(() => inner.PublishAsync(submission, cancellation));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Publication>> PublishAllAsync(IReadOnlyList<Submission> submissions, CancellationToken cancellation) =>
        WriteAsync(() => inner.PublishAllAsync(submissions, cancellation));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Publication>> RestoreAsync(IReadOnlyList<StoredRevision> revisions, CancellationToken cancellation) =>
        WriteAsync(() => inner.RestoreAsync(revisions, cancellation));

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredRevision> ReadAllAsync(CancellationToken cancellation) => inner.ReadAllAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask<FileStanding> FindFileAsync(KeptFile file, CancellationToken cancellation) =>
        ReadAsync(token => inner.FindFileAsync(file, token), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<KeptFile>> ListFilesAsync(bool shown, CancellationToken cancellation) =>
        ReadAsync(token => inner.ListFilesAsync(shown, token), cancellation);

    /// <inheritdoc/>
    public ValueTask<Publication> WithdrawAsync(NoticeId id, Withdrawal withdrawal, string by, string? expected, CancellationToken cancellation) =>
        WriteAsync(() => inner.WithdrawAsync(id, withdrawal, by, expected, cancellation));

    /// <inheritdoc/>
    public ValueTask<Publication?> PublishDueAsync(DateTimeOffset now, CancellationToken cancellation) =>
        WriteAsync(() => inner.PublishDueAsync(now, cancellation));

    // Never retried: who publishes must learn what became of it.
    private static async ValueTask<T> WriteAsync<T>(Func<ValueTask<T>> write)
    {
        try
        {
            return await write();
        }
        catch (Exception failure) when (ResiliencePolicies.IsOutage(failure))
        {
            throw new StoreUnavailableException(failure);
        }
    }

    private async ValueTask<T> ReadAsync<T>(Func<CancellationToken, ValueTask<T>> read, CancellationToken cancellation)
    {
        try
        {
            var found = await _reading.ExecuteAsync(token => Patiently(read, token), cancellation);
            reachability.Note(true);
            return found;
        }
        catch (Exception failure) when (ResiliencePolicies.IsOutage(failure))
        {
            reachability.Note(false);
            throw new StoreUnavailableException(failure);
        }
    }

    // A driver that blocks its thread hears no cancellation: the waiting ends in time, whatever becomes of the thread.
    private static ValueTask<T> Patiently<T>(Func<CancellationToken, ValueTask<T>> read, CancellationToken token) =>
        new(Task.Run(() => read(token).AsTask(), token).WaitAsync(token));
}
