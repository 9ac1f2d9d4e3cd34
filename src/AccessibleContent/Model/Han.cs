using System.Text;

namespace AccessibleContent.Model;

/// <summary>Distinguishes Han characters from others, by Unicode's blocks.</summary>
internal static class Han
{
    /// <summary>Returns whether <paramref name="rune"/> is a Han character, or 〇 or 々, which are used like them.</summary>
    public static bool Is(Rune rune) => rune.Value is
        (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x3FFFD)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0x2E80 and <= 0x2FDF) or 0x3005 or 0x3007;

    /// <summary>Returns whether <paramref name="rune"/> only selects the form of the character before it.</summary>
    public static bool IsVariationSelector(Rune rune) => rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    /// <summary>Returns whether the character that ends before <paramref name="index"/> is a Han character, in whatever form.</summary>
    public static bool EndsBefore(ReadOnlySpan<char> text, int index)
    {
        var isKnown = Rune.DecodeLastFromUtf16(text[..index], out var rune, out var length) is System.Buffers.OperationStatus.Done;
        if (isKnown && IsVariationSelector(rune))
        {
            isKnown = Rune.DecodeLastFromUtf16(text[..(index - length)], out rune, out _) is System.Buffers.OperationStatus.Done;
        }

        return isKnown && Is(rune);
    }

    /// <summary>Returns whether the character that starts at <paramref name="index"/> is a Han character.</summary>
    public static bool StartsAt(ReadOnlySpan<char> text, int index) =>
        Rune.DecodeFromUtf16(text[index..], out var rune, out _) is System.Buffers.OperationStatus.Done && Is(rune);
}
