using System.Collections.Immutable;

namespace AccessibleContent.Filters;

/// <summary>Keeps running text in as few runs as it needs.</summary>
public static class TextRuns
{
    /// <summary>Joins neighbouring runs of plain words.</summary>
    public static ImmutableArray<Inline> Merge(ImmutableArray<Inline> inlines)
    {
        var merged = ImmutableArray.CreateBuilder<Inline>(inlines.Length);
        foreach (var inline in inlines)
        {
            if (inline is TextRun run && merged.Count > 0 && merged[^1] is TextRun before)
            {
                merged[^1] = new TextRun(before.Text + run.Text);
            }
            else
            {
                merged.Add(inline);
            }
        }

        return merged.DrainToImmutable();
    }
}
