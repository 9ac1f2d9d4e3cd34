using System.Collections.Immutable;

namespace AccessibleContent.Readers;

/// <summary>The ends of running text: no space, no empty run, no line break stands there.</summary>
internal static class InlineEdges
{
    /// <summary>Trims both ends.</summary>
    public static ImmutableArray<Inline> Trim(ImmutableArray<Inline> inlines)
    {
        var kept = inlines.Where(inline => inline is not TextRun { Text.Length: 0 }).ToList();
        while (kept is [TextRun or LineBreak, ..] && TrimOne(kept, 0, text => text.TrimStart(' ')))
        {
        }

        while (kept is [.., TextRun or LineBreak] && TrimOne(kept, kept.Count - 1, text => text.TrimEnd(' ')))
        {
        }

        return [.. kept];
    }

    // Gives true where the end vanished and the next inline has become the end.
    private static bool TrimOne(List<Inline> inlines, int index, Func<string, string> trim)
    {
        if (inlines[index] is TextRun run && trim(run.Text) is { Length: > 0 } rest)
        {
            inlines[index] = new TextRun(rest);
            return false;
        }

        inlines.RemoveAt(index);
        return true;
    }
}
