using System.Text.Json;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Readers.Json;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>The JSON body of a write request: parsed, with all its members known.</summary>
internal static class JsonBody
{
    /// <summary>Parses the body, or returns the problem: 400 for malformed JSON, 422 for a member that is unknown or given twice.</summary>
    /// <param name="bytes">The body.</param>
    /// <param name="shape">The members that it may have.</param>
    /// <param name="example">What a body looks like, for the problem.</param>
    public static Result<JsonElement> Read(ReadOnlySpan<byte> bytes, JsonShape shape, string example)
    {
        using var document = JsonSyntax.Parse(bytes, out var fault);
        if (document is null)
        {
            return new Problem(ProblemTypes.MalformedJson, $"{fault!.Message}应当是 {example}。");
        }

        return JsonMembers.Check(document.RootElement, shape) is [_, ..] unknown
            ? new Problem(ProblemTypes.UnknownMember, $"{string.Join(' ', unknown.Select(one => one.Message))}应当是 {example}。")
            {
                Parameter = unknown[0].Path,
            }
            : document.RootElement.Clone();
    }
}
