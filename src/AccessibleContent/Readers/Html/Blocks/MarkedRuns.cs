using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Html.Blocks;

/// <summary>
/// Nests pieces of running text by their marks: language, then link, importance, stress and height, each once, however deeply the page
/// nested them.
/// </summary>
internal static class MarkedRuns
{
    /// <summary>Returns the inlines.</summary>
    public static ImmutableArray<Inline> Nest(IReadOnlyList<(string Text, Marks Marks)> runs) =>
        Group(runs, run => run.Marks.Language, (language, inner) => new LanguageSpan(language, inner), foreign =>
            Group(foreign, run => run.Marks.Target, Linked, linked =>
                Group(linked, run => run.Marks.Strong ? "" : null, (_, inner) => new Emphasis(true, inner), strong =>
                    Group(strong, run => run.Marks.Stressed ? "" : null, (_, inner) => new Emphasis(false, inner), stressed =>
                        Group(stressed, run => run.Marks.Raised is { } raised ? raised ? "sup" : "sub" : null, Raised, Plain)))));

    private static Link Linked(string target, ImmutableArray<Inline> inner) =>
        target.Split('\n') is [var address, var title] ? new Link(address, inner, title) : new Link(target, inner);

    private static Inline Raised(string height, ImmutableArray<Inline> inner) =>
        height == "sup" ? new Superscript(inner) : new Subscript(inner);

    private static ImmutableArray<Inline> Group(
        IReadOnlyList<(string Text, Marks Marks)> runs,
        Func<(string Text, Marks Marks), string?> key,
        Func<string, ImmutableArray<Inline>, Inline> wrap,
        Func<IReadOnlyList<(string Text, Marks Marks)>, ImmutableArray<Inline>> inside)
    {
        var grouped = ImmutableArray.CreateBuilder<Inline>();
        for (var start = 0; start < runs.Count;)
        {
            var value = key(runs[start]);
            var end = start + 1;
            while (end < runs.Count && key(runs[end]) == value)
            {
                end++;
            }

            var inner = inside([.. runs.Skip(start).Take(end - start)]);
            grouped.AddRange(value is null ? inner : [wrap(value, inner)]);
            start = end;
        }

        return grouped.ToImmutable();
    }

    private static ImmutableArray<Inline> Plain(IReadOnlyList<(string Text, Marks Marks)> runs) =>
        TextRuns.Merge([.. runs.Select(Inline (run) => run switch
        {
            ("\n", _) => new LineBreak(),
            var (text, _) => new TextRun(text),
        })]);
}
