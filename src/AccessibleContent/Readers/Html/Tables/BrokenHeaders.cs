using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Html.Tables;

/// <summary>The lines of a header cell: a narrow column breaks one word (巡检, 路段) into two of them.</summary>
internal static class BrokenHeaders
{
    private const int LongestLine = 8;

    /// <summary>Joins the lines of one word; two names, and lines that are not parts of a word, stay separate.</summary>
    public static ImmutableArray<Inline> Join(ImmutableArray<Inline> inlines)
    {
        if (!inlines.Any(inline => inline is LineBreak))
        {
            return inlines;
        }

        var lines = Lines(inlines).Select(line => PlainWords.Of(line).Trim()).ToList();
        var isOne = lines.TrueForAll(IsPart) && !(lines.Count > 1 && lines.TrueForAll(HeaderWords.IsWhole));
        return isOne ? TextRuns.Merge([.. inlines.Where(inline => inline is not LineBreak)]) : inlines;
    }

    private static bool IsPart(string line) =>
        line.Length is > 0 and <= LongestLine
        && line.All(letter => letter is '（' or '）' or '(' or ')' or '、' || char.IsLetterOrDigit(letter))
        && line.Any(letter => letter > '\u2E7F');

    private static IEnumerable<ImmutableArray<Inline>> Lines(ImmutableArray<Inline> inlines)
    {
        var line = ImmutableArray.CreateBuilder<Inline>();
        foreach (var inline in inlines.Append(new LineBreak()))
        {
            if (inline is LineBreak)
            {
                yield return line.DrainToImmutable();
            }
            else
            {
                line.Add(inline);
            }
        }
    }
}
