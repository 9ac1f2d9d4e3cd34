namespace AccessibleContent.Api.Store;

/// <summary>A query for a page of what is scheduled or was set aside.</summary>
/// <param name="Limit">The maximum number of items.</param>
/// <param name="After">The position that the page begins after; null for the first page.</param>
/// <param name="Realm">The notices that the reader may see; null for all.</param>
internal sealed record ScheduledQuery(int Limit, ScheduledPosition? After = null, NoticeRealm? Realm = null);
