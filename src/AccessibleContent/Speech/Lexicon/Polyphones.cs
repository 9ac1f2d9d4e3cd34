using AccessibleContent.Hanzi;
using AccessibleContent.Model;

namespace AccessibleContent.Speech.Lexicon;

/// <summary>The words with a character of more than one reading, as a script writes them.</summary>
internal static class Polyphones
{
    private const char Digit = '#';

    /// <summary>Returns what is said otherwise in a script, with the words that keep it from being said.</summary>
    public static WordTable For(HanScript script, IScriptConverter converter) => new(
        LexiconData.Rows("Polyphones")
            .Where(row => IsSaidIn(script, row[3]))
            .Select(row => In(script, converter, row[0], row[1]))
            .OfType<LexiconWord>()
            .Concat(LexiconData.Rows("Bare").SelectMany(row => Numbered(row[0])).Select(word =>
                new LexiconWord(Written(script, converter, word), null))));

    /// <summary>Returns whether an entry holds in a script: Taiwan's voices read some words otherwise.</summary>
    public static bool IsSaidIn(HanScript script, string where) => script == HanScript.Simplified || where == "all";

    /// <summary>Returns a word as a script writes it.</summary>
    public static string Written(HanScript script, IScriptConverter converter, string word) =>
        script == HanScript.Simplified ? word : converter.Convert(word, script);

    // Only what is said otherwise is converted by itself: the rest stands as the word has it.
    private static LexiconWord? In(HanScript script, IScriptConverter converter, string word, string said)
    {
        var written = Written(script, converter, word);
        var heard = string.Concat(word.Select((unit, index) =>
            unit == said[index] ? $"{written[Math.Min(index, written.Length - 1)]}" : Written(script, converter, $"{said[index]}")));
        return written.Length == word.Length && heard.Length == word.Length && heard != written ? new(written, heard) : null;
    }

    private static IEnumerable<string> Numbered(string word) => word.Contains(Digit, StringComparison.Ordinal)
        ? Enumerable.Range('0', 10).Select(digit => word.Replace(Digit, (char)digit))
        : [word];
}
