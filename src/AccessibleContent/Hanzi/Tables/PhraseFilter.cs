using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AccessibleContent.Hanzi.Tables;

/// <summary>
/// A bit filter over the beginnings of phrases: it contains each pair by its two units, with whether it changes them, and each longer
/// phrase by its first three. A zero means that no phrase begins here; a one is a false positive at about one of forty positions.
/// </summary>
internal sealed class PhraseFilter
{
    // 256 KB in words of 64 bits, which fits the second-level cache.
    private const int WordBits = 15;

    private readonly ulong[] _words = new ulong[1 << WordBits];

    /// <param name="entries">The phrases.</param>
    /// <param name="units">The first scan's table of units: see <see cref="UnitWords"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PhraseFilter(ReadOnlySpan<PhraseEntry> entries, uint[] units)
    {
        foreach (ref readonly var entry in entries)
        {
            var (first, second) = (PhraseWords.Unit(entry.Head, 0), PhraseWords.Unit(entry.Head, 1));
            var hash = HashOfTwo(first, second);
            if (entry.KeyLength > 2)
            {
                hash = HashOfThree(hash, PhraseWords.Unit(entry.Head, 2));
            }

            var isShield =
                entry.IsRegularPair && PhraseWords.Pair(entry.Value) == PhraseWords.Pair((char)units[first], (char)units[second]);
            _words[hash >> (32 - WordBits)] |= 1UL << (entry.KeyLength > 2 ? Bit(hash) : isShield ? PairBit(hash) + 1 : PairBit(hash));
        }
    }

    /// <summary>Gets the first word, for <see cref="Pair"/> and <see cref="Longer"/>.</summary>
    public ref ulong Words => ref MemoryMarshal.GetArrayDataReference(_words);

    public static uint HashOfTwo(char first, char second) => (first | ((uint)second << 16)) * 0x9E3779B1;

    public static uint HashOfThree(uint hashOfTwo, char third) => (hashOfTwo ^ third) * 0x85EBCA77;

    /// <summary>
    /// Returns in the lowest bit whether a pair of the hash may change its characters; in the next, whether one may keep them.
    /// </summary>
    public static uint Pair(ref ulong words, uint hash) => (uint)(Unsafe.Add(ref words, hash >> (32 - WordBits)) >> PairBit(hash)) & 3;

    /// <summary>Returns one when a longer phrase of the hash may begin.</summary>
    public static uint Longer(ref ulong words, uint hash) => (uint)(Unsafe.Add(ref words, hash >> (32 - WordBits)) >> Bit(hash)) & 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Bit(uint hash) => (int)(hash >> (32 - WordBits - 6)) & 63;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PairBit(uint hash) => Bit(hash) & ~1;
}
