using static AccessibleContent.Api.OpenApi.Schemas.SchemaType;

namespace AccessibleContent.Api.OpenApi.Schemas;

/// <summary>The site's own conversion terms.</summary>
internal static class TermSchemas
{
    /// <summary>Gets the objects, which requests have too.</summary>
    public static IReadOnlyList<SchemaObject> All { get; } =
    [
        new(
            "Terms", "The site's own conversion terms; a request needs the items alone, which replace all earlier ones.",
            new("version", Integer(), "The number of the version.", Presence.Derived),
            new("changedAt", MomentOrNull, "When it was stored.", Presence.Derived),
            new("applied", Truth, "Whether the engine follows these terms.", Presence.Derived),
            new("conversion", Named("Conversion"), "The engine with these terms.", Presence.Derived),
            new("items", ListOf(Varied("Term")), "The terms.")),
        new(
            "Term", "What is written for a word in Traditional script.",
            new("source", Text, "The word as published, in Simplified script."),
            new("result", Text, "What is written for it."),
            new(
                "script",
                NamedOrNull("TraditionalScript"),
                "The only Traditional script that it is for; null for every one.",
                Presence.Given),
            new("reason", TextOrNull, "Why, for later editors.", Presence.Given)),
    ];
}
