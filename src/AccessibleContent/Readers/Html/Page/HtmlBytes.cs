using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AccessibleContent.Readers.Html.Page;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Readers.Html.Page;

/// <summary>
/// Decodes the bytes of a page: the bytes themselves count more than what the page declares, because old sites declare wrongly. GB2312 and
/// GBK are read as GB18030, a superset of both (WHATWG Encoding, 10.1), and Big5 with the Hong Kong supplement.
/// </summary>
internal static partial class HtmlBytes
{
    // The built-in one writes a question mark, which cannot be told from a real one.
    private static readonly DecoderReplacementFallback Replacing = new("\uFFFD");

    private const int Utf8 = 65001;
    private const int Gb18030 = 54936;
    private const int Big5Hkscs = 950;

    // Browsers look at 1,024 bytes; sites put long comments and scripts before their declaration.
    private const int Declarations = 8192;

    private static readonly Dictionary<string, int> CodePages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf-8"] = Utf8,
        ["utf8"] = Utf8,
        ["gb2312"] = Gb18030,
        ["gbk"] = Gb18030,
        ["x-gbk"] = Gb18030,
        ["gb18030"] = Gb18030,
        ["gb_2312"] = Gb18030,
        ["gb_2312-80"] = Gb18030,
        ["csgb2312"] = Gb18030,
        ["chinese"] = Gb18030,
        ["big5"] = Big5Hkscs,
        ["big5-hkscs"] = Big5Hkscs,
        ["x-x-big5"] = Big5Hkscs,
        ["cn-big5"] = Big5Hkscs,
        ["csbig5"] = Big5Hkscs,
    };

    /// <summary>Decodes a page; null, with a refusal in the draft, if no encoding fits.</summary>
    public static string? Decode(ReadOnlySpan<byte> source, NoticeDraft draft)
    {
        if (SourceText.Problem(source) is { } problem)
        {
            draft.Refuse(null, problem);
            return null;
        }

        if (source.StartsWith(Encoding.UTF8.Preamble))
        {
            return Strictly(source[3..], Utf8) ?? Leniently(source[3..], [Utf8], draft);
        }

        var label = Declared(source);
        var declared = label is null ? 0 : CodePages.GetValueOrDefault(label);
        return NearlyUtf8(source, draft)
            ?? Known(source, label, declared, draft)
            ?? Leniently(source, declared == 0 ? [Utf8, Gb18030] : [declared, Utf8, Gb18030], draft);
    }

    // UTF-8 with a truncated character is nearly always valid GB18030 as well, all of it nonsense.
    private static string? NearlyUtf8(ReadOnlySpan<byte> source, NoticeDraft draft)
    {
        var text = Encoding.UTF8.GetString(source);
        var wrong = text.AsSpan().Count('\uFFFD');
        var right = text.Count(character => character > '\u007F') - wrong;
        return wrong > 0 && wrong * 10 <= right ? Leniently(source, [Utf8], draft) : null;
    }

    private static string? Known(ReadOnlySpan<byte> source, string? label, int declared, NoticeDraft draft) =>
        FirstOf(declared is 0 or Utf8 ? [Utf8] : [Utf8, declared], source, label, declared, draft)
        ?? FirstOf(Likely(source), source, label, declared, draft);

    private static string? FirstOf(int[] codePages, ReadOnlySpan<byte> source, string? label, int declared, NoticeDraft draft)
    {
        foreach (var codePage in codePages)
        {
            if (Strictly(source, codePage) is { } text)
            {
                Report(label, declared, codePage, Ascii.IsValid(source), draft);
                return text;
            }
        }

        return null;
    }

    private static void Report(string? label, int declared, int codePage, bool plain, NoticeDraft draft)
    {
        if (plain || declared == codePage || (label is null && codePage == Utf8))
        {
            return;
        }

        draft.Remark(
            label is null ? RemarkKind.Guessed : RemarkKind.Conflict,
            label is null ? $"网页没有声明编码；按 {NameOf(codePage)} 读取。" : $"网页声明的编码是“{label}”，内容却是 {NameOf(codePage)}；按 {NameOf(codePage)} 读取。");
    }

    // A description truncated in the middle of a character must not refuse the page; one inside the notice does (NoticeDraft).
    private static string? Leniently(ReadOnlySpan<byte> source, int[] codePages, NoticeDraft draft)
    {
        var best = "";
        var (fewest, name) = (int.MaxValue, "");
        foreach (var codePage in codePages)
        {
            var text = Text(codePage, source, Replacing);
            var wrong = text.AsSpan().Count('\uFFFD');
            if (wrong < fewest)
            {
                (best, fewest, name) = (text, wrong, NameOf(codePage));
            }
        }

        if (fewest > 3 + (source.Length / 2000))
        {
            draft.Refuse(null, "无法判断网页的编码：不是 UTF-8、GB18030，也不是所声明的编码；请另存为 UTF-8。");
            return null;
        }

        draft.Remark(RemarkKind.Repaired, string.Create(CultureInfo.InvariantCulture, $"有 {fewest} 处字节不是 {name}，无法辨认。"));
        return best;
    }

    // Nearly all Big5 is valid GB18030 as well, all of it nonsense.
    private static int[] Likely(ReadOnlySpan<byte> source) =>
        Strictly(source, Big5Hkscs) is { } big5
        && Strictly(source, Gb18030) is { } other
        && CommonCharacters.ShareIn(big5) > CommonCharacters.ShareIn(other)
            ? [Big5Hkscs, Gb18030]
            : [Gb18030, Big5Hkscs];

    private static string? Strictly(ReadOnlySpan<byte> source, int codePage)
    {
        if (codePage == Big5Hkscs)
        {
            return Big5.Decode(source) is var text && !text.Contains('\uFFFD', StringComparison.Ordinal) ? text : null;
        }

        try
        {
            return Text(codePage, source, DecoderFallback.ExceptionFallback);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Text(int codePage, ReadOnlySpan<byte> source, DecoderFallback fallback) => codePage switch
    {
        Utf8 => Encoding.GetEncoding(Utf8, EncoderFallback.ExceptionFallback, fallback).GetString(source),
        Gb18030 => Page.Gb18030.Decode(source, fallback),
        _ => Big5.Decode(source),
    };

    private static string NameOf(int codePage) => codePage switch { Utf8 => "UTF-8", Gb18030 => "GB18030", _ => "Big5" };

    private static string? Declared(ReadOnlySpan<byte> source)
    {
        var match = Declaration().Match(Encoding.Latin1.GetString(source[..Math.Min(source.Length, Declarations)]));
        return match.Success ? match.Groups["label"].Value : null;
    }

    [GeneratedRegex(
        """(?:<meta\s[^>]{0,400}?charset|<\?xml\s[^>]{0,200}?encoding)\s*=\s*["']?\s*(?<label>[\w:.-]{1,40})""",
        RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
