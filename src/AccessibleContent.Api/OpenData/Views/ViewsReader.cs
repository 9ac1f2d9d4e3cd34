using System.Text.Json;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Store;
using AccessibleContent.Readers.Json;

namespace AccessibleContent.Api.OpenData.Views;

/// <summary>Reads the number that an earlier system counted from the body of a request.</summary>
internal static class ViewsReader
{
    private const int MaxBytes = 4 << 10;
    private const string Member = "views";
    private const string Example = "{\"views\":12345}";

    private static readonly JsonShape Shape = new(Member);

    /// <summary>Reads the number, or returns the problem with it.</summary>
    public static async Task<Result<long>> ReadAsync(HttpRequest request) =>
        (await RequestBody.ReadAsync(request, MaxBytes, "application/json")).TryGet(out var bytes, out var unreadable)
            ? Read(bytes.Span)
            : unreadable;

    private static Result<long> Read(ReadOnlySpan<byte> bytes) =>
        !JsonBody.Read(bytes, Shape, Example).TryGet(out var body, out var problem) ? problem
        : body.ValueKind is not JsonValueKind.Object || !body.TryGetProperty(Member, out var number) ? Wrong("内容里没有 views")
        : number.ValueKind is not JsonValueKind.Number || !number.TryGetInt64(out var views) || views is < 0 or > NoticeViews.Most
            ? Wrong($"$.views 是 {Shown(number)}")
        : views;

    private static Problem Wrong(string fault) =>
        new(ProblemTypes.InvalidContent, $"{fault}；应当是 0 到 {NoticeViews.Most} 的整数：{Example}。") { Parameter = Member };

    private static string Shown(JsonElement value) => value.GetRawText() is { Length: > 30 } text ? text[..30] + "…" : value.GetRawText();
}
