using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using AccessibleContent.Api.Http.Problems;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>
/// The encoding of words in a query. Old pages in GBK submit their search forms in GBK (HTML, 4.10.21.3): a search is understood all the
/// same; for other words, which are stored or compared, the sender has to say what he means, in UTF-8.
/// </summary>
internal static class QueryEncoding
{
    private const string Search = "q";

    private static readonly FrozenSet<string> Words =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, Search, "index", "catalog", "publisher", "note", "source");

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030",
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback)!;

    /// <summary>Writes a search in GBK as UTF-8; returns the problem with any other words that are not UTF-8.</summary>
    public static Problem? Repair(HttpRequest request)
    {
        if (request.QueryString.Value is not { } query || !query.Contains('%', StringComparison.Ordinal))
        {
            return null;
        }

        var pairs = query[1..].Split('&');
        for (var at = 0; at < pairs.Length; at++)
        {
            var (key, value) = pairs[at].Split('=', 2) is [var name, var rest] ? (name, rest) : (pairs[at], "");
            if (Words.Contains(key) && Bytes(value) is var bytes && !Is(Utf8, bytes))
            {
                if (!key.Equals(Search, StringComparison.OrdinalIgnoreCase) || !Is(Gbk, bytes))
                {
                    return Unreadable(key, value);
                }

                pairs[at] = $"{key}={Uri.EscapeDataString(Gbk.GetString(bytes))}";
                request.QueryString = new("?" + string.Join('&', pairs));
            }
        }

        return null;
    }

    private static Problem Unreadable(string key, string value) => new(
        ProblemTypes.UnreadableQuery,
        $"参数 {key} 的值“{(value.Length > 40 ? value[..40] + "…" : value)}”不是按 UTF-8 编码的（可能是 GBK）；请按 UTF-8 编码后写成 %XX 的形式。")
    {
        Parameter = key,
    };

    private static bool Is(Encoding encoding, byte[] bytes)
    {
        try
        {
            return encoding.GetCharCount(bytes) >= 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    // As a form is encoded (WHATWG URL, 5.1): a plus sign is a space, and what is no escape stands for itself.
    private static byte[] Bytes(string value)
    {
        var bytes = new List<byte>(value.Length);
        for (var at = 0; at < value.Length; at++)
        {
            var hex = value[at] == '%' && at + 2 < value.Length ? value.AsSpan(at + 1, 2) : [];
            if (byte.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var one))
            {
                bytes.Add(one);
                at += 2;
            }
            else
            {
                bytes.AddRange(Utf8.GetBytes(value[at] == '+' ? " " : value[at].ToString()));
            }
        }

        return [.. bytes];
    }
}
