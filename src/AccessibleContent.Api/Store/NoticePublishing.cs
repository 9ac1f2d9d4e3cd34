namespace AccessibleContent.Api.Store;

/// <summary>Short ways to publish.</summary>
public static class NoticePublishing
{
    /// <summary>Publishes a notice now.</summary>
    public static ValueTask<Publication> PublishAsync(this INoticeStore store, Notice notice, DateTimeOffset at, string by, CancellationToken cancellation) =>
        store.PublishAsync(new Submission(notice, at, by), cancellation);
}
