using System.Runtime.CompilerServices;

namespace AccessibleContent.Hanzi;

/// <summary>All phrases of one script, found by their first two characters: a bit filter, a hash table of buckets, entries longest first.</summary>
internal sealed class PhraseTable(ulong[] filter, PhraseSlot[] slots, PhraseEntry[] entries, char[] pool)
{
    /// <summary>The number of bits in the filter is two to this power: 64 KB, which the cache can keep.</summary>
    public const int FilterBits = FilterWordBits + 6;

    /// <summary>The high bits of a hash that choose a word of the filter; the six below choose a bit in it.</summary>
    public const int FilterWordBits = 13;

    public const int FilterBitShift = 32 - FilterBits;

    /// <summary>Gets the bit filter: a zero says that no phrase begins with a pair of units.</summary>
    public ulong[] Filter => filter;

    private readonly int _slotShift = 32 - int.Log2(slots.Length);

    /// <summary>Finds the longest phrase at a position: the index of its entry, or -1.</summary>
    public int Find(ReadOnlySpan<char> text, int position)
    {
        if (position >= text.Length - 1)
            return -1;
        var pair = Pair(text[position], text[position + 1]);
        var slot = (int)(Hash(pair) >> _slotShift);
        while (slots[slot].Pair != pair)
        {
            if (slots[slot].IsEmpty)
                return -1;
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slots[slot].IsEmpty ? -1 : Longest(text, position, slots[slot].Bucket);
    }

    public ref readonly PhraseEntry this[int index] => ref entries[index];

    /// <summary>Gets the units that phrases begin with.</summary>
    public IEnumerable<char> FirstUnits => slots.Where(slot => !slot.IsEmpty).Select(slot => (char)slot.Pair);

    /// <summary>Takes the step of an entry, and writes its value to the start of the destination.</summary>
    public Step Write(int index, Span<char> destination)
    {
        ref readonly var entry = ref entries[index];
        var fits = entry.ValueLength <= PhraseWords.Width && destination.Length >= PhraseWords.Width
            ? PhraseWords.TryWrite(destination, entry.Value, entry.ValueLength)
            : TryWriteSlowly(entry, destination);
        return new Step(entry.KeyLength, fits ? entry.ValueLength : -1, DecisionKind.Phrase, index);
    }

    internal static uint Pair(char first, char second) => first | ((uint)second << 16);

    internal static uint Hash(uint pair) => pair * 0x9E3779B1;

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
        PhraseWords.TryWrite(value, entry.Value, PhraseWords.Width);
        return value[..entry.ValueLength].TryCopyTo(destination);
    }

    private ReadOnlySpan<char> KeyRest(in PhraseEntry entry) =>
        pool.AsSpan(entry.Rest, Math.Max(0, entry.TailLength - PhraseWords.Width));
}
