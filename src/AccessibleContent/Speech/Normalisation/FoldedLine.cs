namespace AccessibleContent.Speech.Normalisation;

/// <summary>A line as rules see it: every place keeps its offset, and variants of one character are one.</summary>
internal sealed class FoldedLine(string printed, CharacterFold fold)
{
    private readonly string _text = fold.Apply(printed);

    /// <summary>Gets the line as it is printed.</summary>
    public string Printed => printed;

    /// <summary>Gets the length of the line.</summary>
    public int Length => printed.Length;

    /// <summary>Gets the folded character of a place; U+0000 outside the line.</summary>
    public char this[int place] => (uint)place < (uint)_text.Length ? _text[place] : '\0';

    public bool IsDigit(int place) => char.IsAsciiDigit(this[place]);

    public bool IsLetter(int place) => char.IsAsciiLetter(this[place]);

    public bool IsHan(int place) => this[place] is >= '\u4E00' and <= '\u9FFF';

    /// <summary>Returns whether a place has a sign of minus, which a dash between words is not.</summary>
    public bool IsMinus(int place) => this[place] == '-' && printed[place] is '-' or '−' or '－' or '–' or '﹣';

    public bool Has(int place, string word) =>
        place >= 0 && place <= Length && _text.AsSpan(place).StartsWith(word, StringComparison.Ordinal);

    public ReadOnlySpan<char> Text(int start, int end) => _text.AsSpan(start, end - start);

    public ReadOnlySpan<char> Print(int start, int end) => printed.AsSpan(start, end - start);

    /// <summary>Returns the place behind a run of digits.</summary>
    public int AfterDigits(int place)
    {
        while (IsDigit(place))
        {
            place++;
        }

        return place;
    }

    /// <summary>Returns the place behind one space at most.</summary>
    public int AfterSpace(int place) => this[place] == ' ' ? place + 1 : place;

    /// <summary>Returns the place behind a dash or tilde of a span, with a space at most on either side; else the same place.</summary>
    public int AfterJoin(int place)
    {
        var join = AfterSpace(place);
        return this[join] is not ('-' or '~') ? place
            : AfterSpace(this[join + 1] == this[join] && !IsMinus(join + 1) ? join + 2 : join + 1);
    }

    /// <summary>Returns whether a number may begin here: the last part of A4, 3-1 or 8.1 is none.</summary>
    public bool BeginsAt(int place) =>
        !char.IsAsciiLetterOrDigit(this[place - 1]) && !(IsJoint(this[place - 1]) && char.IsAsciiLetterOrDigit(this[place - 2]));

    /// <summary>Returns whether a number may end before this place.</summary>
    public bool EndsAt(int place) =>
        !char.IsAsciiLetterOrDigit(this[place]) && !(IsJoint(this[place]) && char.IsAsciiLetterOrDigit(this[place + 1]));

    private static bool IsJoint(char mark) => mark is '-' or '.' or '/' or ':' or '~' or '_' or '+' or '*' or '=' or '@' or '&' or '·';
}
