using System.Globalization;
using System.Text;

namespace AccessibleContent.Readers.Text;

/// <summary>Cleans the words that come in beside notices, as reasons, notes, names and terms, in the way that readers clean those of a page.</summary>
public static class ShortWords
{
    // Letters by their category, and nothing to see: the fillers of Hangul. A braille cell without dots is the same among signs.
    private const string Blank = "\u115f\u1160\u3164\uffa0\u2800";

    /// <summary>Gives one line of words: nothing that cannot be seen, no blanks at its ends; empty where there is nothing to see at all.</summary>
    public static string Clean(string? text)
    {
        var cleaner = new TextCleaner();
        var line = cleaner.Code(cleaner.Strip(text ?? "").Replace('\n', ' '));
        return line.EnumerateRunes().Any(IsSeen) ? line : "";
    }

    /// <summary>Gives the words without what cannot be seen; their blanks stay.</summary>
    public static string Visible(string text) => text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? new TextCleaner().Strip(text) : text;

    private static bool IsSeen(Rune rune) => !(rune.IsBmp && Blank.Contains((char)rune.Value, StringComparison.Ordinal)) && Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.SpaceSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark);
}
