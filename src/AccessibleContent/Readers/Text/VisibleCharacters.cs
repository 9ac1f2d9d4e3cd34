using System.Buffers;
using System.Globalization;
using System.Text;

namespace AccessibleContent.Readers.Text;

/// <summary>
/// Separates the characters of text from those that only confuse: controls, zero-width and bidi characters, and code points that will never
/// be characters. A code point that this runtime's Unicode version does not know yet is kept: names are written with the newest ideographs.
/// </summary>
internal static class VisibleCharacters
{
    private const int Joiner = 0x200D;
    private const int NonJoiner = 0x200C;
    private const int CancelTag = 0xE007F;
    private const int BlackFlag = 0x1F3F4;

    /// <summary>Returns whether the character at an index belongs to the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">Where it begins.</param>
    /// <param name="rune">The character.</param>
    /// <param name="before">The previous character that was kept; null at the beginning.</param>
    public static bool Belongs(string text, int index, Rune rune, Rune? before) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => false,
        UnicodeCategory.Format => IsNeeded(text, index, rune, before),
        UnicodeCategory.OtherNotAssigned => !IsNeverACharacter(rune.Value),
        _ => true,
    };

    // Arabic number signs are visible; joiners and Mongolian's vowel separator shape the letters beside them; tags distinguish flags.
    private static bool IsNeeded(string text, int index, Rune rune, Rune? before) => rune.Value switch
    {
        (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 => true,
        0x180E => before is { Value: >= 0x1820 and <= 0x18AA },
        Joiner or NonJoiner when before is { } one && After(text, index + rune.Utf16SequenceLength) is { } next =>
            (rune.Value == Joiner && EndsEmoji(one) && BeginsEmoji(next)) || (IsJoined(one) && IsJoined(next)),
        >= 0xE0020 and <= CancelTag => before is { Value: BlackFlag or (>= 0xE0020 and < CancelTag) },
        _ => false,
    };

    private static Rune? After(string text, int index) =>
        Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out _) is OperationStatus.Done ? rune : null;

    private static bool EndsEmoji(Rune rune) => rune.Value is 0xFE0F or (>= 0x1F3FB and <= 0x1F3FF) or CancelTag || BeginsEmoji(rune);

    private static bool BeginsEmoji(Rune rune) =>
        rune.Value is 0x2194 or 0x2195 or (>= 0x1F000 and <= 0x1FBFF) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol;

    // Arabic, Syriac, the scripts of India and their neighbours, Mongolian and Tibetan.
    private static bool IsJoined(Rune rune) => rune.Value
        is (>= 0x0600 and <= 0x10FF)
            or (>= 0x1700 and <= 0x18AF)
            or (>= 0x1900 and <= 0x1CFF)
            or (>= 0xA800 and <= 0xABFF)
            or (>= 0x11000 and <= 0x11FFF);

    private static bool IsNeverACharacter(int value) =>
        (value & 0xFFFE) == 0xFFFE
        || value is (>= 0xFDD0 and <= 0xFDEF) or 0x2065 or (>= 0xFFF0 and <= 0xFFF8) or (>= 0xE0000 and <= 0xE0FFF);
}
