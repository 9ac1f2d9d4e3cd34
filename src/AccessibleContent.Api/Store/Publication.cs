namespace AccessibleContent.Api.Store;

/// <summary>What came of storing a notice.</summary>
/// <param name="Outcome">What happened.</param>
/// <param name="Stamp">The stamp that holds now; null after a conflict.</param>
/// <param name="Other">The 索引号 that has the id already; null without a conflict.</param>
/// <param name="Replaced">The moment that something waited for which has given way; null where nothing had to.</param>
public sealed record Publication(PublicationOutcome Outcome, NoticeStamp? Stamp, string? Other = null, DateTimeOffset? Replaced = null);
