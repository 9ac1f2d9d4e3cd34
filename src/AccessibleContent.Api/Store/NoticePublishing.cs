using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>Short ways to publish.</summary>
public static class NoticePublishing
{
    /// <summary>
    /// Gives the moment at which a page that is new here counts as published: its own date, so that every node that reads it answers
    /// alike; now where that date is still to come.
    /// </summary>
    public static DateTimeOffset MomentOf(Notice notice, TimeProvider clock) =>
        clock.GetUtcNow() is var now && notice.PublicationMoment > now ? now : notice.PublicationMoment;

    /// <summary>Publishes a notice now.</summary>
    public static ValueTask<Publication> PublishAsync(this INoticeStore store, Notice notice, DateTimeOffset at, string by, CancellationToken cancellation) =>
        store.PublishAsync(new Submission(notice, at, by), cancellation);
}
