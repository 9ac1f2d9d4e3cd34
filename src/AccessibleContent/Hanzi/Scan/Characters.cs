using System.Buffers;
using System.Text;

namespace AccessibleContent.Hanzi.Scan;

/// <summary>Code points in UTF-16 text.</summary>
internal static class Characters
{
    /// <summary>Returns the code point at the start of the text; a lone surrogate counts as itself.</summary>
    public static int First(ReadOnlySpan<char> text) =>
        Rune.DecodeFromUtf16(text, out var character, out _) == OperationStatus.Done ? character.Value : text[0];

    /// <summary>Returns whether the text is exactly one code point.</summary>
    public static bool IsOne(ReadOnlySpan<char> text) => text.Length == 1 || (text.Length == 2 && char.IsSurrogatePair(text[0], text[1]));

    /// <summary>Returns the number of UTF-16 units of the code point at the start of the text.</summary>
    public static int FirstLength(ReadOnlySpan<char> text) => text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? 2 : 1;

    /// <summary>Returns the UTF-16 text of a code point.</summary>
    public static string Text(int codePoint) => codePoint > char.MaxValue ? char.ConvertFromUtf32(codePoint) : ((char)codePoint).ToString();
}
