using System.Runtime.CompilerServices;
using AccessibleContent.Hanzi.Compose;

namespace AccessibleContent.Hanzi.Tables;

/// <summary>All phrases of one script: a hash table keyed by the first two units, whose buckets hold the entries, longest first.</summary>
/// <param name="slots">
/// For each bucket the number of entries before it plus one, or zero for an empty slot; the length is a power of two.
/// </param>
/// <param name="entries">The entries, bucket after bucket.</param>
/// <param name="count">The number of entries; the array may be longer.</param>
/// <param name="pool">What is too long to fit in an entry.</param>
internal sealed class PhraseTable(int[] slots, PhraseEntry[] entries, int count, char[] pool)
{
    public ref readonly PhraseEntry this[int index] => ref entries[index];

    public ReadOnlySpan<PhraseEntry> Entries => entries.AsSpan(0, count);

    public ReadOnlySpan<char> Pool => pool;

    public static int Slot(uint pair, int slots) => (int)((pair * 0x9E3779B1) >> (32 - int.Log2(slots)));

    /// <summary>Finds the longest phrase at a position that has at most so many units: the index of its entry, or -1.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Find(ReadOnlySpan<char> text, int position, int maxLength = int.MaxValue)
    {
        var head = PhraseWords.Read(text, position);
        for (var slot = Slot(PhraseWords.Pair(head), slots.Length); slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            var bucket = slots[slot] - 1;
            if (PhraseWords.Pair(entries[bucket].Head) == PhraseWords.Pair(head))
            {
                return Longest(text, position, head, bucket, maxLength);
            }
        }

        return -1;
    }

    /// <summary>Takes the step of an entry, and writes its value to the start of the destination.</summary>
    public Step Write(int index, Span<char> destination)
    {
        ref readonly var entry = ref entries[index];
        return new Step(
            entry.KeyLength,
            TryWrite(entry, destination) ? entry.ValueLength : -1,
            DecisionKind.Phrase, index,
            (entry.Flags & PhraseFlags.Final) != 0);
    }

    /// <summary>Returns the value of an entry; a short one needs a buffer of four units.</summary>
    public ReadOnlySpan<char> Value(in PhraseEntry entry, Span<char> room)
    {
        if (entry.ValueLength > PhraseWords.Width)
        {
            return pool.AsSpan(entry.Rest + entry.RestLength, entry.ValueLength);
        }

        PhraseWords.Write(room, entry.Value);
        return room[..entry.ValueLength];
    }

    private int Longest(ReadOnlySpan<char> text, int position, ulong head, int index, int maxLength)
    {
        for (; ; index++)
        {
            ref readonly var entry = ref entries[index];
            if (((entry.Head ^ head) & PhraseWords.Mask(entry.KeyLength)) == 0
                && entry.KeyLength <= maxLength
                && Holds(entry, text, position))
            {
                return index;
            }

            if ((entry.Flags & PhraseFlags.Last) != 0)
            {
                return -1;
            }
        }
    }

    private bool Holds(in PhraseEntry entry, ReadOnlySpan<char> text, int position) =>
        (
            entry.KeyLength <= PhraseWords.Width
            || text[(position + PhraseWords.Width)..].StartsWith(pool.AsSpan(entry.Rest, entry.RestLength))
        ) && ((entry.Flags & PhraseFlags.RunOnly) == 0 || IsUnbroken(text, position, entry.KeyLength));

    // OpenCC splits the text at every phrase of the first step before the regional step sees it.
    private bool IsUnbroken(ReadOnlySpan<char> text, int position, int length)
    {
        for (var inside = position + 1; inside < position + length; inside++)
        {
            var found = Find(text, inside);
            if (found >= 0 && (entries[found].Flags & (PhraseFlags.RunOnly | PhraseFlags.Transparent)) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private bool TryWrite(in PhraseEntry entry, Span<char> destination)
    {
        Span<char> room = stackalloc char[PhraseWords.Width];
        return Value(entry, room).TryCopyTo(destination);
    }
}
