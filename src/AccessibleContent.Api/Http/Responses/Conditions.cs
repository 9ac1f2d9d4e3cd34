using Microsoft.Net.Http.Headers;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>Conditional requests (RFC 9110, 13), answered from the stamp before anything is looked up or made.</summary>
internal static class Conditions
{
    /// <summary>Says whether what the client has is what it would get.</summary>
    public static bool HasCurrent(HttpRequest request, Response response)
    {
        // If-None-Match decides alone where it is present (13.2.2).
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
