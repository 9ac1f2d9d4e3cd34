using AccessibleContent.Hanzi.Rules;

namespace AccessibleContent.Hanzi.Scan;

/// <summary>A position in a text and the characters around it; beyond the ends it reads U+0000.</summary>
internal readonly ref struct Surroundings(ReadOnlySpan<char> text, int position)
{
    public ReadOnlySpan<char> Text { get; } = text;

    public int Position => position;

    public char Previous => this[-1];

    public char Next => this[1];

    /// <summary>Gets a value indicating whether a mark, a space or the start of the text precedes.</summary>
    public bool IsAfterMark => !IsHan(Previous) && !IsLatin(Previous);

    public char this[int offset] => (uint)(position + offset) < (uint)Text.Length ? Text[position + offset] : '\0';

    public static bool IsHan(char character) => character is >= '\u4E00' and <= '\u9FFF';

    /// <summary>Returns whether a character is a Latin letter or a digit, full-width or not.</summary>
    public static bool IsLatin(char character) => char.IsAsciiLetterOrDigit(character)
        || character is (>= '\uFF10' and <= '\uFF19') or (>= '\uFF21' and <= '\uFF3A') or (>= '\uFF41' and <= '\uFF5A');

    /// <summary>Returns whether a word of the list ends before the position.</summary>
    public bool Follows(WordList words) => words.EndsAt(Text, position);

    /// <summary>Returns whether a word of the list begins at an offset from the position.</summary>
    public bool Precedes(WordList words, int offset = 1) => words.StartsAt(Text, position + offset);
}
