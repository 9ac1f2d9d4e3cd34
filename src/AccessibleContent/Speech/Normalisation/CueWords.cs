using System.Collections.Frozen;

namespace AccessibleContent.Speech.Normalisation;

/// <summary>Words that are looked for before and behind a place of a line; the longest one is found.</summary>
internal sealed class CueWords
{
    private readonly FrozenDictionary<char, string[]> _byFirst;
    private readonly FrozenDictionary<char, string[]> _byLast;

    public CueWords(IEnumerable<string> words)
    {
        var sorted = words.Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length).ToList();
        _byFirst = sorted.GroupBy(word => word[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        _byLast = sorted.GroupBy(word => word[^1]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Returns the length of the longest word that begins at a place; 0 where none does.</summary>
    public int LengthAt(FoldedLine line, int place) => Longest(line, _byFirst, line[place], place, 0);

    /// <summary>Returns the length of the longest word that ends before a place; 0 where none does.</summary>
    public int LengthBefore(FoldedLine line, int place) => Longest(line, _byLast, line[place - 1], place, 1);

    /// <summary>Returns whether a word stands between two places.</summary>
    public bool StandsIn(FoldedLine line, int from, int to)
    {
        for (var place = Math.Max(from, 0); place < to; place++)
        {
            if (LengthAt(line, place) is > 0 and var length && place + length <= to)
            {
                return true;
            }
        }

        return false;
    }

    private static int Longest(FoldedLine line, FrozenDictionary<char, string[]> words, char key, int place, int back)
    {
        foreach (var word in words.GetValueOrDefault(key, []))
        {
            if (line.Has(place - (back * word.Length), word))
            {
                return word.Length;
            }
        }

        return 0;
    }
}
