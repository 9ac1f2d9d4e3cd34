namespace AccessibleContent.Search;

/// <summary>
/// Reads Latin letters as pinyin, with or without blanks, apostrophes and tones. <c>fangan</c> has two readings; the first is the one with
/// the fewest syllables that begin with a vowel, as the rules of spelling want it.
/// </summary>
public static class PinyinReader
{
    private const int Most = 4;
    private const string Marked = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ";
    private const string Plain = "aaaaeeeeiiiioooouuuuvvvvvnnn";

    /// <summary>Lists the readings, the likeliest first; none where a part is no pinyin.</summary>
    public static IReadOnlyList<Pinyin> Read(string letters)
    {
        var readings = new List<IReadOnlyList<string>> { Array.Empty<string>() };
        foreach (var part in Letters(letters).Split([' ', '\''], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = Parts(part);
            readings = [.. readings.SelectMany(_ => parts, (before, after) => (IReadOnlyList<string>)[.. before, .. after]).Take(Most)];
        }

        return [.. readings.Where(reading => reading.Count > 0).Select(reading => new Pinyin([.. reading.Select(Syllables.Fold)]))];
    }

    private static string Letters(string typed) => string.Concat(SearchText.Fold(typed)
        .Where(letter => !char.IsAsciiDigit(letter))
        .Select(letter => letter is '’' or '-' ? '\'' : Marked.IndexOf(letter) is var at and >= 0 ? Plain[at] : letter));

    // The best readings of each beginning are all that the next syllable needs.
    private static List<IReadOnlyList<string>> Parts(string part)
    {
        var upTo = new List<IReadOnlyList<string>>[part.Length + 1];
        upTo[0] = [[]];
        for (var end = 1; end <= part.Length; end++)
        {
            upTo[end] = [.. Enumerable.Range(Math.Max(0, end - Syllables.Longest), Math.Min(end, Syllables.Longest))
                .Where(start => Syllables.Has(part[start..end]))
                .SelectMany(start => upTo[start], (start, before) => (IReadOnlyList<string>)[.. before, part[start..end]])
                .OrderBy(Cost)
                .Take(Most)];
        }

        return upTo[^1];
    }

    private static int Cost(IReadOnlyList<string> syllables) =>
        (2 * syllables.Count) + (3 * syllables.Skip(1).Count(syllable => syllable[0] is 'a' or 'e' or 'o'));
}
