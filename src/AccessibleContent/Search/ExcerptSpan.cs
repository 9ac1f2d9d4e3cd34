using System.Buffers;
using System.Collections.Immutable;
using AccessibleContent.Filters;

namespace AccessibleContent.Search;

/// <summary>A part of a piece of a notice that may be shown for a search.</summary>
/// <param name="Passage">The piece.</param>
/// <param name="Place">The part.</param>
/// <param name="Sentence">The sentence that the part is taken from.</param>
/// <param name="Marks">The places of the words in the piece.</param>
internal sealed record ExcerptSpan(Passage Passage, Mark Place, Mark Sentence, ImmutableArray<Mark> Marks)
{
    /// <summary>The usual length of an excerpt: two lines on a telephone.</summary>
    public const int Longest = 60;

    /// <summary>The length beyond which even a whole sentence is cut: none that can be read aloud is as long.</summary>
    public const int LongestSentence = 400;

    private const int Lead = 12;

    private static readonly SearchValues<char> Pauses = SearchValues.Create("，、；：,;: ");

    /// <summary>Gets what the excerpt says of the words: a longer one in one piece more than its parts, and each once.</summary>
    public int Weight => Within(Place).Sum(word => word.Length * word.Length);

    /// <summary>Lists the sentences of a piece that have one of the words, each cut around most of them.</summary>
    public static IEnumerable<ExcerptSpan> In(Passage passage, ImmutableArray<string> words, int longest)
    {
        ImmutableArray<Mark> marks = [.. words.SelectMany(word => WordPlaces.Of(passage.Folded, word)).OrderBy(mark => mark.Start)];
        return marks.IsEmpty ? [] : Sentences(passage.Text).SelectMany(sentence => Around(passage, sentence, marks, longest));
    }

    /// <summary>Returns the beginning of a piece.</summary>
    public static ExcerptSpan Beginning(Passage passage, int longest)
    {
        var sentence = Sentences(passage.Text).FirstOrDefault(new Mark(0, passage.Text.Length));
        return new(passage, Cut(passage.Text, sentence, sentence.Start, longest), sentence, []);
    }

    /// <summary>Adds the marks that show where the sentence is cut.</summary>
    public MarkedText Ellipses(MarkedText shown)
    {
        var (before, after) = (Place.Start > Sentence.Start ? "…" : "", Place.End < Sentence.End ? "…" : "");
        return new($"{before}{shown.Text}{after}", [.. shown.Marks.Select(mark => mark with { Start = mark.Start + before.Length })]);
    }

    private IEnumerable<string> Within(Mark place) => Marks
        .Where(mark => place.Start <= mark.Start && mark.End <= place.End)
        .Select(mark => Passage.Folded.Substring(mark.Start, mark.Length))
        .Distinct();

    private static IEnumerable<ExcerptSpan> Around(Passage passage, Mark sentence, ImmutableArray<Mark> marks, int longest)
    {
        ImmutableArray<Mark> own = [.. marks.SkipWhile(mark => mark.Start < sentence.Start).TakeWhile(mark => mark.End <= sentence.End)];
        return own.IsEmpty ? []
            : sentence.Length <= longest ? [new(passage, sentence, sentence, own)]
            : own.Select(mark => new ExcerptSpan(passage, Cut(passage.Text, sentence, mark.Start, longest), sentence, own));
    }

    // A cut begins after a pause, if there is one close before the word, and parts no number, Latin word or pair of surrogates.
    private static Mark Cut(string text, Mark sentence, int word, int longest)
    {
        if (sentence.Length <= longest)
        {
            return sentence;
        }

        var start = Math.Max(sentence.Start, word - Lead);
        var pause = text.AsSpan(start, word - start).LastIndexOfAny(Pauses);
        start = start == sentence.Start ? start : Border(text, pause >= 0 ? start + pause + 1 : start, sentence.Start);
        var end = Border(text, Math.Min(sentence.End, start + longest), start);
        return new(start, end - start);
    }

    private static int Border(string text, int at, int from)
    {
        var (border, first) = (at, Math.Max(from, at - Lead));
        while (border > first && border < text.Length && Joins(text[border - 1], text[border]))
        {
            border--;
        }

        return border > first || at == first ? border : at - (IsInPair(text, at) ? 1 : 0);
    }

    private static bool IsInPair(string text, int at) => at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    private static bool Joins(char before, char after) => char.IsSurrogatePair(before, after)
        || (char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(after));

    private static IEnumerable<Mark> Sentences(string text)
    {
        var start = 0;
        foreach (var (sentence, _) in new SentenceBorders(int.MaxValue).Split(text))
        {
            var blank = sentence.Length - sentence.AsSpan().TrimStart().Length;
            var length = sentence.AsSpan().Trim().Length;
            if (length > 0)
            {
                yield return new(start + blank, length);
            }

            start += sentence.Length;
        }
    }
}
