using System.Buffers;
using System.Globalization;
using System.Text;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>
/// The one spelling of an address, so that a proxy in front and the service parse it alike. A proxy decodes, removes dot segments
/// and cuts at <c>#</c> before it looks into its cache; an address that this would change is refused by both, by the same rule
/// (<c>$ac_misspelt</c> in <c>nginx/accessible-content/http.conf</c>).
/// </summary>
internal static class AddressSpelling
{
    private static readonly SearchValues<char> Dividers = SearchValues.Create("./\\#?%");

    /// <summary>Describes the problem with a request target, in words for its sender; null if there is none.</summary>
    public static string? Fault(ReadOnlySpan<char> target)
    {
        if (HasControls(target))
        {
            return "地址里有控制字符（%00 到 %1F，或 %7F）；请去掉。";
        }

        if (target.Contains('#'))
        {
            return "地址里有“#”；请去掉它和它后面的内容，或在问号后面写成 %23。";
        }

        return PathStart(target) is { } start ? PathFault(target[start..]) : "地址要以“/”开头；请写完整的路径。";
    }

    // The start of the path: also after the host of an absolute target (RFC 9112, 3.2.2).
    private static int? PathStart(ReadOnlySpan<char> target)
    {
        if (target.StartsWith("/"))
        {
            return 0;
        }

        var scheme = target.IndexOf("://", StringComparison.Ordinal);
        return scheme <= 0
            ? null
            : scheme + 3 + (target[(scheme + 3)..].IndexOfAny('/', '?') is var end and >= 0 ? end : target.Length - scheme - 3);
    }

    private static string? PathFault(ReadOnlySpan<char> path)
    {
        path = path[..(path.IndexOf('?') is var query and >= 0 ? query : path.Length)];
        foreach (var segment in path.Split('/'))
        {
            if (path[segment] is "." or "..")
            {
                return "路径里有“.”或“..”一段；请写不带它们的路径。";
            }
        }

        if (path.Contains('\\'))
        {
            return "路径里有“\\”；请改为“/”。";
        }

        while (path.IndexOf('%') is var percent and >= 0)
        {
            path = path[percent..];
            if (EncodedLength(path) is not { } length)
            {
                return $"路径里的“{path[..Math.Min(3, path.Length)]}”不能采用：“/”“\\”“.”“#”“?”“%”不能用编码写，其余的要按 UTF-8 编码；请改正。";
            }

            path = path[length..];
        }

        return null;
    }

    // The length of one encoded character; null if it is invalid, or encodes a delimiter of addresses.
    private static int? EncodedLength(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[4];
        var count = 0;
        while (count < bytes.Length && text.Length >= 3 * (count + 1) && text[3 * count] == '%'
            && byte.TryParse(text.Slice((3 * count) + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bytes[count])
        )
        {
            count++;
        }

        return
            Rune.DecodeFromUtf8(bytes[..count], out var rune, out var used) is OperationStatus.Done
            && !(rune.IsAscii && Dividers.Contains((char)rune.Value))
            ? 3 * used
            : null;
    }

    /// <summary>
    /// Checks whether a request target has a control character, raw or percent-encoded; they split cache keys and log lines.
    /// </summary>
    internal static bool HasControls(ReadOnlySpan<char> target)
    {
        if (target.ContainsAnyInRange('\0', '\u001f') || target.Contains('\u007f'))
        {
            return true;
        }

        while (target.IndexOf('%') is var percent and >= 0)
        {
            target = target[(percent + 1)..];
            if (target.Length >= 2
                && (target[0] is '0' or '1' ? char.IsAsciiHexDigit(target[1]) : target[0] == '7' && target[1] is ('f' or 'F')))
            {
                return true;
            }
        }

        return false;
    }
}
