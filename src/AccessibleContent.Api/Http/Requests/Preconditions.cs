using AccessibleContent.Api.Http.Problems;
using Microsoft.Net.Http.Headers;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>
/// The lost-update guard: <c>If-Match</c> (RFC 9110, 13.1.1) with the validator of any rendition of the current revision, and
/// <c>If-None-Match: *</c> (13.1.2) for content that must not exist yet.
/// </summary>
internal static class Preconditions
{
    /// <summary>Returns the content that must be current at the write, empty if there must be none; null if it does not matter.</summary>
    public static string? Expected(HttpRequest request, string? content) =>
        request.Headers.IfMatch.Count > 0 ? content : MustBeNew(request) ? "" : null;

    /// <summary>
    /// Returns the problem, if any; <paramref name="content"/> is the hash of the current content, changed at
    /// <paramref name="modified"/>; null if there is none.
    /// </summary>
    public static Problem? Check(HttpRequest request, string? content, DateTimeOffset? modified)
    {
        if (request.Headers.IfMatch is not { Count: > 0 } field)
        {
            return CheckTime(request, content is null ? null : modified) ?? CheckNone(request, content);
        }

        return content is not null && EntityTags.Read(field) is { } tags && (tags.IsAny || tags.Tags.Any(tag => Matches(tag, content)))
            ? null
            : new Problem(ProblemTypes.PreconditionFailed, $"请求头 If-Match 的“{field}”不是现在的版本；请重新读取，在新的版本上修改。");
    }

    // Without If-Match alone, and only if it is a date (13.1.4).
    private static Problem? CheckTime(HttpRequest request, DateTimeOffset? modified) =>
        modified is { } moment
        && request.Headers.IfUnmodifiedSince is { Count: > 0 } field
        && request.GetTypedHeaders().IfUnmodifiedSince is { } since
        && moment.ToUnixTimeSeconds() > since.ToUnixTimeSeconds()
            ? new(
                ProblemTypes.PreconditionFailed,
                $"请求头 If-Unmodified-Since 的“{field}”之后，内容已经改变；请重新读取，在新的版本上修改。")
            : null;

    private static Problem? CheckNone(HttpRequest request, string? content)
    {
        if (request.Headers.IfNoneMatch is not { Count: > 0 } field)
        {
            return null;
        }

        return EntityTags.Read(field) switch
        {
            null => new(ProblemTypes.PreconditionFailed, $"请求头 If-None-Match 的“{field}”无法采用；应当是单独一个“*”，或加双引号的版本标记。"),
            { IsAny: true } => content is null
                ? null
                : new(ProblemTypes.PreconditionFailed, "请求头 If-None-Match 的“*”要求这里还没有公告，而公告已经存在；请换一个编号，或用 If-Match 修改。"),
            var tags => content is not null && tags.Tags.Any(tag => IsOf(tag, content))
                ? new(ProblemTypes.PreconditionFailed, $"请求头 If-None-Match 的“{field}”就是现在的版本；没有写入。")
                : null,
        };
    }

    private static bool MustBeNew(HttpRequest request) => request.Headers.IfNoneMatch is ["*"];

    private static bool Matches(EntityTagHeaderValue tag, string content) => !tag.IsWeak && IsOf(tag, content);

    // A validator begins with the content's hash, followed by program, rendition and coding.
    private static bool IsOf(EntityTagHeaderValue tag, string content) => tag.Tag.AsSpan().StartsWith($"\"{content}.");
}
