namespace AccessibleContent.Model;

/// <summary>The host and port of a web address: http and https on their default ports are the same site.</summary>
/// <param name="Name">The name in lower case, in ASCII where it is a domain name.</param>
/// <param name="Port">The port; empty for the scheme's default.</param>
internal sealed record SiteHost(string Name, string Port)
{
    private static readonly (string Scheme, string Port)[] Schemes = [("http://", "80"), ("https://", "443")];

    /// <summary>Reads the host of an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="end">Receives where the rest of the address begins.</param>
    /// <returns>The host; null where the address is relative, of another scheme, or has a user name.</returns>
    public static SiteHost? Of(string address, out int end)
    {
        end = 0;
        foreach (var (scheme, port) in Schemes)
        {
            if (address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                var length = address.AsSpan(scheme.Length).IndexOfAny("/?#\\");
                end = length < 0 ? address.Length : scheme.Length + length;
                return Of(address[scheme.Length..end], port);
            }
        }

        return null;
    }

    private static SiteHost? Of(string authority, string usual)
    {
        var colon = authority.LastIndexOf(':') is var last && last > authority.LastIndexOf(']') ? last : authority.Length;
        var port = authority[Math.Min(colon + 1, authority.Length)..];
        return authority.Contains('@', StringComparison.Ordinal) || colon == 0 ? null
            : new(Ascii(authority[..colon]).ToLowerInvariant(), port == usual ? "" : port);
    }

    // A domain name in Chinese has two spellings.
    private static string Ascii(string name) =>
        !name.All(char.IsAscii) && Uri.TryCreate("http://" + name, UriKind.Absolute, out var uri) ? uri.IdnHost : name;
}
