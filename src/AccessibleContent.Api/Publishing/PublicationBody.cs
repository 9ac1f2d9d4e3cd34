using System.Text.Json;
using System.Text.Json.Serialization;
using AccessibleContent.Api.Http.Keys;
using AccessibleContent.Model;
using AccessibleContent.Readers;

namespace AccessibleContent.Api.Publishing;

/// <summary>The JSON that answers a publish: what came of it, and what the reader has to say.</summary>
/// <param name="Id">The notice.</param>
/// <param name="Outcome"><c>created</c>, <c>revised</c>, <c>unchanged</c>, <c>scheduled</c> or <c>dryRun</c>.</param>
/// <param name="Revision">The number of the revision that is current; null where none is.</param>
/// <param name="PublishAt">The moment that a scheduled publish waits for.</param>
/// <param name="Replaced">The moment that an earlier publish waited for, which this one took the place of.</param>
/// <param name="Href">The address of the notice.</param>
/// <param name="Etag">The validator of the current revision, for <c>If-Match</c>.</param>
/// <param name="Remarks">What the reader left out, guessed, repaired, or found in conflict.</param>
/// <param name="Notice">The notice as JSON; only where nothing was stored.</param>
public sealed record PublicationBody(
    string Id,
    string Outcome,
    int? Revision,
    DateTimeOffset? PublishAt,
    DateTimeOffset? Replaced,
    string Href,
    string? Etag,
    IReadOnlyList<RemarkBody> Remarks,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? Notice);

/// <summary>One remark of a reader, in Simplified script.</summary>
/// <param name="Kind">What was done: <c>skipped</c>, <c>guessed</c>, <c>repaired</c>, <c>conflict</c> or <c>refused</c>.</param>
/// <param name="Message">The sentence, which names the value.</param>
/// <param name="Field">The field it is about; null where it is about the text.</param>
/// <param name="Rule">The rule that it is a case of, the same name as in <c>check</c>.</param>
/// <param name="Weight">How much it matters: <c>error</c>, <c>warning</c> or <c>information</c>.</param>
/// <param name="Line">The line of the body, from 1; null where it is not known.</param>
public sealed record RemarkBody(string Kind, string Message, string? Field, string Rule, string Weight, int? Line)
{
    /// <summary>Gives the remarks of a reading.</summary>
    public static IReadOnlyList<RemarkBody> Of(IEnumerable<Remark> remarks) =>
        [.. remarks.Select(remark => new RemarkBody(NameOf(remark.Kind), remark.Message, remark.Field, remark.Rule.Name, NameOf(remark.Rule.Weight), remark.Line))];

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
