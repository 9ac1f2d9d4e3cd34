using System.Globalization;

namespace AccessibleContent.EndToEnd.Words;

/// <summary>Defines what counts as a letter where two texts are compared.</summary>
internal static class Letter
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉";

    /// <summary>Returns whether a character is a letter or a digit; halves of rare ideographs are.</summary>
    public static bool Is(char character) =>
        char.IsLetterOrDigit(character)
        || char.IsSurrogate(character)
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.OtherNumber
        || IsRadical(character);

    /// <summary>Returns whether a character is a radical that is used for an ideograph.</summary>
    public static bool IsRadical(char character) => character is >= '\u2E80' and <= '\u2FDF';

    /// <summary>Returns the letters and digits of a text.</summary>
    public static string Bare(string text) => string.Concat(Plain(text).Where(Is));

    /// <summary>
    /// Returns the text with superscript, subscript and wide characters as the plain ones, as the browser does for what it shows.
    /// </summary>
    public static string Plain(string text) =>
        string.Concat(
            text.Select(character =>
                Raised.IndexOf(character, StringComparison.Ordinal) is >= 0 and var at ? (char)('0' + (at % 10))
        : character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - 0xFEE0) : character));
}
