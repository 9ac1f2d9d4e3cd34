namespace AccessibleContent.Readers.Text;

/// <summary>Tells addresses that may stand in a page from those that run something, and makes relative ones whole.</summary>
internal static class Addresses
{
    /// <summary>The most characters of a page's own address: every relative one on the page becomes as long.</summary>
    public const int LongestBase = 1_000;

    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    /// <summary>Gives an address as it is from anywhere; as it stands where the page's own address is not known (RFC 3986, 5). Plain text shows it: nothing in it may turn the line around.</summary>
    public static string Resolve(string address, Uri? page)
    {
        var seen = ShortWords.Visible(address);
        return page is not null && IsBase(page) && IsRelative(seen) && Uri.TryCreate(page, seen, out var joined) ? joined.AbsoluteUri : seen;
    }

    /// <summary>Says whether relative addresses may be resolved against an address.</summary>
    public static bool IsBase(Uri page) => page.AbsoluteUri.Length <= LongestBase;

    /// <summary>Says whether the address is relative, or of a scheme that only shows or calls something.</summary>
    public static bool IsSafe(string address) => address.Length > 0
        && !address.Any(character => char.IsControl(character) || char.IsWhiteSpace(character))
        && (IsRelative(address) || Schemes.Contains(address[..address.IndexOf(':', StringComparison.Ordinal)], StringComparer.OrdinalIgnoreCase));

    /// <summary>Says whether the address begins with no scheme.</summary>
    public static bool IsRelative(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || address.AsSpan(0, colon).IndexOfAny("/?#") >= 0;
    }
}
