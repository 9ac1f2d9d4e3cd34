using System.Text;

namespace AccessibleContent.Fuzz;

/// <summary>Changes an input to derive another one.</summary>
internal static class Mutation
{
    private const int Largest = 256 * 1024;

    private static readonly Func<string, string, IReadOnlyList<string>, Dice, string>[] Ways =
    [
        (text, _, tokens, dice) => Insert(text, dice.One(tokens), dice),
        (text, _, tokens, dice) => Insert(text, string.Concat(dice.One(tokens), dice.One(tokens), dice.One(tokens)), dice),
        (text, _, tokens, dice) => Insert(text, Repeated(string.Concat(dice.One(tokens), dice.One(tokens)), dice), dice),
        (text, _, tokens, dice) => Nest(text, dice.One(tokens), dice.One(tokens), dice),
        (text, _, tokens, dice) => Replace(text, dice.One(tokens), dice),
        (text, other, _, dice) => Insert(text, Part(other, dice), dice),
        (text, _, _, dice) => Insert(text, Part(text, dice), dice),
        (text, _, _, dice) => Insert(text, Repeated(Part(text, dice), dice), dice),
        (text, _, _, dice) => Replace(text, "", dice),
        (text, _, _, dice) => Lines(text, dice),
        (text, _, _, dice) => text[..dice.Below(text.Length + 1)],
    ];

    /// <summary>Changes a text in a few places.</summary>
    /// <param name="text">The text.</param>
    /// <param name="other">Another text of the format, to take parts of.</param>
    /// <param name="tokens">The format's tokens.</param>
    /// <param name="dice">Decides.</param>
    public static string Of(string text, string other, IReadOnlyList<string> tokens, Dice dice)
    {
        for (var changes = 1 + dice.Below(dice.Once(4) ? 12 : 4); changes > 0 && text.Length < Largest; changes--)
        {
            text = dice.One(Ways)(text, other, tokens, dice);
        }

        return text.Length > Largest ? text[..Largest] : text;
    }

    /// <summary>Changes single bytes, so that the text may no longer be text.</summary>
    public static byte[] Bytes(byte[] bytes, Dice dice)
    {
        for (var changes = 1 + dice.Below(4); changes > 0 && bytes.Length > 0; changes--)
        {
            bytes[dice.Below(bytes.Length)] = (byte)dice.Below(256);
        }

        return bytes;
    }

    /// <summary>
    /// Repeats a token: mostly up to 32 times, sometimes up to 2^14, since a large input costs the time of a hundred others.
    /// </summary>
    public static string Repeated(string word, Dice dice) =>
        new StringBuilder()
            .Insert(0, word, Math.Min(1 << dice.Below(dice.Once(16) ? 15 : 6), Math.Max(1, 64 * 1024 / Math.Max(1, word.Length))))
            .ToString();

    private static string Insert(string text, string words, Dice dice) => text.Insert(dice.Below(text.Length + 1), words);

    private static string Nest(string text, string opening, string closing, Dice dice)
    {
        var depth = 1 << dice.Below(dice.Once(8) ? 13 : 7);
        return Insert(
            text,
            new StringBuilder().Insert(0, opening, depth).Append('x').ToString() + new StringBuilder().Insert(0, closing, depth),
            dice);
    }

    private static string Replace(string text, string words, Dice dice)
    {
        var (from, to) = Range(text, dice);
        return string.Concat(text.AsSpan(0, from), words, text.AsSpan(to));
    }

    private static string Part(string text, Dice dice)
    {
        var (from, to) = Range(text, dice);
        return text[from..to];
    }

    // Mostly short: a long one is most of the document.
    private static (int From, int To) Range(string text, Dice dice)
    {
        var from = dice.Below(text.Length + 1);
        return (from, from + dice.Below(Math.Min(text.Length - from, dice.Once(4) ? 4000 : 40) + 1));
    }

    private static string Lines(string text, Dice dice)
    {
        var lines = text.Split('\n');
        var (first, second) = (dice.Below(lines.Length), dice.Below(lines.Length));
        (lines[first], lines[second]) = dice.Once(2) ? (lines[second], lines[first]) : (lines[second], lines[second]);
        return string.Join('\n', lines);
    }
}
