using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>Shorthands for reading and publishing.</summary>
internal static class NoticeStoreExtensions
{
    /// <summary>Gets one revision of a notice; null if there is none.</summary>
    /// <exception cref="InvalidDataException">The document is damaged.</exception>
    public static async ValueTask<Notice?> FindAsync(this INoticeStore store, NoticeId id, int revision, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        var document = await store.FindDocumentAsync(id, revision, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return document?.Read();
    }

    /// <summary>Publishes a notice now.</summary>
    public static ValueTask<Publication> PublishAsync(
        this INoticeStore store,
        Notice notice,
        DateTimeOffset at,
        string by,
        CancellationToken cancellation) => store.PublishAsync(new Submission(notice, at, by), cancellation);
}
