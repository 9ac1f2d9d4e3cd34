using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AccessibleContent.Readers;

/// <summary>Cleans what was captured, the same for every source, and keeps count of it: no form gets what a screen reader or braille display stumbles over.</summary>
/// <param name="trusts">Whether the text is a stored one, which was cleaned before it was published: it stays as it is.</param>
internal sealed partial class TextCleaner(bool trusts = false)
{
    private readonly PunctuationRepair _repair = new();
    private int _dropped;
    private int _padding;

    /// <summary>Drops control, zero-width, soft-hyphen and bidi characters and lone surrogates; line ends become LF.</summary>
    public string Strip(string text)
    {
        var source = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var stripped = new StringBuilder(source.Length);
        for (var i = 0; i < source.Length;)
        {
            var status = Rune.DecodeFromUtf16(source.AsSpan(i), out var rune, out var length);
            if (status is OperationStatus.Done && Visible(rune) is { } kept)
            {
                stripped.Append(kept);
            }
            else
            {
                _dropped++;
            }

            i += length;
        }

        return stripped.ToString();
    }

    /// <summary>Cleans one line of words: white space runs, padding between Han characters, half-width punctuation between them.</summary>
    public string Words(string text) => trusts ? text : _repair.Apply(Collapse(Strip(text).Replace('\n', ' ')).Trim(' '));

    /// <summary>Cleans running text as one line, whatever its inlines; empty runs vanish.</summary>
    public ImmutableArray<Inline> Inlines(ImmutableArray<Inline> inlines) => trusts
        ? inlines
        : new InlineRepair(_repair).Apply(InlineEdges.Trim(inlines.MapWords(text => Collapse(Strip(text).Replace('\n', ' ')))));

    /// <summary>Cleans a code: only its ends and what cannot be seen.</summary>
    public string Code(string text) => trusts ? text : Collapse(Strip(text)).Trim(' ', '\n');

    /// <summary>Tells what was put right.</summary>
    public IEnumerable<Remark> Report()
    {
        if (_dropped > 0)
        {
            yield return new(RemarkKind.Repaired, string.Create(CultureInfo.InvariantCulture, $"删去 {_dropped} 个看不见的控制字符或零宽字符。"));
        }

        if (_padding > 0)
        {
            yield return new(RemarkKind.Repaired, string.Create(CultureInfo.InvariantCulture, $"删去汉字之间用于排版的 {_padding} 处全角空格。"));
        }

        foreach (var (half, full, count) in _repair.Counts)
        {
            yield return new(RemarkKind.Repaired, string.Create(CultureInfo.InvariantCulture, $"汉字之间的半角“{half}”改为全角“{full}”，共 {count} 处。"));
        }
    }

    private static bool IsSpace(char character) =>
        character is '\t' || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.SpaceSeparator;

    private static Rune? Visible(Rune rune) => rune.Value switch
    {
        '\n' or '\t' => rune,
        '\r' or '\u0085' or '\u2028' or '\u2029' => new Rune('\n'),
        _ => IsInvisible(rune) ? null : rune,
    };

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned;

    private string Collapse(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && IsSpace(text[end]))
            {
                end++;
            }

            if (end == i)
            {
                collapsed.Append(text[i++]);
                continue;
            }

            collapsed.Append(Gap(text, i, end));
            i = end;
        }

        return collapsed.ToString();
    }

    [GeneratedRegex("第[一二三四五六七八九十百零〇]{1,5}[编章节條条]$")]
    private static partial Regex NumberOfPart();

    // 王　辉 is one name set in three cells; 甲 乙 with a plain space may be two. 第一章　总　则 has a number, then a name.
    private string Gap(string text, int start, int end)
    {
        if (!text.AsSpan(start, end - start).Contains('\u3000') || !Han.EndsBefore(text, start) || !Han.StartsAt(text, end) || NumberOfPart().IsMatch(text.AsSpan(Math.Max(0, start - 8), Math.Min(start, 8))))
        {
            return " ";
        }

        _padding++;
        return "";
    }
}
