using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>What came of storing a notice.</summary>
/// <param name="Outcome">What happened.</param>
/// <param name="Version">The stamp that holds now; null after a conflict.</param>
/// <param name="Other">The 索引号 that has the id already, empty where that notice has none, or what lies outside of the writer's rights; null where there is no such thing.</param>
/// <param name="Replaced">The moment that something waited for which has given way; null where nothing had to.</param>
internal sealed record Publication(PublicationOutcome Outcome, ContentVersion? Version, string? Other = null, DateTimeOffset? Replaced = null)
{
    /// <summary>Gets the id that has the 索引号 already; null without such a conflict.</summary>
    public NoticeId? Holder { get; init; }

    /// <summary>Gets what was taken out of the schedule instead of being published, with the reason; null where nothing was.</summary>
    public ScheduledNotice? SetAside { get; init; }

    /// <summary>Gets what nobody foresaw about this one of many, whatever the outcome says; null where nothing was.</summary>
    public Exception? Unforeseen { get; init; }
}
