using System.Collections.Immutable;
using AccessibleContent.Filters;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;

namespace AccessibleContent.Search;

/// <summary>
/// Shows where a notice has the words of a search: found in the published text, shown in the script of a rendition, converted in its place.
/// </summary>
public sealed class Excerpts
{
    private readonly IScriptConverter? _converter;
    private readonly HanScript _script;
    private readonly Func<string, string> _finish;
    private readonly Codes _codes;
    private readonly Passage _title;
    private readonly ImmutableArray<Passage> _facts;
    private readonly ImmutableArray<Passage> _body;

    /// <param name="notice">The notice as published.</param>
    /// <param name="converter">The engine, knowing the names of the notice.</param>
    /// <param name="script">The script of the rendition.</param>
    /// <param name="finish">What is done to converted text; the number of its characters stays.</param>
    internal Excerpts(Notice notice, IScriptConverter converter, HanScript script, Func<string, string> finish)
    {
        _converter = script == HanScript.Simplified ? null : converter;
        (_script, _finish) = (script, finish);
        _codes = new(notice.Metadata);
        _title = new([(notice.Title, true)]);
        _facts = [.. Passage.FactsOf(notice)];
        _body = Passage.BodyOf(notice);
    }

    private IEnumerable<Passage> All => [_title, .. _facts, .. _body];

    /// <summary>Returns the title, with some folded words marked.</summary>
    public MarkedText Title(IEnumerable<string> words) =>
        Show(_title, new(0, _title.Text.Length), words.SelectMany(word => WordPlaces.Of(_title.Folded, word)));

    /// <summary>
    /// Returns the part of the body that has the most of some folded words, and marks them: a short sentence, or about 60 characters of a
    /// longer one; in 长者模式 the whole sentence. The beginning where the body has none of them; null without a body.
    /// </summary>
    public MarkedText? Best(IEnumerable<string> words, ReadingMode mode)
    {
        ImmutableArray<string> all = [.. words.Distinct()];
        var longest = mode == ReadingMode.Elder ? ExcerptSpan.LongestSentence : ExcerptSpan.Longest;
        var best = _body.SelectMany(passage => ExcerptSpan.In(passage, all, longest)).MaxBy(span => span.Weight)
            ?? (_body.IsEmpty ? null : ExcerptSpan.Beginning(_body[0], longest));
        return best is null ? null : best.Ellipses(Show(best.Passage, best.Place, best.Marks));
    }

    /// <summary>Returns those of some folded words that the notice has, as it writes them.</summary>
    public ImmutableArray<string> Matched(IEnumerable<string> words) => [.. words.Select(Written).OfType<string>().Distinct()];

    /// <summary>Shows a published text of the notice, such as a sentence of it, with some of its places marked.</summary>
    public MarkedText Show(string text, IEnumerable<Mark> marks)
    {
        var (passage, start) = All
            .Select(passage => (passage, Start: passage.Text.IndexOf(text, StringComparison.Ordinal)))
            .FirstOrDefault(found => found.Start >= 0, (new([(text, true)]), 0));
        return Show(passage, new(start, text.Length), marks.Select(mark => mark with { Start = mark.Start + start }));
    }

    private string? Written(string word)
    {
        foreach (var passage in All)
        {
            if (WordPlaces.Whole(passage.Folded, word) is [var mark, ..])
            {
                return Show(passage, mark, []).Text;
            }
        }

        return null;
    }

    private MarkedText Show(Passage passage, Mark place, IEnumerable<Mark> marks)
    {
        var converted = ConvertedText.Of(passage.Runs, _codes, _converter, _script, _finish);
        var (start, end) = converted.Place(place.Start, place.End);
        var shown = marks
            .Where(mark => place.Start <= mark.Start && mark.End <= place.End && converted.Knows(mark.Start, mark.End))
            .Select(mark => converted.Place(mark.Start, mark.End))
            .Select(mark => new Mark(mark.Start - start, mark.End - mark.Start));
        return new(converted.ToString()[start..Math.Max(start, end)], [.. Mark.Join(shown)]);
    }
}
