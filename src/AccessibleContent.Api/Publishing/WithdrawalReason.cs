using System.Text.Json;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Readers.Json;
using AccessibleContent.Readers.Text;
using Microsoft.AspNetCore.Http.Features;

namespace AccessibleContent.Api.Publishing;

/// <summary>Reads the reason of a withdrawal from the body of a request.</summary>
internal static class WithdrawalReason
{
    private const int MaxLength = 1000;
    private const int MaxBytes = 64 << 10;
    private const string Example = "{\"reason\":\"……\"}";
    private const string Type = "application/json";

    private static readonly JsonShape Shape = new("reason");

    /// <summary>Reads the reason, or returns the problem with it.</summary>
    public static async Task<Result<string>> ReadAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
        {
            return Missing($"（Content-Type: {Type}）");
        }

        return (await RequestBody.ReadAsync(context.Request, MaxBytes, Type)).TryGet(out var bytes, out var unreadable) ? Read(bytes.Span)
            : unreadable.Status == StatusCodes.Status415UnsupportedMediaType
                ? new Problem(unreadable.Type, $"{unreadable.Detail}撤下公告要在内容里说明理由：{Example}。") { Allowed = unreadable.Allowed }
            : unreadable;
    }

    private static Result<string> Read(ReadOnlySpan<byte> bytes) =>
        !JsonBody.Read(bytes, Shape, Example).TryGet(out var body, out var problem) ? problem
        : body.ValueKind is not JsonValueKind.Object ? Missing("")
        : !body.TryGetProperty("reason", out var reason) || reason.ValueKind is JsonValueKind.Null ? Missing("")
        : Words(reason) is not { } words ? new Problem(ProblemTypes.InvalidContent, $"$.reason 应当是一段文字；应当是 {Example}。")
        {
            Parameter = "reason",
        }
        : ShortText.Clean(words) switch
        {
            "" => Missing(""),
            { Length: > MaxLength } => new Problem(ProblemTypes.InvalidContent, $"理由超过 {MaxLength} 字；请缩短。") { Parameter = "reason" },
            var clean => clean,
        };

    private static Problem Missing(string type) =>
        new(ProblemTypes.InvalidContent, $"撤下公告要说明理由：请在内容里给出 {Example}{type}。") { Parameter = "reason" };

    // Null for an unpaired surrogate, which is legal in JSON but not in Unicode text.
    private static string? Words(JsonElement reason)
    {
        try
        {
            return reason.ValueKind is JsonValueKind.String ? reason.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
