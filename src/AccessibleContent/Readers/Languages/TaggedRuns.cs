using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Languages;

/// <summary>Wraps runs of text in spans of their language; links and stress inside a run stay whole.</summary>
internal sealed class TaggedRuns
{
    /// <summary>Represents, in the searched text, each character that is not text: of a code, an address, a span.</summary>
    public const char NoWords = '\uFFFC';

    private static readonly LanguageRun None = new(int.MaxValue, int.MaxValue, "");

    private readonly IReadOnlyList<LanguageRun> _runs;
    private int _position;
    private int _next;

    private TaggedRuns(IReadOnlyList<LanguageRun> runs) => _runs = runs;

    /// <summary>Tags the runs, which are in order and do not overlap.</summary>
    public static ImmutableArray<Inline> Tag(ImmutableArray<Inline> inlines, IReadOnlyList<LanguageRun> runs) =>
        new TaggedRuns(runs).Tag(inlines);

    private ImmutableArray<Inline> Tag(ImmutableArray<Inline> inlines)
    {
        var (tagged, inside, current) = (new List<Inline>(), new List<Inline>(), None);
        foreach (var (piece, run) in inlines.SelectMany(Pieces))
        {
            if (run != current)
            {
                Close(tagged, inside, current);
                current = run;
            }

            (run == None ? tagged : inside).Add(piece);
        }

        Close(tagged, inside, current);
        return TextRuns.Merge([.. tagged]);
    }

    private IEnumerable<(Inline Piece, LanguageRun Run)> Pieces(Inline inline)
    {
        if (inline is TextRun text)
        {
            return Cut(text.Text);
        }

        var (run, end) = (Next(), _position + PlainWords.Of(inline).Length);
        if (run.Start < end && (run.Start > _position || run.End < end) && inline is InlineGroup group)
        {
            return [(group with { Inlines = Tag(group.Inlines) }, None)];
        }

        var isInside = run.Start <= _position && run.End >= end;
        _position = end;
        return [(inline, isInside ? run : None)];
    }

    private IEnumerable<(Inline Piece, LanguageRun Run)> Cut(string text)
    {
        var (start, end) = (_position, _position + text.Length);
        while (_position < end)
        {
            var run = Next();
            var isInside = run.Start <= _position;
            var border = Math.Min(end, isInside ? run.End : run.Start);
            yield return (new TextRun(text[(_position - start)..(border - start)]), isInside ? run : None);
            _position = border;
        }
    }

    private LanguageRun Next()
    {
        while (_next < _runs.Count && _runs[_next].End <= _position)
        {
            _next++;
        }

        return _next < _runs.Count ? _runs[_next] : None;
    }

    private static void Close(List<Inline> tagged, List<Inline> inside, LanguageRun run)
    {
        if (inside.Count > 0)
        {
            tagged.Add(new LanguageSpan(run.Language, TextRuns.Merge([.. inside])));
            inside.Clear();
        }
    }
}
