using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>The result of storing a notice.</summary>
/// <param name="Outcome">What happened.</param>
/// <param name="Version">The current content version; null after a conflict.</param>
/// <param name="Other">
/// The 索引号 that already has the id, empty if that notice has none, or what lies outside the writer's rights; otherwise null.
/// </param>
/// <param name="Replaced">The scheduled time of the revision that was replaced; null if there was none.</param>
internal sealed record Publication(
    PublicationOutcome Outcome,
    ContentVersion? Version,
    string? Other = null,
    DateTimeOffset? Replaced = null)
{
    /// <summary>Gets the id that already has the 索引号; null without such a conflict.</summary>
    public NoticeId? Holder { get; init; }

    /// <summary>Gets the notice that was set aside instead of being published, with the reason; null if none was.</summary>
    public ScheduledNotice? SetAside { get; init; }

    /// <summary>
    /// Gets the unexpected failure of this notice in a batch, which takes precedence over the outcome; null if there was none.
    /// </summary>
    public Exception? Unforeseen { get; init; }
}
