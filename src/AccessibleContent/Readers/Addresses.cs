namespace AccessibleContent.Readers;

/// <summary>Tells addresses that may stand in a page from those that run something, and makes relative ones whole.</summary>
internal static class Addresses
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    /// <summary>Gives an address as it is from anywhere; as it stands where the page's own address is not known (RFC 3986, 5).</summary>
    public static string Resolve(string address, Uri? page) =>
        page is not null && !Uri.TryCreate(address, UriKind.Absolute, out _) && Uri.TryCreate(page, address, out var joined) ? joined.AbsoluteUri : address;

    /// <summary>Says whether the address is relative, or of a scheme that only shows or calls something.</summary>
    public static bool IsSafe(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var relative = colon < 0 || address.AsSpan(0, colon).IndexOfAny("/?#") >= 0;
        return address.Length > 0
            && !address.Any(character => char.IsControl(character) || char.IsWhiteSpace(character))
            && (relative || Schemes.Contains(address[..colon], StringComparer.OrdinalIgnoreCase));
    }
}
