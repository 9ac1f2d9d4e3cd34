using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Text;

/// <summary>The ends of running text: no spaces, empty runs or line breaks are allowed there.</summary>
internal static class InlineEdges
{
    /// <summary>Trims both ends.</summary>
    public static ImmutableArray<Inline> Trim(ImmutableArray<Inline> inlines)
    {
        Inline[] kept = [.. inlines.Where(inline => inline is not TextRun { Text.Length: 0 })];
        var (first, end) = (0, kept.Length);
        while (first < end && IsNothing(kept[first]))
        {
            first++;
        }

        while (end > first && IsNothing(kept[end - 1]))
        {
            end--;
        }

        TrimOne(kept.AsSpan(first, Math.Min(1, end - first)), WhiteSpace.TrimStart);
        TrimOne(kept.AsSpan(Math.Max(first, end - 1), Math.Min(1, end - first)), WhiteSpace.TrimEnd);
        return [.. kept.AsSpan(first, end - first)];
    }

    private static bool IsNothing(Inline inline) => inline is LineBreak || (inline is TextRun run && run.Text.All(WhiteSpace.Is));

    private static void TrimOne(Span<Inline> edge, Func<string, string> trim)
    {
        if (edge is [TextRun run])
        {
            edge[0] = new TextRun(trim(run.Text));
        }
    }
}
