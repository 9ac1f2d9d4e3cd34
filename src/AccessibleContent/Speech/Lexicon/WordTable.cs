using System.Collections.Frozen;

namespace AccessibleContent.Speech.Lexicon;

/// <summary>Words of two characters and more, the longest of which is found at a place of a text.</summary>
internal sealed class WordTable
{
    // One bit for each beginning, and for some that are none: most places of a text need no other look.
    private readonly ulong[] _beginnings = new ulong[1024];
    private readonly FrozenDictionary<uint, LexiconWord[]> _byStart;

    /// <param name="words">The words; of two for the same characters the first one counts.</param>
    public WordTable(IEnumerable<LexiconWord> words)
    {
        _byStart = words
            .DistinctBy(word => word.Word)
            .GroupBy(word => Key(word.Word[0], word.Word[1]))
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(word => word.Word.Length).ToArray());
        foreach (var key in _byStart.Keys)
        {
            var bit = Bit((char)(key >> 16), (char)key);
            _beginnings[bit >> 6] |= 1UL << bit;
        }
    }

    /// <summary>Gets the characters with which a word may begin.</summary>
    public IEnumerable<char> FirstCharacters => _byStart.Keys.Select(key => (char)(key >> 16));

    /// <summary>Returns whether a word may begin with two characters; a false positive only costs time.</summary>
    public bool MayBegin(char first, char second)
    {
        var bit = Bit(first, second);
        return (_beginnings[bit >> 6] >> bit & 1) != 0;
    }

    /// <summary>Returns the longest word at the start of a text, or null.</summary>
    public LexiconWord? LongestAt(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || !MayBegin(text[0], text[1]) || !_byStart.TryGetValue(Key(text[0], text[1]), out var words))
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

    private static int Bit(char first, char second) => ((first * 40503) ^ second) & 0xFFFF;

    private static uint Key(char first, char second) => ((uint)first << 16) | second;
}
