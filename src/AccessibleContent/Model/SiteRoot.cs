namespace AccessibleContent.Model;

/// <summary>
/// The address of the whole website: it makes the relative addresses of notices absolute, and absolute ones under it relative again.
/// Notices are stored with relative addresses, so that the site can move.
/// </summary>
public sealed class SiteRoot
{
    private readonly SiteHost? _host;

    /// <summary>Creates the root.</summary>
    /// <param name="address">An absolute address without a slash at its end; empty where unknown: then addresses stay as they are.</param>
    public SiteRoot(string address)
    {
        Address = address;
        _host = SiteHost.Of(address, out var end);
        Path = _host is null ? "" : address[end..];
    }

    /// <summary>Gets the address; empty where it is unknown.</summary>
    public string Address { get; }

    /// <summary>Gets the path of the address, such as /gk; empty where the website has a host of its own.</summary>
    public string Path { get; }

    /// <summary>Returns whether an address has no scheme.</summary>
    public static bool IsRelative(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || address.AsSpan(0, colon).IndexOfAny("/?#") >= 0;
    }

    /// <summary>Returns the absolute address; one with a scheme or a host, and a place on the page itself, stay as they are.</summary>
    public string Absolute(string address) =>
        _host is null || address.StartsWith('#') || address.StartsWith("//", StringComparison.Ordinal) || !IsRelative(address) ? address
        : address.StartsWith('/') ? Address + address
        : $"{Address}/{WithoutDots(address)}";

    /// <summary>
    /// Returns the address relative to the root, beginning with a slash; one that is not under the root stays as it is. Scheme, letter
    /// case and default port of the host do not matter; the rest is kept to the letter.
    /// </summary>
    public string Relative(string address)
    {
        if (_host is null || SiteHost.Of(address, out var end) != _host || !address.AsSpan(end).StartsWith(Path, StringComparison.Ordinal))
        {
            return address;
        }

        var rest = address[(end + Path.Length)..];
        rest = rest.StartsWith('/') || (Path.Length > 0 && rest.Length > 0 && rest[0] is not ('?' or '#')) ? rest : "/" + rest;
        return IsInside(rest) ? rest : address;
    }

    // Another segment may begin as the root's last one does; a second slash would begin a host, and dot segments could lead out.
    private static bool IsInside(string rest)
    {
        if (rest is not ['/', .. var path] || path is ['/' or '\\', ..])
        {
            return false;
        }

        var depth = 0;
        foreach (var segment in path.Split('?', '#')[0].Replace("%2e", ".", StringComparison.OrdinalIgnoreCase).Split('/', '\\'))
        {
            depth += segment switch { ".." => -1, "." => 0, _ => 1 };
            if (depth < 0)
            {
                return false;
            }
        }

        return true;
    }

    // Above the root there is nothing.
    private static string WithoutDots(string address)
    {
        while (address.StartsWith("./", StringComparison.Ordinal) || address.StartsWith("../", StringComparison.Ordinal))
        {
            address = address[(address.IndexOf('/', StringComparison.Ordinal) + 1)..];
        }

        return address is "." or ".." ? "" : address;
    }
}
