using static AccessibleContent.Api.OpenApi.Schemas.SchemaType;

namespace AccessibleContent.Api.OpenApi.Schemas;

/// <summary>The site's own conversion terms, synonyms and spoken names.</summary>
internal static class TermSchemas
{
    /// <summary>Gets the objects, which requests have too.</summary>
    public static IReadOnlyList<SchemaObject> All { get; } =
    [
        new(
            "Terms",
            "The site's own conversion terms, synonyms and spoken names; a request needs the items alone. It replaces all earlier ones.",
            new("version", Integer(), "The number of the version.", Presence.Derived),
            new("changedAt", MomentOrNull, "When it was stored.", Presence.Derived),
            new("applied", Truth, "Whether the engine follows these terms.", Presence.Derived),
            new("conversion", Named("Conversion"), "The engine with these terms.", Presence.Derived),
            new("items", ListOf(Varied("Term")), "The terms."),
            new("synonyms", ListOf(Varied("Synonym")), "Words for searches, besides those that the service knows.", Presence.Given),
            new("say", ListOf(Varied("SpokenName")), "How speech engines are made to say names of the site.", Presence.Given)),
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
        new(
            "Synonym", "A word that readers type, and the words by which notices say the same.",
            new("word", Text, "The word that readers type, in either script."),
            new("words", ListOf(Text), "The words of notices, the usual one first."),
            new("reason", TextOrNull, "Why, for later editors.", Presence.Given)),
        new(
            "SpokenName", "A name of the site, and how speech engines are made to say it.",
            new("word", Text, "The name as it is printed, in Simplified script."),
            new("said", Text, "What is said instead: Han characters and letters, no digits."),
            new("script", NamedOrNull("Script"), "The only script that it is for; null for all but zh-Hant-HK.", Presence.Given),
            new("reason", TextOrNull, "Why, for later editors.", Presence.Given)),
    ];
}
