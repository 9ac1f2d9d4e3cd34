using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AccessibleContent.Readers.Html;

/// <summary>
/// The way from the bytes of a page to its text: what the bytes are counts more than what the page declares, because old sites declare wrongly.
/// GB2312 and GBK are read as GB18030, which holds both (WHATWG Encoding, 10.1).
/// </summary>
internal static partial class HtmlBytes
{
    // The ready-made one writes a question mark, which no one could tell from a question mark.
    private static readonly DecoderReplacementFallback Replacing = new("\uFFFD");

    // Browsers look at 1,024 bytes; sites put long comments and scripts before their declaration.
    private const int Declarations = 8192;

    private static readonly Dictionary<string, int> CodePages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf-8"] = 65001,
        ["utf8"] = 65001,
        ["gb2312"] = 54936,
        ["gbk"] = 54936,
        ["x-gbk"] = 54936,
        ["gb18030"] = 54936,
        ["gb_2312-80"] = 54936,
        ["big5"] = 950,
        ["big5-hkscs"] = 950,
    };

    /// <summary>Decodes a page; null, with a refusal in the draft, where no encoding fits.</summary>
    public static string? Decode(ReadOnlySpan<byte> source, NoticeDraft draft)
    {
        if (SourceText.Problem(source) is { } problem)
        {
            draft.Refuse(null, problem);
            return null;
        }

        if (source.StartsWith(System.Text.Encoding.UTF8.Preamble))
        {
            return Strictly(source[3..], 65001) ?? Leniently(source[3..], [65001], draft);
        }

        var label = Declared(source);
        var declared = label is null ? 0 : CodePages.GetValueOrDefault(label);
        return NearlyUtf8(source, draft) ?? Known(source, label, declared, draft) ?? Leniently(source, declared == 0 ? [65001, 54936] : [declared, 65001, 54936], draft);
    }

    // UTF-8 with a cut character is nearly always some text in GB18030 as well, and all of it nonsense.
    private static string? NearlyUtf8(ReadOnlySpan<byte> source, NoticeDraft draft)
    {
        var text = System.Text.Encoding.UTF8.GetString(source);
        var wrong = text.AsSpan().Count('\uFFFD');
        var right = text.Count(character => character > '\u007F') - wrong;
        return wrong > 0 && wrong * 10 <= right ? Leniently(source, [65001], draft) : null;
    }

    private static string? Known(ReadOnlySpan<byte> source, string? label, int declared, NoticeDraft draft)
    {
        foreach (var codePage in new[] { 65001, declared, 54936 }.Where(one => one != 0))
        {
            if (Strictly(source, codePage) is { } text)
            {
                Tell(label, declared, codePage, System.Text.Ascii.IsValid(source), draft);
                return text;
            }
        }

        return null;
    }

    private static void Tell(string? label, int declared, int codePage, bool plain, NoticeDraft draft)
    {
        if (plain || declared == codePage || (label is null && codePage == 65001))
        {
            return;
        }

        draft.Remark(
            label is null ? RemarkKind.Guessed : RemarkKind.Conflict,
            label is null ? $"网页没有声明编码；按 {NameOf(codePage)} 读取。" : $"网页声明的编码是“{label}”，内容却是 {NameOf(codePage)}；按 {NameOf(codePage)} 读取。");
    }

    // A description cut in the middle of a character must not cost the page; one that is in the notice does (NoticeDraft).
    private static string? Leniently(ReadOnlySpan<byte> source, int[] codePages, NoticeDraft draft)
    {
        var best = "";
        var (fewest, name) = (int.MaxValue, "");
        foreach (var codePage in codePages)
        {
            var text = Encoding(codePage, Replacing).GetString(source);
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

    private static string? Strictly(ReadOnlySpan<byte> source, int codePage)
    {
        try
        {
            return Encoding(codePage, DecoderFallback.ExceptionFallback).GetString(source);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding Encoding(int codePage, DecoderFallback fallback) => codePage == 65001
        ? System.Text.Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, fallback)
        : CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, fallback)!;

    private static string NameOf(int codePage) => codePage switch { 65001 => "UTF-8", 54936 => "GB18030", _ => "Big5" };

    private static string? Declared(ReadOnlySpan<byte> source)
    {
        var match = Declaration().Match(System.Text.Encoding.Latin1.GetString(source[..Math.Min(source.Length, Declarations)]));
        return match.Success ? match.Groups["label"].Value : null;
    }

    [GeneratedRegex("""(?:<meta\s[^>]{0,400}?charset|<\?xml\s[^>]{0,200}?encoding)\s*=\s*["']?\s*(?<label>[\w:.-]{1,40})""", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
