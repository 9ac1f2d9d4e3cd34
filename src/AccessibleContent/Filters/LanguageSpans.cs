using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Filters;

/// <summary>Merges running text into as few language spans as possible.</summary>
internal static class LanguageSpans
{
    /// <summary>Joins neighbouring spans of one language, and the space between them.</summary>
    public static ImmutableArray<Inline> Join(ImmutableArray<Inline> inlines)
    {
        var joined = new List<Inline>();
        var parts = new List<Inline>();
        for (var i = 0; i < inlines.Length; i++)
        {
            if (inlines[i] is not LanguageSpan first)
            {
                joined.Add(inlines[i]);
                continue;
            }

            parts.Clear();
            parts.AddRange(first.Inlines);
            while (Next(inlines, i, first.Language) is > 0 and var next)
            {
                parts.AddRange(inlines[(i + 1)..next]);
                parts.AddRange(((LanguageSpan)inlines[next]).Inlines);
                i = next;
            }

            joined.Add(first with { Inlines = TextRuns.Merge([.. parts]) });
        }

        return [.. joined];
    }

    /// <summary>Splits a span into spans of one inline each; returns anything else unchanged.</summary>
    public static IEnumerable<Inline> Open(Inline inline) =>
        inline is LanguageSpan { Inlines.Length: > 1 } span ? span.Inlines.Select(inner => span with { Inlines = [inner] }) : [inline];

    private static int Next(ImmutableArray<Inline> inlines, int at, string language)
    {
        var next = at + 1;
        if (next < inlines.Length && (inlines[next] is LineBreak || (inlines[next] is TextRun run && string.IsNullOrWhiteSpace(run.Text))))
        {
            next++;
        }

        return next < inlines.Length && inlines[next] is LanguageSpan span && span.Language == language ? next : -1;
    }
}
