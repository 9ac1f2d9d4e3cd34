using System.Text.Json;
using AccessibleContent.Answers;
using AccessibleContent.Api.Asking;
using AccessibleContent.Api.OpenData.Snapshots;
using AccessibleContent.Api.Store;
using AccessibleContent.Checks;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using Microsoft.OpenApi;

namespace AccessibleContent.Api.OpenApi.Schemas;

/// <summary>The closed sets of values, each from its table.</summary>
internal static class EnumSchemas
{
    /// <summary>Returns the schemas by the names of their components.</summary>
    public static IEnumerable<(string Name, OpenApiSchema Schema)> Build() =>
    [
        Set("Script", "A script: the first axis of a rendition.", HanScript.All.Select(one => one.Tag)),
        Set("TraditionalScript", "A script other than that of publication.", HanScript.All.Skip(1).Select(one => one.Tag)),
        Set("Mode", "A reading mode: the second axis of a rendition.", ReadingMode.All.Select(one => one.Name)),
        Set("Form", "A form: the third axis of a rendition.", Form.All.Select(one => one.Name)),
        Set("ListNumbering", "How the numbers of a list are written.", ListNumbering.All.Select(one => one.Name)),
        Set("RemarkKind", "What a reader did with a part of a source.", Names<RemarkKind>()),
        Set("RemarkWeight", "How serious a remark is.", Names<FindingWeight>()),
        Set("ChangeState", "Whether a notice is published, or withdrawn.", ["updated", "deleted"]),
        Set("PublicationOutcome", "The outcome of a publish.", ["created", "revised", "unchanged", "scheduled", "dryRun"]),
        Set("TableUse", "The program that the table is for.", [SnapshotResponses.Excel]),
        Set("QuestionKind", "What a question asks for.", Enum.GetValues<QuestionKind>().Select(one => AskWords.Name(one))),
        Set("AnswerField", "What a field in an answer is.", Enum.GetValues<FieldKind>().Select(one => AskWords.Name(one))),
        Set("SuggestionKind", "What a suggestion is.", ["title", "number"]),
        Set("ScheduledState", "Whether something waits, or has failed.", ["waiting", "failed"]),
        Set("EndpointState", "Whether an endpoint receives, is left alone for a while, or is gone.", ["active", "paused", "ended"]),
    ];

    private static (string Name, OpenApiSchema Schema) Set(string name, string description, IEnumerable<string> values)
    {
        var schema = (OpenApiSchema)SchemaType.OneOf(values).Build(false);
        schema.Description = description;
        return (name, schema);
    }

    private static IEnumerable<string> Names<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName);
}
