using AccessibleContent.Filters;
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

    /// <summary>
    /// Returns a notice that was read as it is stored: addresses of the website are relative, spelt as they are in what is published.
    /// </summary>
    public static async ValueTask<Notice> StoredFormAsync(
        this INoticeStore store,
        Notice notice,
        SiteRoot root,
        CancellationToken cancellation)
    {
        if (!SiteAddresses.Has(notice, root))
        {
            return notice;
        }

        var current = await store.FindVersionAsync(notice.Id, cancellation) is { } version
            ? await store.FindAsync(version.Id, version.Revision, cancellation)
            : null;
        return SiteAddresses.Relative(notice, root, current);
    }

    /// <summary>Publishes a notice now.</summary>
    public static ValueTask<Publication> PublishAsync(
        this INoticeStore store,
        Notice notice,
        DateTimeOffset at,
        string by,
        CancellationToken cancellation) => store.PublishAsync(new Submission(notice, at, by), cancellation);
}
