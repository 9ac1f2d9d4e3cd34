using System.Globalization;
using System.Text;

namespace AccessibleContent.Readers.Text;

/// <summary>
/// Cleans the text that is submitted beside notices, such as reasons, notes, names and terms, as readers clean the text of a page.
/// </summary>
public static class ShortText
{
    // Letters by category, but invisible: the Hangul fillers. A braille cell without dots is the same among symbols.
    private const string Blank = "\u115f\u1160\u3164\uffa0\u2800";

    /// <summary>Returns one line of text without invisible characters or surrounding spaces; empty if nothing visible remains.</summary>
    public static string Clean(string? text)
    {
        var cleaner = new TextCleaner();
        var line = cleaner.Code(cleaner.Strip(text ?? "").Replace('\n', ' '));
        return line.EnumerateRunes().Any(IsSeen) ? line : "";
    }

    /// <summary>Returns the text without invisible characters; its spaces are kept.</summary>
    public static string Visible(string text) => text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? new TextCleaner().Strip(text) : text;

    private static bool IsSeen(Rune rune) =>
        !(rune.IsBmp && Blank.Contains((char)rune.Value, StringComparison.Ordinal))
        && Rune.GetUnicodeCategory(rune)
        is not (
            UnicodeCategory.SpaceSeparator
            or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.EnclosingMark
            or UnicodeCategory.SpacingCombiningMark);
}
