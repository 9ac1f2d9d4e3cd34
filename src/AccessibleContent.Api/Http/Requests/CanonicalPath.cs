using AccessibleContent.Api.Http.Connections;
using AccessibleContent.Api.Rendering;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>Ensures that a response has one address: routing alone would accept any letter case and a trailing slash.</summary>
internal static class CanonicalPath
{
    /// <summary>
    /// Checks whether the path is spelled exactly as the pattern. If only a trailing slash differs, the client is redirected to the
    /// exact path; any other difference is an address that does not exist.
    /// </summary>
    public static bool Holds(HttpContext context, string pattern)
    {
        var path = context.Request.Path.Value ?? "";
        if (Matches(pattern, path))
        {
            return true;
        }

        var other = path.EndsWith('/') ? path[..^1] : path + "/";
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        if (Matches(pattern, other)
            && Root(context) + new PathString(other).ToUriComponent() + context.Request.QueryString.ToUriComponent()
                is { Length: <= HeaderFieldLimits.Redirect } address)
        {
            context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
            context.Response.Headers.Location = address;
            context.Response.Headers.CacheControl = "public, max-age=60";
        }

        return false;
    }

    private static string Root(HttpContext context) =>
        context.RequestServices.GetRequiredService<CurrentRenderVersion>().Now.Root.Address;

    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        while (pattern.IndexOf('{') is var open and >= 0)
        {
            if (!path.StartsWith(pattern[..open], StringComparison.Ordinal))
            {
                return false;
            }

            path = path[open..];
            path = path[(path.IndexOf('/') is var end and >= 0 ? end : path.Length)..];
            pattern = pattern[(pattern.IndexOf('}') + 1)..];
        }

        return pattern.SequenceEqual(path);
    }
}
