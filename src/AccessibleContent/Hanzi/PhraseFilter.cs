using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AccessibleContent.Hanzi;

/// <summary>
/// A bit filter over how phrases begin: it knows each phrase of two units by them, and each longer one by its first three.
/// A zero says that no phrase begins here; a one may be wrong, in about one of forty places.
/// </summary>
internal sealed class PhraseFilter
{
    // 256 KB in words of 64 bits, which the second-level cache keeps.
    private const int WordBits = 15;

    private readonly ulong[] _words = new ulong[1 << WordBits];

    /// <summary>Gets the first word, for <see cref="Bit"/>.</summary>
    public ref ulong Words => ref MemoryMarshal.GetArrayDataReference(_words);

    public void Add(ReadOnlySpan<char> key)
    {
        var hash = HashOfTwo(key[0], key[1]);
        Set(key.Length == 2 ? hash : HashOfThree(hash, key[2]));
    }

    public static uint HashOfTwo(char first, char second) => (first | ((uint)second << 16)) * 0x9E3779B1;

    public static uint HashOfThree(uint hashOfTwo, char third) => (hashOfTwo ^ third) * 0x85EBCA77;

    /// <summary>One in the lowest bit when a phrase may begin with the units of the hash.</summary>
    public static uint Bit(ref ulong words, uint hash) =>
        (uint)(Unsafe.Add(ref words, hash >> (32 - WordBits)) >> (int)(hash >> (32 - WordBits - 6)));

    private void Set(uint hash) => _words[hash >> (32 - WordBits)] |= 1UL << (int)(hash >> (32 - WordBits - 6));
}
