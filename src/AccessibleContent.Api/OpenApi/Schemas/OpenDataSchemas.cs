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
    ];
}
