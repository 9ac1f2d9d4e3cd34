using System.Runtime.CompilerServices;

namespace AccessibleContent.Hanzi;

/// <summary>All phrases of one script, found by their first two characters: a bit filter, a hash table of buckets, entries longest first.</summary>
internal sealed class PhraseTable(ulong[] filter, PhraseSlot[] slots, PhraseEntry[] entries, char[] pool)
{
    /// <summary>The number of bits in the filter is two to this power: 64 KB, which the cache can keep.</summary>
    public const int FilterBits = 19;

    private readonly int _slotShift = 32 - int.Log2(slots.Length);

    /// <summary>Finds the longest phrase at a position: the index of its entry, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<char> text, int position)
    {
        if (position >= text.Length - 1)
            return -1;
        var pair = Pair(text[position], text[position + 1]);
        var bit = Hash(pair) >> (32 - FilterBits);
        return ((filter[bit / 64] >> (int)(bit % 64)) & 1) == 0 ? -1 : Probe(text, position, pair);
    }

    public ref readonly PhraseEntry this[int index] => ref entries[index];

    /// <summary>Gets the units that phrases begin with.</summary>
    public IEnumerable<char> FirstUnits => slots.Where(slot => !slot.IsEmpty).Select(slot => (char)slot.Pair);

    /// <summary>Takes the step of an entry.</summary>
    public Step Write(int index, Span<char> destination) =>
        new(entries[index].KeyLength, TryWrite(entries[index], destination) ? entries[index].ValueLength : -1);

    /// <summary>Writes an entry's value; false when the destination is too small.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryWrite(in PhraseEntry entry, Span<char> destination)
    {
        if (entry.ValueLength > PhraseWords.Width || destination.Length < PhraseWords.Width)
            return TryWriteSlowly(entry, destination);
        PhraseWords.Write(destination, entry.Value);
        return true;
    }

    internal static uint Pair(char first, char second) => first | ((uint)second << 16);

    internal static uint Hash(uint pair) => pair * 0x9E3779B1;

    private int Probe(ReadOnlySpan<char> text, int position, uint pair)
    {
        var slot = (int)(Hash(pair) >> _slotShift);
        while (slots[slot].Pair != pair)
        {
            if (slots[slot].IsEmpty)
                return -1;
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slots[slot].IsEmpty ? -1 : Longest(text, position, slots[slot].Bucket);
    }

    private int Longest(ReadOnlySpan<char> text, int position, int index)
    {
        var tail = PhraseWords.Read(text, position + 2);
        for (; ; index++)
        {
            ref readonly var entry = ref entries[index];
            if (((entry.Tail ^ tail) & PhraseWords.Mask(entry.TailLength)) == 0 && Holds(entry, text, position))
                return index;
            if ((entry.Flags & PhraseFlags.Last) != 0)
                return -1;
        }
    }

    private bool Holds(in PhraseEntry entry, ReadOnlySpan<char> text, int position) =>
        (entry.TailLength <= PhraseWords.Width || text[(position + 6)..].StartsWith(KeyRest(entry)))
        && ((entry.Flags & PhraseFlags.RunOnly) == 0 || IsUnbroken(text, position, entry.KeyLength));

    // OpenCC cuts the text at every phrase of the first step before the regional step sees it.
    private bool IsUnbroken(ReadOnlySpan<char> text, int position, int length)
    {
        for (var inside = position + 1; inside < position + length; inside++)
        {
            var found = Find(text, inside);
            if (found >= 0 && (entries[found].Flags & PhraseFlags.RunOnly) == 0)
                return false;
        }

        return true;
    }

    private bool TryWriteSlowly(in PhraseEntry entry, Span<char> destination)
    {
        if (entry.ValueLength > PhraseWords.Width)
            return pool.AsSpan(entry.Rest + KeyRest(entry).Length, entry.ValueLength).TryCopyTo(destination);
        Span<char> value = stackalloc char[PhraseWords.Width];
        PhraseWords.Write(value, entry.Value);
        return value[..entry.ValueLength].TryCopyTo(destination);
    }

    private ReadOnlySpan<char> KeyRest(in PhraseEntry entry) =>
        pool.AsSpan(entry.Rest, Math.Max(0, entry.TailLength - PhraseWords.Width));
}
