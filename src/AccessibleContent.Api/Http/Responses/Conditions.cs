using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using Microsoft.Net.Http.Headers;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>Evaluates conditional requests (RFC 9110, 13) by the ETag, before anything is looked up or rendered.</summary>
internal static class Conditions
{
    /// <summary>
    /// Returns the problem if the client wants only the representation that it knows, and there is another one now (13.2.2, steps 1 and 2).
    /// </summary>
    public static Problem? Failed(HttpRequest request, Response response)
    {
        if (request.Headers.IfMatch is { Count: > 0 } tags && tags != "")
        {
            return EntityTags.Read(tags) is { } wanted && (wanted.IsAny || wanted.Tags.Any(tag => !tag.IsWeak && tag.Tag == response.ETag))
                ? null
                : new(ProblemTypes.PreconditionFailed, $"请求头 If-Match 的“{tags}”不是现在的版本；请重新读取。");
        }

        // A field that is no date is ignored (13.1.4).
        return response.Representation.LastModified is { } modified
            && request.Headers.IfUnmodifiedSince is { Count: > 0 } field
            && request.GetTypedHeaders().IfUnmodifiedSince is { } since
            && WholeSeconds(modified) > since
            ? new(ProblemTypes.PreconditionFailed, $"请求头 If-Unmodified-Since 的“{field}”之后，内容已经改变；请重新读取。")
            : null;
    }

    /// <summary>Returns whether the client already has the representation that it would receive.</summary>
    public static bool HasCurrent(HttpRequest request, Response response)
    {
        // If present, If-None-Match alone decides (13.2.2).
        if (request.Headers.IfNoneMatch is { Count: > 0 } tags)
        {
            return tags == response.ETag
                || tags is ["*"]
                || (EntityTagHeaderValue.TryParseList(tags, out var list) && list.Any(tag => tag.Tag == response.ETag));
        }

        return response.Representation.LastModified is { } modified
            && request.Headers.IfModifiedSince.Count > 0
            && request.GetTypedHeaders().IfModifiedSince is { } since
            && WholeSeconds(modified) <= since;
    }

    private static DateTimeOffset WholeSeconds(DateTimeOffset moment) => DateTimeOffset.FromUnixTimeSeconds(moment.ToUnixTimeSeconds());
}
