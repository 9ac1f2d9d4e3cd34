using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AccessibleContent.Hanzi.Tables;

/// <summary>Four units as one machine word, in the machine's byte order.</summary>
internal static class PhraseWords
{
    public const int Width = 4;

    /// <summary>For each length up to four, the bits that its units occupy in a word.</summary>
    private static readonly ulong[] Masks = [0, Read("\uFFFF", 0), Read("\uFFFF\uFFFF", 0), Read("\uFFFF\uFFFF\uFFFF", 0), ulong.MaxValue];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mask(int length) => Masks[Math.Min(length, Width)];

    /// <summary>Returns one of the units of a word.</summary>
    public static char Unit(ulong word, int index) => (char)(word >> (16 * (BitConverter.IsLittleEndian ? index : Width - 1 - index)));

    /// <summary>Returns the first two units of a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Pair(ulong word) => BitConverter.IsLittleEndian ? (uint)word : (uint)(word >> 32);

    /// <summary>Returns the four units at a position, with zeros beyond the end; no key contains a zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Read(ReadOnlySpan<char> text, int position) => position <= text.Length - Width
        ? Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), position)))
        : ReadEnd(text, position);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Pair(char first, char second) =>
        BitConverter.IsLittleEndian ? first | ((uint)second << 16) : second | ((uint)first << 16);

    /// <summary>Writes a pair; returns false when there is no room for it.</summary>
    public static bool TryWritePair(Span<char> destination, uint pair)
    {
        if (destination.Length < 2)
        {
            return false;
        }

        Unsafe.WriteUnaligned(ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(destination)), pair);
        return true;
    }

    public static void Write(Span<char> destination, ulong word) =>
        Unsafe.WriteUnaligned(ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(destination)), word);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong ReadEnd(ReadOnlySpan<char> text, int position)
    {
        var word = 0UL;
        for (var i = 0; position + i < text.Length; i++)
        {
            word |= (ulong)text[position + i] << (16 * (BitConverter.IsLittleEndian ? i : Width - 1 - i));
        }

        return word;
    }
}
