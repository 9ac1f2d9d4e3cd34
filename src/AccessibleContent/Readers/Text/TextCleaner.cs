using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Text;

/// <summary>
/// Cleans captured text, the same way for every source, and counts what it changed: no form receives what a screen reader or braille
/// display stumbles over.
/// </summary>
/// <param name="cleaning">How far the text may be repaired.</param>
internal sealed class TextCleaner(Cleaning cleaning = Cleaning.Repairs)
{
    private readonly PunctuationRepair _repair = new();
    private readonly CjkRadicals _radicals = new();
    private readonly Padding _padding = new();
    private int _dropped;

    /// <summary>Drops control, zero-width, soft-hyphen and bidi characters and lone surrogates; line ends become LF.</summary>
    public string Strip(string text)
    {
        var source = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var stripped = new StringBuilder(source.Length);
        Rune? before = null;
        for (var i = 0; i < source.Length;)
        {
            var isWhole = Rune.DecodeFromUtf16(source.AsSpan(i), out var rune, out var length) is OperationStatus.Done;
            if (isWhole && IsLineEnd(rune))
            {
                stripped.Append('\n');
                before = rune;
            }
            else if (isWhole && (IsOrdinary(rune) || VisibleCharacters.Belongs(source, i, rune, before)))
            {
                stripped.Append(source, i, length);
                before = rune;
            }
            else
            {
                _dropped++;
            }

            i += length;
        }

        return stripped.ToString();
    }

    /// <summary>Cleans one line of text: spaces, radicals in place of characters, half-width punctuation between Han characters.</summary>
    public string Words(string text)
    {
        if (cleaning is Cleaning.Trusts)
        {
            return text;
        }

        var line = Line(text);
        var repaired = _repair.Apply(_padding.Apply(_radicals.Replace(line)).Trim(' '));
        return cleaning is Cleaning.Repairs ? repaired : WhiteSpace.Trim(line);
    }

    /// <summary>Cleans running text as one line, whatever its inlines; empty runs are dropped.</summary>
    public ImmutableArray<Inline> Inlines(ImmutableArray<Inline> inlines)
    {
        if (cleaning is Cleaning.Trusts)
        {
            return inlines;
        }

        var line = inlines.MapRuns(Line);
        var repaired = new InlineRepair(_repair).Apply(InlineEdges.Trim(_padding.Apply(line.MapWords(_radicals.Replace))));
        return cleaning is Cleaning.Repairs ? repaired : InlineEdges.Trim(line);
    }

    /// <summary>Cleans a code: only surrounding spaces and invisible characters.</summary>
    public string Code(string text) => cleaning switch
    {
        Cleaning.Trusts => text,
        Cleaning.TakesAsWritten => WhiteSpace.Trim(Strip(text).Trim('\n')),
        _ => Spaced(Strip(text)).Trim(' ', '\n'),
    };

    /// <summary>Reports what was repaired, or would have been.</summary>
    /// <param name="lineOf">Returns the source line of one of some quotations; null if none is found.</param>
    public IEnumerable<Remark> Report(Func<IEnumerable<string>, int?> lineOf)
    {
        if (_dropped > 0)
        {
            yield return new(RemarkKind.Repaired, string.Create(CultureInfo.InvariantCulture, $"删去 {_dropped} 个看不见的控制字符或零宽字符。"));
        }

        foreach (var remark in new CleaningRemarks(cleaning, lineOf).Of(_padding, _radicals.Found, _repair))
        {
            yield return remark;
        }
    }

    private static bool IsLineEnd(Rune rune) => rune.Value is '\n' or '\r' or 0x0085 or 0x2028 or 0x2029;

    // Nearly every character of a page: a fast path.
    private static bool IsOrdinary(Rune rune) => rune.Value is '\t' or (>= ' ' and <= '~') or (>= 0x3000 and <= 0x9FFF);

    // Text taken as written keeps its spaces; only tabs and line ends do not belong within a line.
    private string Line(string text)
    {
        var line = Strip(text).Replace('\n', ' ');
        return cleaning is Cleaning.Repairs ? line : line.Replace('\t', ' ');
    }

    private static string Spaced(string text)
    {
        var spaced = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!WhiteSpace.Is(text[i]))
            {
                spaced.Append(text[i]);
            }
            else if (i == 0 || !WhiteSpace.Is(text[i - 1]))
            {
                spaced.Append(' ');
            }
        }

        return spaced.ToString();
    }
}
