using static AccessibleContent.Api.OpenApi.Schemas.SchemaType;

namespace AccessibleContent.Api.OpenApi.Schemas;

/// <summary>The kinds of inlines, as the JSON writer writes them and the JSON reader reads them.</summary>
internal static class InlineSchemas
{
    /// <summary>Gets the inlines inside another node.</summary>
    public static SchemaType List { get; } = ListOf(Varied("Inline"));

    /// <summary>Gets the family of the inlines.</summary>
    public static SchemaFamily Family { get; } = new(
        "Inline",
        "A part of a line of text.",
        new("text", "Text.", new SchemaMember("text", Text, "The text.")),
        new("code", "A code, number or address that is never converted.", new SchemaMember("text", Text, "The text.")),
        new("strong", "Text of strong importance.", Nested),
        new("emphasis", "Emphasised text.", Nested),
        new(
            "link",
            "A link.",
            new("href", Address, "Where it leads."),
            new("title", Text, "Its title.", Presence.Sometimes),
            Nested),
        new("superscript", "Raised text.", Nested),
        new("subscript", "Lowered text.", Nested),
        new("language", "Text in another language.", new("language", Text, "Its BCP 47 tag, such as en."), Nested),
        new(
            "image",
            "A picture in the line.",
            new("text", Text, "Its description; empty for decoration."),
            new("src", Address, "Its address.")),
        new SchemaObject("break", "A line break."));

    private static SchemaMember Nested => new("inlines", List, "The content.");
}
