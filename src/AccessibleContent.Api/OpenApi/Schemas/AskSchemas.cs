using static AccessibleContent.Api.OpenApi.Schemas.SchemaType;

namespace AccessibleContent.Api.OpenApi.Schemas;

/// <summary>Answers to questions.</summary>
internal static class AskSchemas
{
    /// <summary>Gets the objects.</summary>
    public static IReadOnlyList<SchemaObject> All { get; } =
    [
        new(
            "Answer", "A published answer to a question, or what to do without one.",
            new("question", Text, "The question as typed."),
            new("script", Named("Script"), "The script of the answer."),
            new("mode", Named("Mode"), "The mode of the addresses."),
            new("kind", Named("QuestionKind"), "What the question asks for."),
            new("answer", TextOrNull, "Published sentences of one notice, a line each; null where nothing answers."),
            new("spans", ListOf(Named("AnswerSpan")), "The fields in the answer that were asked for."),
            new("confidence", TextOrNull, "high or medium; null without an answer."),
            new("sources", ListOf(Named("AnswerSource")), "Where the answer was published, its own notice first."),
            new("others", ListOf(Named("AnswerOther")), "At most three other notices worth reading."),
            new("expired", Truth, "Whether every day that the answer names is past."),
            new("message", Text, "What to do next.")),
        new(
            "AnswerSpan", "A field in an answer.",
            new("start", Integer(), "Its start in the answer, in UTF-16 units."),
            new("length", Integer(1), "Its length."),
            new("kind", Named("AnswerField"), "What it is.")),
        new(
            "AnswerSource", "Where a part of an answer was published.",
            [
                .. Notice,
                new("heading", TextOrNull, "The heading before it; null where there is none."),
                new("block", Integer(), "The place of its block in the notice, from 0."),
                new("start", Integer(), "Its start in the block's text in this script, in UTF-16 units."),
                new("length", Integer(1), "Its length there."),
            ]),
        new("AnswerOther", "A notice worth reading.", Notice),
    ];

    private static SchemaMember[] Notice =>
    [
        new("id", Text, "The notice's id."),
        new("revision", Integer(1), "The number of its revision."),
        new("title", Text, "Its title."),
        new("publisher", TextOrNull, "发布机构."),
        new("publishedOn", Day, "The day of publication."),
        new("url", Address, "The page of the website that shows it."),
    ];
}
