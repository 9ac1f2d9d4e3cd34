namespace AccessibleContent.Hanzi.Rules;

/// <summary>A few words, matched at their beginning or end in a text without comparing all of them.</summary>
internal sealed class WordList(IEnumerable<string> words)
{
    private readonly Dictionary<char, string[]> _byFirst = words
        .GroupBy(word => word[0])
        .ToDictionary(group => group.Key, group => group.ToArray());
    private readonly Dictionary<char, string[]> _byLast = words
        .GroupBy(word => word[^1])
        .ToDictionary(group => group.Key, group => group.ToArray());

    public IEnumerable<char> FirstCharacters => _byFirst.Keys;

    public IEnumerable<char> LastCharacters => _byLast.Keys;

    /// <summary>Returns whether a character is one of the words.</summary>
    public bool Holds(char character) => StartLength([character], 0) == 1;

    public bool StartsAt(ReadOnlySpan<char> text, int position) => StartLength(text, position) > 0;

    /// <summary>Returns the length of the word that begins at a position, or zero.</summary>
    public int StartLength(ReadOnlySpan<char> text, int position)
    {
        if ((uint)position >= (uint)text.Length || !_byFirst.TryGetValue(text[position], out var candidates))
        {
            return 0;
        }

        var rest = text[position..];
        foreach (var word in candidates)
        {
            if (word.Length == 1 || (rest.Length > 1 && word[1] == rest[1] && rest.StartsWith(word)))
            {
                return word.Length;
            }
        }

        return 0;
    }

    public bool EndsAt(ReadOnlySpan<char> text, int end)
    {
        if (end == 0 || !_byLast.TryGetValue(text[end - 1], out var candidates))
        {
            return false;
        }

        foreach (var word in candidates)
        {
            if (word.Length == 1 || (end > 1 && word[^2] == text[end - 2] && text[..end].EndsWith(word)))
            {
                return true;
            }
        }

        return false;
    }
}
