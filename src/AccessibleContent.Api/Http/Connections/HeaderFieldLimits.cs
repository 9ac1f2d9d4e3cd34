namespace AccessibleContent.Api.Http.Connections;

/// <summary>
/// The maximum lengths of header fields that repeat an address: together with the others they stay under 16 KB, half of the proxy's
/// buffer. A proxy without enough buffer treats the whole response as a failure.
/// </summary>
internal static class HeaderFieldLimits
{
    /// <summary>The maximum length of <c>Content-Location</c> in characters.</summary>
    public const int Location = 1024;

    /// <summary>The maximum length of <c>Link</c> in characters.</summary>
    public const int Links = 8 * 1024;

    /// <summary>The maximum length of <c>Location</c> in characters.</summary>
    public const int Redirect = 4 * 1024;

    /// <summary>Returns the address; null if it is too long to send.</summary>
    public static string? LocationOf(string? address) => address is { Length: <= Location } ? address : null;

    /// <summary>Returns the links; if they are too long, only the first, which is the canonical one, and never a part of one.</summary>
    public static string? LinksOf(string? links)
    {
        if (links is null or { Length: <= Links })
        {
            return links;
        }

        return links.IndexOf(", <", StringComparison.Ordinal) is > 0 and <= Links and var end ? links[..end] : null;
    }
}
