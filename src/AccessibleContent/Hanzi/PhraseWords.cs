using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AccessibleContent.Hanzi;

/// <summary>Four characters as one machine word, in whatever byte order the machine has.</summary>
internal static class PhraseWords
{
    public const int Width = 4;

    /// <summary>For each length up to four, the bits that its characters occupy in a word.</summary>
    private static readonly ulong[] Masks = [0, Read("\uFFFF", 0), Read("\uFFFF\uFFFF", 0), Read("\uFFFF\uFFFF\uFFFF", 0), ulong.MaxValue];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mask(int length) => Masks[Math.Min(length, Width)];

    /// <summary>The four characters at a position; zeros stand for what lies beyond the end, and no key holds a zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Read(ReadOnlySpan<char> text, int position) => position <= text.Length - Width
        ? Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), position)))
        : ReadEnd(text, position);

    /// <summary>Writes the first characters of a word, and leaves what follows them in the destination (of four at least) as it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryWrite(Span<char> destination, ulong word, int length)
    {
        ref var start = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(destination));
        Unsafe.WriteUnaligned(ref start, word | (Unsafe.ReadUnaligned<ulong>(ref start) & ~Mask(length)));
        return true;
    }

    private static ulong ReadEnd(ReadOnlySpan<char> text, int position)
    {
        Span<char> padded = stackalloc char[Width];
        padded.Clear();
        if (position < text.Length)
            text[position..].CopyTo(padded);
        return MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(padded));
    }
}
