using Microsoft.Net.Http.Headers;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>Evaluates conditional requests (RFC 9110, 13) by the ETag, before anything is looked up or rendered.</summary>
internal static class Conditions
{
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
