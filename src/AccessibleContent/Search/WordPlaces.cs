using AccessibleContent.Model;

namespace AccessibleContent.Search;

/// <summary>Finds where the words of a search stand in a folded text.</summary>
internal static class WordPlaces
{
    // More of one word in one piece would not make it a better excerpt.
    private const int Most = 1000;

    /// <summary>
    /// Lists the places of a word. A word that is not there in one piece has those of its tokens, and digits or letters at its edges are a
    /// whole number or word, unless there is none.
    /// </summary>
    public static IReadOnlyList<Mark> Of(string folded, string word) =>
        Whole(folded, word) is { Count: > 0 } whole
            ? whole
            : [.. Mark.Join(SearchTokens.Of(word).SelectMany(token => Tokens(folded, token)))];

    /// <summary>Lists the places of a word that is there in one piece.</summary>
    public static IReadOnlyList<Mark> Whole(string folded, string word)
    {
        var all = All(folded, word).Take(Most).ToList();
        var bordered = all.FindAll(mark => IsBordered(folded, mark));
        return bordered.Count > 0 ? bordered : all;
    }

    // A lone character, digit or letter says too little to be marked by itself.
    private static IEnumerable<Mark> Tokens(string folded, string token) =>
        token.Length < 2 ? [] : All(folded, token).Where(mark => IsBordered(folded, mark)).Take(Most);

    private static IEnumerable<Mark> All(string folded, string word)
    {
        for (var at = Next(0); at >= 0; at = Next(at + word.Length))
        {
            yield return new(at, word.Length);
        }

        int Next(int from) => word.Length == 0 ? -1 : folded.IndexOf(word, from, StringComparison.Ordinal);
    }

    private static bool IsBordered(string folded, Mark mark) => !Continues(folded, mark.Start) && !Continues(folded, mark.End);

    private static bool Continues(string folded, int border) => border > 0 && border < folded.Length
        && ((char.IsAsciiDigit(folded[border - 1]) && char.IsAsciiDigit(folded[border]))
            || (char.IsAsciiLetter(folded[border - 1]) && char.IsAsciiLetter(folded[border])));
}
