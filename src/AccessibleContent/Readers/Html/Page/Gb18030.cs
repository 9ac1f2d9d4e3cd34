using System.Collections.Frozen;
using System.Text;

namespace AccessibleContent.Readers.Html.Page;

/// <summary>
/// GB18030 as in its 2022 edition and in browsers: .NET implements that of 2000, which maps twenty characters to the private use area that
/// have code points now.
/// </summary>
internal static class Gb18030
{
    // Vertical punctuation, seven components and ḿ; A3A0 is a space of old Windows systems (WHATWG Encoding, index gb18030).
    private const string Old =
        "\uE5E5\uE78D\uE78E\uE78F\uE790\uE791\uE792\uE793\uE794\uE795\uE796\uE7C7\uE81E\uE826\uE82B\uE82C\uE832\uE843\uE854\uE864";
    private const string New =
        "\u3000\uFE10\uFE12\uFE11\uFE13\uFE14\uFE15\uFE16\uFE17\uFE18\uFE19\u1E3F\u9FB4\u9FB5\u9FB6\u9FB7\u9FB8\u9FB9\u9FBA\u9FBB";

    private static readonly FrozenDictionary<char, char> Revised = Old.Zip(New).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>Decodes bytes; the fallback decides on what is not GB18030.</summary>
    public static string Decode(ReadOnlySpan<byte> source, DecoderFallback fallback)
    {
        var text = CodePagesEncodingProvider.Instance.GetEncoding(54936, EncoderFallback.ExceptionFallback, fallback)!.GetString(source);
        return text.AsSpan().ContainsAnyInRange(Old[0], Old[^1]) ? string.Create(text.Length, text, Revise) : text;
    }

    private static void Revise(Span<char> revised, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            revised[i] = Revised.GetValueOrDefault(text[i], text[i]);
        }
    }
}
