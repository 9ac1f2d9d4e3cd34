namespace AccessibleContent.Api.Http.Connections;

/// <summary>
/// How long header fields that repeat an address may be: together with the others they stay under 16 KB, which is half of what
/// our proxy has room for. A proxy that has none left takes the whole answer for a failure.
/// </summary>
internal static class FieldBounds
{
    /// <summary>The most characters of <c>Content-Location</c>.</summary>
    public const int Location = 1024;

    /// <summary>The most characters of <c>Link</c>.</summary>
    public const int Links = 8 * 1024;

    /// <summary>The most characters of <c>Location</c>.</summary>
    public const int Redirect = 4 * 1024;

    /// <summary>Gives the address; null where it is too long to be sent.</summary>
    public static string? LocationOf(string? address) => address is { Length: <= Location } ? address : null;

    /// <summary>Gives the links; where they are too long the first alone, which is the canonical one, and never a part of one.</summary>
    public static string? LinksOf(string? links)
    {
        if (links is null or { Length: <= Links })
        {
            return links;
        }

        return links.IndexOf(", <", StringComparison.Ordinal) is > 0 and <= Links and var end ? links[..end] : null;
    }
}
