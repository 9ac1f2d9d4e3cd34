using AccessibleContent.Model;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Api.Store;

/// <summary>A notice submitted to the store.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="At">The time of publication, or of acceptance if it is to be published later.</param>
/// <param name="By">The publisher.</param>
internal sealed record Submission(Notice Notice, DateTimeOffset At, string By)
{
    /// <summary>Gets the reason, cleaned; null if the publisher gave none.</summary>
    public string? Note { get; init => field = ShortText.Clean(value) is { Length: > 0 } note ? note : null; }

    /// <summary>Gets the notices that the publisher may write; null for all.</summary>
    public NoticeRealm? Realm { get; init; }

    /// <summary>
    /// Gets a value indicating whether it comes from another store: then it becomes a revision here even if nothing differs.
    /// </summary>
    public bool IsRestored { get; init; }

    /// <summary>Gets the content hash that must be current, empty for none, for anything to be stored; null if any will do.</summary>
    public string? Expected { get; init; }

    /// <summary>Gets how often the notice was read where it comes from: the first number of a notice that is new here.</summary>
    public long? Views { get; init; }

    /// <summary>Gets where its pictures of other hosts came from.</summary>
    public IReadOnlyList<KeptPicture> Pictures { get; init; } = [];

    /// <summary>Gets the later time at which it is to be published; null for now.</summary>
    public DateTimeOffset? PublishAt { get; init; }

    /// <summary>
    /// Gets the time at which a page that is new here counts as published: its own date, so that every node that reads it responds
    /// alike; now if that date is in the future.
    /// </summary>
    public static DateTimeOffset MomentOf(Notice notice, TimeProvider clock) =>
        clock.GetUtcNow() is var now && notice.PublicationMoment > now ? now : notice.PublicationMoment;
}
