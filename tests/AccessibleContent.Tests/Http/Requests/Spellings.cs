namespace AccessibleContent.Tests.Http.Requests;

/// <summary>Other spellings of an address, which a proxy and a service might interpret differently.</summary>
public static class Spellings
{
    /// <summary>
    /// Gets the description of each, the target ({p} the path, {e} with its inner slashes encoded), and whether it is refused with 400 for
    /// every path.
    /// </summary>
    public static TheoryData<string, string, bool> All { get; } = new()
    {
        { "a fragment that climbs to a search", "{p}#/../../../../../search?q=p0is0n", true },
        { "a fragment before the path", "/#/..{p}", true },
        { "a fragment before the path that climbs to a search", "/#/../search?q=p0is0n&x={p}", true },
        { "a fragment", "{p}#", true },
        { "a fragment with a query", "{p}#?q=p0is0n", true },
        { "a fragment in the query", "{p}?x#y", true },
        { "a fragment as the query", "{p}?#", true },
        { "inner slashes encoded", "{e}", false },
        { "slashes encoded", "{e}%2F", true },
        { "slashes encoded in small letters", "{e}%2f", true },
        { "a folder behind an encoded slash that is left again", "/x%2F..{p}", true },
        { "a folder behind an encoded slash at the end", "{p}/x%2F..", true },
        { "an encoded slash as a first folder", "/%2F{p}", true },
        { "a backslash", "{p}\\p0is0n", true },
        { "a climbing backslash", "/x\\..{p}", true },
        { "an encoded backslash", "{p}%5Cp0is0n", true },
        { "an encoded backslash in small letters", "/x%5c..{p}", true },
        { "a dot segment", "/.{p}", true },
        { "two dots", "/x/..{p}", true },
        { "two dots above the root", "/..{p}", true },
        { "a dot segment at the end", "{p}/.", true },
        { "two dots at the end", "{p}/p0is0n/..", true },
        { "a dot segment before the query", "{p}/.?x", true },
        { "a dot that is encoded", "/%2e{p}", true },
        { "two dots that are encoded", "/x/%2E%2e{p}", true },
        { "two dots of which one is encoded", "/x/.%2e{p}", true },
        { "an encoded dot within a name", "{p}%2Ecss", true },
        { "two dots behind a semicolon", "/x/..;{p}", false },
        { "two dots and a parameter", "{p}/p0is0n/..;x", false },
        { "a fragment encoded", "{p}%23p0is0n", true },
        { "a query encoded", "{p}%3Fq=p0is0n", true },
        { "an encoding encoded", "{p}%252F..%252Fp0is0n", true },
        { "an encoding that is cut short", "{p}%", true },
        { "an encoding of one digit", "{p}%4", true },
        { "an encoding that is none", "{p}%zz", true },
        { "an encoding as scripts write it", "{p}%u002fp0is0n", true },
        { "an overlong slash", "/x%C0%AF..{p}", true },
        { "an overlong slash in three bytes", "/x%E0%80%AF..{p}", true },
        { "a byte that UTF-8 does not have", "{p}%FF", true },
        { "a character that is cut short", "{p}%E5%85", true },
        { "half a pair of surrogates", "{p}%ED%A0%80", true },
        { "a character beyond the last one", "{p}%F4%90%80%80", true },
        { "a full-width slash", "{p}%EF%BC%8Fp0is0n", false },
        { "a Han character", "{p}%E5%85%AC", false },
        { "a Han character in small letters", "{p}%e5%85%ac", false },
        { "a character of another plane", "{p}%F0%A0%80%80", false },
        { "raw bytes of a Han character", "{p}\u00e5\u0085\u00ac", true },
        { "a raw byte", "{p}\u00ff", true },
        { "a raw byte in the query", "{p}?x=\u00e5\u0085\u00ac", true },
        { "two slashes inside", "/{p}//", false },
        { "a slash and a slash", "{p}//p0is0n", false },
        { "an encoded letter at the end", "{p}%70", false },
        { "an encoded blank", "{p}%20", false },
        { "an encoded semicolon", "{p}%3Bx.css", false },
        { "a plus", "{p}+", false },
        { "an encoded plus", "{p}%2B", false },
        { "a bracket and a bar", "{p}[1]|p0is0n", false },
        { "three dots", "{p}/...", false },
        { "a slash in the query", "{p}?index=a%2Fb", false },
        { "a path in the query", "{p}?/../search?q=p0is0n", false },
        { "two question marks", "{p}??", false },
        { "dots in the query", "{p}?x=%2e%2e%2f%5c", false },
        { "half an encoding in the query", "{p}?x=%", false },
        { "an absolute address that climbs", "http://{host}/x/..{p}", true },
        { "an absolute address with an encoded slash", "http://{host}{e}%2F", true },
        { "an absolute address with a fragment", "http://{host}{p}#p0is0n", true },
        { "an absolute address without a path", "http://{host}?{p}", false },
        { "a target without a slash", "p0is0n", true },
        { "an asterisk", "*", true },
    };

    /// <summary>Expands a target for a path and a host.</summary>
    public static string Of(string target, string path, string host) => target
        .Replace("{p}", path, StringComparison.Ordinal)
        .Replace(
            "{e}",
            "/" + path[1..].Replace("/", target.Contains("%2f", StringComparison.Ordinal) ? "%2f" : "%2F", StringComparison.Ordinal),
            StringComparison.Ordinal)
        .Replace("{host}", host, StringComparison.Ordinal);
}
