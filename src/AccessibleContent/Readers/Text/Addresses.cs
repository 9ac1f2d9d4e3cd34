using AccessibleContent.Model;

namespace AccessibleContent.Readers.Text;

/// <summary>
/// Distinguishes addresses that may appear in a page from those that execute something, and makes relative ones absolute.
/// </summary>
internal static class Addresses
{
    /// <summary>
    /// The maximum length of a page's own address in characters: every relative address on the page becomes at least as long.
    /// </summary>
    public const int LongestBase = 1_000;

    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    /// <summary>
    /// Returns the absolute address, or the address as it is if the page's own address is unknown (RFC 3986, 5). Plain text shows it, so
    /// nothing in it may reverse the line's direction.
    /// </summary>
    public static string Resolve(string address, Uri? page)
    {
        var seen = ShortText.Visible(address);
        return page is not null && IsBase(page) && IsRelative(seen) && Uri.TryCreate(page, seen, out var joined)
            ? joined.AbsoluteUri
            : seen;
    }

    /// <summary>Returns whether relative addresses may be resolved against an address.</summary>
    public static bool IsBase(Uri page) => page.AbsoluteUri.Length <= LongestBase;

    /// <summary>Returns whether the address is relative, or of a scheme that only shows or calls something.</summary>
    public static bool IsSafe(string address) => address.Length > 0
        && !address.Any(character => char.IsControl(character) || char.IsWhiteSpace(character))
        && (
            IsRelative(address)
            || Schemes.Contains(address[..address.IndexOf(':', StringComparison.Ordinal)], StringComparer.OrdinalIgnoreCase));

    /// <summary>Returns whether the address has no scheme.</summary>
    public static bool IsRelative(string address) => SiteRoot.IsRelative(address);
}
