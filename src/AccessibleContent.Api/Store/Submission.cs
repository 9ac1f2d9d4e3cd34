using AccessibleContent.Model;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Api.Store;

/// <summary>A notice on its way into the store.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="At">The moment it is published, or accepted where it is to be published later.</param>
/// <param name="By">Who publishes it.</param>
internal sealed record Submission(Notice Notice, DateTimeOffset At, string By)
{
    /// <summary>Gets why, cleaned; null where the publisher did not say.</summary>
    public string? Note { get; init => field = ShortText.Clean(value) is { Length: > 0 } note ? note : null; }

    /// <summary>Gets which notices its publisher may write; null for all.</summary>
    public NoticeRealm? Realm { get; init; }

    /// <summary>Gets a value indicating whether it was a revision of another store: then it is one here, whatever it says.</summary>
    public bool IsRestored { get; init; }

    /// <summary>Gets the content that must be current, empty for none, else nothing is stored; null where it does not matter.</summary>
    public string? Expected { get; init; }

    /// <summary>Gets the later moment at which it is to be published; null for now.</summary>
    public DateTimeOffset? PublishAt { get; init; }

    /// <summary>
    /// Gives the moment at which a page that is new here counts as published: its own date, so that every node that reads it answers
    /// alike; now where that date is still to come.
    /// </summary>
    public static DateTimeOffset MomentOf(Notice notice, TimeProvider clock) =>
        clock.GetUtcNow() is var now && notice.PublicationMoment > now ? now : notice.PublicationMoment;
}
