using AccessibleContent.Api.Http.Connections;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>Holds that an answer has one address: routing alone would take any letter case and any slash at the end.</summary>
internal static class ExactAddress
{
    /// <summary>
    /// Says whether the path is written as the pattern is. Where only the slash at the end differs, the client is sent to
    /// the exact path; everything else is an address that does not exist.
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
        if (Matches(pattern, other) && new PathString(other).ToUriComponent() + context.Request.QueryString.ToUriComponent() is { Length: <= FieldBounds.Redirect } address)
        {
            context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
            context.Response.Headers.Location = address;
            context.Response.Headers.CacheControl = "public, max-age=60";
        }

        return false;
    }

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
