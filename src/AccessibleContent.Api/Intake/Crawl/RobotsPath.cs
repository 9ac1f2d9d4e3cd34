using System.Text;

namespace AccessibleContent.Api.Intake.Crawl;

/// <summary>
/// Normalizes the paths of addresses and rules so that they can be compared byte by byte (RFC 9309, 2.2.2): only characters that
/// need encoding are encoded, with upper-case hex digits. A * or $ in an address is encoded, because both are special in a rule
/// (2.2.3).
/// </summary>
internal static class RobotsPath
{
    private const string Hex = "0123456789ABCDEF";

    /// <summary>Normalizes the path and query of an address.</summary>
    public static byte[] OfAddress(string pathAndQuery) => Write(Encoding.UTF8.GetBytes(pathAndQuery), isRule: false);

    /// <summary>Normalizes the path of a rule; each run of * becomes one.</summary>
    public static byte[] OfRule(ReadOnlySpan<byte> path) => Write(path, isRule: true);

    private static byte[] Write(ReadOnlySpan<byte> path, bool isRule)
    {
        var written = new List<byte>(path.Length);
        var inQuery = false;
        for (var i = 0; i < path.Length; i++)
        {
            var isEncoded =
                path[i] == '%' && i + 2 < path.Length && char.IsAsciiHexDigit((char)path[i + 1]) && char.IsAsciiHexDigit((char)path[i + 2]);
            var one = isEncoded ? Convert.ToByte(Encoding.ASCII.GetString(path.Slice(i + 1, 2)), 16) : path[i];
            i += isEncoded ? 2 : 0;
            inQuery |= one == '?' && !isEncoded;
            Add(written, one, isEncoded ? MayStandFor(one, inQuery) : IsPlain(one, isRule));
        }

        return [.. written];
    }

    private static void Add(List<byte> written, byte one, bool isPlain)
    {
        if (!isPlain)
        {
            written.AddRange([(byte)'%', (byte)Hex[one >> 4], (byte)Hex[one & 15]]);
        }
        else if (one != '*' || written.Count == 0 || written[^1] != '*')
        {
            written.Add(one);
        }
    }

    private static bool IsPlain(byte one, bool isRule) =>
        one is > 0x20 and < 0x7F and not (byte)'%' and not (byte)'$' && (one != '*' || isRule);

    // Unreserved characters (RFC 3986, 2.3); in a query also : and /, which the standard's own table treats as equal to their encoding.
    private static bool MayStandFor(byte one, bool inQuery) =>
        char.IsAsciiLetterOrDigit((char)one)
        || one is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~'
        || (inQuery && one is (byte)':' or (byte)'/');
}
