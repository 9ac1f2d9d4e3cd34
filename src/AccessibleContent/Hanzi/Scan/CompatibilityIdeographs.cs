using System.Buffers;
using System.Text;
using AccessibleContent.Hanzi.Data;
using AccessibleContent.Model;

namespace AccessibleContent.Hanzi.Scan;

/// <summary>OpenCC's pass before every conversion: replaces each compatibility ideograph by its unified ideograph.</summary>
internal static class CompatibilityIdeographs
{
    private const char AstralBlock = '\uD87E';

    private static readonly Dictionary<int, string> Table = HanziData.CompatibilityIdeographs.Entries.ToDictionary(
        entry => Characters.First(HanziData.CompatibilityIdeographs.Key(entry)),
        entry => HanziData.CompatibilityIdeographs.Value(entry).ToString());

    /// <summary>Returns whether the text may contain one; a false positive only costs time.</summary>
    public static bool MayOccurIn(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\uF900', '\uFAFF') || text.Contains(AstralBlock);

    /// <summary>
    /// Replaces them all; the result is never longer than twice the text. <paramref name="origins"/>, when given, receives each unit's
    /// position in the text.
    /// </summary>
    public static int Replace(ReadOnlySpan<char> text, Span<char> result, Span<int> origins)
    {
        var written = 0;
        for (var read = 0; read < text.Length;)
        {
            var part = Next(text[read..], out var length);
            part.CopyTo(result[written..]);
            for (var i = 0; i < part.Length && !origins.IsEmpty; i++)
            {
                origins[written + i] = read + Math.Min(i, length - 1);
            }

            written += part.Length;
            read += length;
        }

        return written;
    }

    private static ReadOnlySpan<char> Next(ReadOnlySpan<char> text, out int length)
    {
        length = IdeographicDescription.Length(text);
        if (length > 0)
        {
            return text[..length];
        }

        if (Rune.DecodeFromUtf16(text, out var character, out length) == OperationStatus.Done
            && Table.TryGetValue(character.Value, out var standard))
        {
            return standard;
        }

        return text[..length];
    }
}
