using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>Notices out of documents.</summary>
public static class StoredDocuments
{
    /// <summary>Gives one revision of a notice; null where there is none.</summary>
    /// <exception cref="InvalidDataException">The document is damaged.</exception>
    public static async ValueTask<Notice?> FindAsync(this INoticeStore store, NoticeId id, int revision, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        var document = await store.FindDocumentAsync(id, revision, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return document?.Read();
    }
}
