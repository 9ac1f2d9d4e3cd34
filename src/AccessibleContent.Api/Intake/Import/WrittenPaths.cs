using System.Text;

namespace AccessibleContent.Api.Intake.Import;

/// <summary>The possible names of an address's file on disk: decoded as UTF-8 or GBK, or not decoded, with its query or without.</summary>
internal static class WrittenPaths
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(
        54936, EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    )!;

    /// <summary>Returns the paths, the likeliest first.</summary>
    public static IReadOnlyList<string> Of(string address)
    {
        var question = address.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = question < 0 ? (address, "") : (address[..question], address[(question + 1)..]);
        var paths = new[] { Decode(path, Utf8), Decode(path, Gbk), path }.OfType<string>().Distinct(StringComparer.Ordinal).ToList();

        // wget writes the query after ? or, for other systems, @; a browser omits it.
        var queries =
            query.Length == 0
                ? []
                : new[] { query, Decode(query, Utf8) }
                    .OfType<string>()
                    .Where(one => !one.Contains('/', StringComparison.Ordinal))
                    .Distinct(StringComparer.Ordinal)
                    .ToList();
        return
        [
            .. from one in paths from what in queries from mark in (string[])["?", "@"] select one + mark + what,
            .. paths,
        ];
    }

    private static string? Decode(string text, Encoding encoding)
    {
        try
        {
            var bytes = new List<byte>(text.Length);
            for (var i = 0; i < text.Length; i++)
            {
                var isEncoded =
                    text[i] == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]);
                bytes.AddRange(isEncoded ? [Convert.ToByte(text[(i + 1)..(i + 3)], 16)] : encoding.GetBytes(text[i].ToString()));
                i += isEncoded ? 2 : 0;
            }

            var decoded = encoding.GetString([.. bytes]);
            return decoded.Contains('\0', StringComparison.Ordinal) ? null : decoded;
        }
        catch (Exception wrong) when (wrong is DecoderFallbackException or EncoderFallbackException)
        {
            return null;
        }
    }
}
