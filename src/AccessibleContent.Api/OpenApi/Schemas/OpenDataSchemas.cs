using AccessibleContent.Api.Store;
using static AccessibleContent.Api.OpenApi.Schemas.SchemaType;

namespace AccessibleContent.Api.OpenApi.Schemas;

/// <summary>Responses for those who keep copies.</summary>
internal static class OpenDataSchemas
{
    /// <summary>Gets what is both read and written.</summary>
    public static IReadOnlyList<SchemaObject> Shared { get; } =
    [
        new("Views", "How often a notice was read.", new SchemaMember("views", Integer(0, NoticeViews.Most), "The number.")),
    ];

    /// <summary>Gets the objects.</summary>
    public static IReadOnlyList<SchemaObject> All { get; } =
    [
        .. Shared,
        new(
            "Changes", "A page of changes (Realtime Paged Data Exchange 1.0).",
            new("next", Address, "The next page; this one where nothing follows yet."),
            new("items", ListOf(Named("Change")), "The changes, the oldest first."),
            new("license", Address, "The licence, where one is set.", Presence.Sometimes)),
        new(
            "Change", "The newest change of a notice.",
            new("state", Named("ChangeState"), "Whether the notice is published or withdrawn."),
            new("kind", Only("Notice"), "The kind of the item."),
            new("id", Text, "The notice's id."),
            new("modified", Integer(1, long.MaxValue), "The number of the change."),
            new("data", Named("ChangedNotice"), "Where the notice is; not with one that is withdrawn.", Presence.Sometimes)),
        new(
            "ChangedNotice", "Where a changed notice is.",
            new("id", Text, "Its id."),
            new("revision", Integer(1), "The number of its revision."),
            new("etag", Text, "The validator of what is at href, uncompressed."),
            new("href", Address, "Its JSON."),
            new("links", ListOf(Named("ChangedNoticeLink")), "Its page on the website, and its other renditions.")),
        new(
            "ChangedNoticeLink", "The address of a rendition or page.",
            new("href", Address, "The address."),
            new("hreflang", Named("Script"), "Its script."),
            new("type", Text, "Its media type."),
            new("mode", Named("Mode"), "Its reading mode; not with the page.", Presence.Sometimes)),
        new(
            "Webhooks", "The endpoints of webhooks, and a page of what they have not received, by change.",
            new("endpoints", ListOf(Named("Endpoint")), "The endpoints of the settings."),
            new("items", ListOf(Named("Delivery")), "What waits and what has failed."),
            new("next", TextOrNull, "The cursor of the next page; null on the last.")),
        new(
            "Endpoint", "An endpoint that is told of changes.",
            new("url", Address, "Its address, without its query."),
            new("state", Named("EndpointState"), "Whether it receives."),
            new("pausedUntil", MomentOrNull, "When it may be asked again; null if it is not paused."),
            new("endedAt", MomentOrNull, "When it said that it is gone; null otherwise.")),
        new(
            "Delivery", "A change that an endpoint has not received.",
            new("endpoint", Address, "The address of the endpoint, without its query."),
            new("state", Named("ScheduledState"), "Whether it waits or has failed."),
            new("change", Integer(1, long.MaxValue), "The number of the change."),
            new("id", Text, "The notice's id."),
            new("revision", Integer(1), "The number of its revision."),
            new("attempts", Integer(), "The number of attempts."),
            new("nextAttempt", MomentOrNull, "When the next one is due; null at once, or never."),
            new("error", TextOrNull, "Why the latest attempt failed; null before the first.")),
    ];
}
