namespace AccessibleContent.Readers;

/// <summary>Tells addresses that may stand in a page from those that run something.</summary>
internal static class Addresses
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

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
