using AccessibleContent.Api.Http.Log;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>What pages of other origins may do (Fetch Standard, CORS protocol): read everything public, write nothing.</summary>
/// <remarks>nginx gives the same permission by itself (<c>$ac_preflight</c> in <c>nginx/accessible-content/http.conf</c>).</remarks>
internal static class CrossOrigin
{
    /// <summary>The response fields that a script may read beside those that every script may.</summary>
    public const string Exposed = "ETag, Link, Content-Location, Content-Language, Retry-After, Cache-Status";

    /// <summary>The methods that a script may use.</summary>
    public const string Methods = "GET, HEAD";

    /// <summary>The request fields that a script may set: those of a reader, and those that common clients add by themselves.</summary>
    public const string Fields =
        "Accept, Accept-Language, Cache-Control, Content-Language, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Range, "
        + "If-Unmodified-Since, Pragma, Range, X-Requested-With";

    /// <summary>How many seconds a browser may remember the permission: two hours, the most that Chromium takes.</summary>
    public const string MaxAge = "7200";

    /// <summary>What the response to OPTIONS depends on beside the address.</summary>
    public const string Vary = "Origin, Access-Control-Request-Method, Access-Control-Request-Headers";

    /// <summary>Allows any page to read a response.</summary>
    public static void AllowReading(IHeaderDictionary headers)
    {
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = Exposed;
    }

    /// <summary>Allows no page to read a response.</summary>
    public static void ForbidReading(IHeaderDictionary headers)
    {
        headers.Remove("Access-Control-Allow-Origin");
        headers.Remove("Access-Control-Expose-Headers");
    }

    /// <summary>
    /// Checks whether a request asks for permission to read. For a field that is not allowed it still gets the list, by which the browser
    /// can name the field.
    /// </summary>
    public static bool AsksToRead(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method)
        && request.Headers.Origin.Count > 0
        && request.Headers.AccessControlRequestMethod.ToString() is "GET" or "HEAD"
        && !request.Headers.AccessControlRequestHeaders.Any(AsksForKey)
        && !request.Path.StartsWithSegments(MetricsEndpoint.Path);

    /// <summary>Writes the permission to read.</summary>
    public static void Permit(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.AccessControlAllowMethods = Methods;
        response.Headers.AccessControlAllowHeaders = Fields;
        response.Headers.AccessControlMaxAge = MaxAge;
        response.Headers.CacheControl = "public, max-age=" + MaxAge;
        response.Headers.Vary = Vary;
    }

    // Who has a key writes from a server, never from a page.
    private static bool AsksForKey(string? fields) => fields?
        .Split(',', StringSplitOptions.TrimEntries)
        .Contains("authorization", StringComparer.OrdinalIgnoreCase) is true;
}
