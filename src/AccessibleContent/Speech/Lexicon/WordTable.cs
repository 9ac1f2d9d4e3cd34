using System.Collections.Frozen;

namespace AccessibleContent.Speech.Lexicon;

/// <summary>Words of two characters and more, the longest of which is found at a place of a text.</summary>
internal sealed class WordTable
{
    private readonly FrozenDictionary<uint, LexiconWord[]> _byStart;

    /// <param name="words">The words; of two for the same characters the first one counts.</param>
    public WordTable(IEnumerable<LexiconWord> words)
    {
        _byStart = words
            .DistinctBy(word => word.Word)
            .GroupBy(word => Key(word.Word[0], word.Word[1]))
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(word => word.Word.Length).ToArray());
    }

    /// <summary>Gets the characters with which a word may begin.</summary>
    public IEnumerable<char> FirstCharacters => _byStart.Keys.Select(key => (char)(key >> 16));

    /// <summary>Returns the longest word at the start of a text, or null.</summary>
    public LexiconWord? LongestAt(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || !_byStart.TryGetValue(Key(text[0], text[1]), out var words))
        {
            return null;
        }

        foreach (var word in words)
        {
            if (text.StartsWith(word.Word))
            {
                return word;
            }
        }

        return null;
    }

    private static uint Key(char first, char second) => ((uint)first << 16) | second;
}
