namespace AccessibleContent.Api.Store;

/// <summary>The notices of a site with all their revisions.</summary>
public interface INoticeStore
{
    /// <summary>Makes the store ready: creates it, or brings its tables up to date.</summary>
    ValueTask PrepareAsync(CancellationToken cancellation);

    /// <summary>Gives the stamp of a notice; null where there is none.</summary>
    ValueTask<NoticeStamp?> FindStampAsync(NoticeId id, CancellationToken cancellation);

    /// <summary>Gives one revision of a notice; null where there is none.</summary>
    ValueTask<Notice?> FindAsync(NoticeId id, int revision, CancellationToken cancellation);

    /// <summary>Gives a page of the list.</summary>
    ValueTask<NoticePage> ListAsync(NoticeQuery query, CancellationToken cancellation);

    /// <summary>Gives the columns and publishers that the current notices have.</summary>
    ValueTask<NoticeColumns> ColumnsAsync(CancellationToken cancellation);

    /// <summary>Gives the sort keys after which the second and every further page of so many notices begins, newest first.</summary>
    ValueTask<IReadOnlyList<string>> PageStartsAsync(int size, CancellationToken cancellation);

    /// <summary>Gives a digest of all current notices: equal for two stores that hold the same.</summary>
    ValueTask<string> DigestAsync(CancellationToken cancellation);

    /// <summary>Stores a notice as its next revision, whole or not at all.</summary>
    ValueTask<Publication> PublishAsync(Notice notice, DateTimeOffset at, string by, CancellationToken cancellation);
}
