using static AccessibleContent.Api.OpenApi.Schemas.SchemaType;

namespace AccessibleContent.Api.OpenApi.Schemas;

/// <summary>A notice as the JSON writer writes it, and as publishing takes it.</summary>
internal static class NoticeSchemas
{
    /// <summary>Gets the objects that requests have too.</summary>
    public static IReadOnlyList<SchemaObject> Published { get; } =
    [
        new(
            "Notice",
            "A notice. A request needs its title, the date in its metadata, and its blocks; what derives from them has no effect there.",
            new("id", Text, "Its id, derived from its 索引号.", Presence.Derived),
            new("revision", Integer(1), "The number of the revision.", Presence.Derived),
            new("script", Named("Script"), "The script of its text; a request has zh-Hans.", Presence.Derived),
            new("mode", Named("Mode"), "The reading mode of its text; a request has standard.", Presence.Derived),
            new("correction", Named("Correction"), "Of a correction: why, and when.", Presence.SometimesDerived),
            new("title", Text, "The title."),
            new("metadata", Varied("Metadata"), "The record (政府信息公开); null where the page did not say."),
            new("blocks", ListOf(Varied("Block")), "The body."),
            new("links", Named("NoticeLinks"), "Its renditions.", Presence.Derived),
            new("conversion", Named("Conversion"), "What converted it; not in the script of publication.", Presence.SometimesDerived)),
        new(
            "Metadata",
            "The record of a notice. A request needs publishedOn or publishedAt.",
            new("indexNumber", TextOrNull, "索引号.", Presence.Given),
            new("documentNumber", TextOrNull, "文号.", Presence.Given),
            new("publisher", TextOrNull, "发布机构.", Presence.Given),
            new("catalog", TextOrNull, "公开目录.", Presence.Given),
            new("publishedOn", Day, "The day of publication, in China.", Presence.Given),
            new("publishedAt", MomentOrNull, "The moment of publication; null where only the day is known.", Presence.Given),
            new("disclosure", TextOrNull, "公开方式; only 主动公开 is published.", Presence.Given),
            new("source", TextOrNull, "来源.", Presence.Given),
            new("others", ListOf(Named("OtherFact")), "What the record says besides.", Presence.Sometimes)),
    ];

    /// <summary>Gets the objects that are the same everywhere.</summary>
    public static IReadOnlyList<SchemaObject> Shared { get; } =
    [
        new("OtherFact", "A further line of the record.", new("label", Text, "Its label."), new("value", Text, "Its value.")),
        new(
            "Correction", "Why and when a notice was corrected.",
            new("note", TextOrNull, "Why."), new("publishedAt", Moment, "When the correction was published.")),
        new(
            "NoticeLinks", "The addresses of a notice's renditions.",
            new("self", Named("NoticeLink"), "This one."),
            new("page", Named("PageLink"), "The page of the website that shows it in this script and mode."),
            new("alternates", ListOf(Named("NoticeLink")), "All others.")),
        new(
            "PageLink", "The address of a page of the website.",
            new("href", Address, "The address."),
            new("hreflang", Named("Script"), "Its script."),
            new("type", Text, "Its media type, text/html.")),
        new(
            "NoticeLink", "The address of a rendition.",
            new("href", Address, "The address."),
            new("hreflang", Named("Script"), "Its script."),
            new("type", Text, "Its media type."),
            new("mode", Named("Mode"), "Its reading mode.")),
        new(
            "Conversion", "What converted the script.",
            new("engine", Text, "The engine."),
            new("version", Text, "The version of its dictionaries, with the site's terms."),
            new("standard", Text, "The standard of the script.", Presence.Sometimes)),
    ];
}
