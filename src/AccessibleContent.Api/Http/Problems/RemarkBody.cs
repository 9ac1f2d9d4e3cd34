using System.Text.Json;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Api.Http.Problems;

/// <summary>One remark of a reader, in Simplified script until a problem with it is written.</summary>
/// <param name="Kind">The kind: <c>skipped</c>, <c>guessed</c>, <c>repaired</c>, <c>conflict</c> or <c>refused</c>.</param>
/// <param name="Message">The sentence, which contains the value.</param>
/// <param name="Field">The field; null for the text.</param>
/// <param name="Rule">The rule, by the same name as in <c>check</c>.</param>
/// <param name="Weight">The severity: <c>error</c>, <c>warning</c> or <c>information</c>.</param>
/// <param name="Line">The line of the body, from 1; null if unknown.</param>
internal sealed record RemarkBody(string Kind, string Message, string? Field, string Rule, string Weight, int? Line)
{
    /// <summary>Returns the remarks of a reading.</summary>
    public static IReadOnlyList<RemarkBody> Of(IEnumerable<Remark> remarks) =>
        [
            .. remarks.Select(remark => new RemarkBody(
                NameOf(remark.Kind),
                remark.Message, remark.Field, remark.Rule.Name,
                NameOf(remark.Rule.Weight),
                remark.Line)),
        ];

    /// <summary>Returns the remark for a reader of another script, with nothing invisible in the values that it quotes.</summary>
    public RemarkBody In(Func<string, string> words) => this with
    {
        Message = words(ShortText.Visible(Message)),
        Field = Field is null ? null : ShortText.Visible(Field),
    };

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
