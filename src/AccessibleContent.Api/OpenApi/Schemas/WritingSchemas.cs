using static AccessibleContent.Api.OpenApi.Schemas.SchemaType;

namespace AccessibleContent.Api.OpenApi.Schemas;

/// <summary>Reports on what was written, problems, and the bodies of smaller requests.</summary>
internal static class WritingSchemas
{
    /// <summary>Gets the objects of responses.</summary>
    public static IReadOnlyList<SchemaObject> Responses { get; } =
    [
        new(
            "Publication", "The outcome of a publish, with the reader's remarks.",
            new("id", Text, "The notice's id."),
            new("outcome", Named("PublicationOutcome"), "What happened."),
            new("revision", IntegerOrNull(1), "The current revision; null where there is none."),
            new("publishAt", MomentOrNull, "The scheduled moment."),
            new("replaced", MomentOrNull, "The moment of an earlier scheduled publish that this one replaced."),
            new("href", Address, "The notice's address."),
            new("etag", TextOrNull, "The validator of the current revision, for If-Match."),
            new("remarks", ListOf(Named("Remark")), "What the reader skipped, guessed, repaired, or found in conflict."),
            new("notice", Named("Notice"), "The notice as it would be published; of a dry run.", Presence.Sometimes)),
        new(
            "Remark", "A remark of the reader, in Simplified script.",
            new("kind", Named("RemarkKind"), "What the reader did."),
            new("message", Text, "What it found, with the value."),
            new("field", TextOrNull, "The field; null for the text."),
            new("rule", Text, "The rule, by the name that check lists it under."),
            new("weight", Named("RemarkWeight"), "How serious it is."),
            new("line", IntegerOrNull(1), "The line of the body; null if unknown.")),
        new(
            "Problem", "A problem (RFC 9457), in the request's script.",
            new("type", Address, "The kind of problem."),
            new("title", Text, "Its name."),
            new("status", Integer(400, 599), "The HTTP status."),
            new("detail", Text, "What is wrong, with the value, and the remedy."),
            new("instance", Address, "The path of the request, if it could be read.", Presence.Sometimes),
            new("parameter", Text, "The parameter with the problem.", Presence.Sometimes),
            new("allowed", ListOf(Text), "The allowed values.", Presence.Sometimes),
            new("remarks", ListOf(Named("Remark")), "The reader's remarks on a body that cannot be published.", Presence.Sometimes)),
        new(
            "Readiness", "Whether the store can be read and written.",
            new("status", OneOf(["ready", "not ready"]), "Whether it can."),
            new("reason", Text, "What is wrong: unreachable, disk-full or read-only.", Presence.Sometimes),
            new("search", OneOf(["ready", "indexing"]), "Whether everything published can be found, or searches still wait."),
            new(
                "standby", OneOf(["ready", "behind", "unreachable"]),
                "How the standby is that readers are led to; while it is not ready, the primary is read.", Presence.Sometimes)),
    ];

    /// <summary>Gets the objects of requests.</summary>
    public static IReadOnlyList<SchemaObject> Requests { get; } =
    [
        new(
            "Withdrawal", "Why a notice is withdrawn.",
            new SchemaMember("reason", Text, "The reason, which everyone sees who requests the notice from then on.")),
    ];
}
