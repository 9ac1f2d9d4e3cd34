using System.Collections.Immutable;

namespace AccessibleContent.Model;

/// <summary>Merges running text into as few runs as possible.</summary>
internal static class TextRuns
{
    /// <summary>Joins neighbouring runs of plain text.</summary>
    public static ImmutableArray<Inline> Merge(ImmutableArray<Inline> inlines)
    {
        var merged = ImmutableArray.CreateBuilder<Inline>(inlines.Length);
        for (var i = 0; i < inlines.Length;)
        {
            var end = i;
            while (end < inlines.Length && inlines[end] is TextRun)
            {
                end++;
            }

            merged.Add(end > i + 1 ? Joined(inlines.AsSpan()[i..end]) : inlines[i]);
            i = Math.Max(end, i + 1);
        }

        return merged.DrainToImmutable();
    }

    // All at once: appending one run after the other would copy the first one each time.
    private static TextRun Joined(ReadOnlySpan<Inline> runs)
    {
        var words = new string[runs.Length];
        for (var i = 0; i < runs.Length; i++)
        {
            words[i] = ((TextRun)runs[i]).Text;
        }

        return new(string.Concat(words));
    }
}
