using System.Numerics;
using System.Runtime.CompilerServices;

namespace AccessibleContent.Hanzi;

/// <summary>Collects phrases and lays them out as a <see cref="PhraseTable"/>; of two with one key, the first added holds.</summary>
internal sealed class PhraseTableBuilder(int capacity)
{
    private const int OrderBits = 24;

    private readonly List<PhraseEntry> _entries = new(capacity);
    private readonly List<char> _pool = [];

    // One sortable word a phrase: first two characters, regional after first step, longest first, in order of addition.
    private readonly List<ulong> _order = new(capacity);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<char> key, ReadOnlySpan<char> value, byte origin, PhraseFlags flags = PhraseFlags.None)
    {
        var head = PhraseWords.Read(key, 0);
        var later = flags == PhraseFlags.RunOnly ? 1UL : 0;
        var shorter = (ulong)(sbyte.MaxValue - key.Length);
        _order.Add(((ulong)PhraseWords.Pair(head) << 32) | (later << 31) | (shorter << OrderBits) | (uint)_entries.Count);
        _entries.Add(new PhraseEntry
        {
            Head = head,
            Value = value.Length <= PhraseWords.Width ? PhraseWords.Read(value, 0) : 0,
            Rest = _pool.Count,
            KeyLength = checked((byte)key.Length),
            ValueLength = checked((byte)value.Length),
            Origin = origin,
            Flags = flags,
        });
        if (key.Length > PhraseWords.Width)
            _pool.AddRange(key[PhraseWords.Width..]);
        if (value.Length > PhraseWords.Width)
            _pool.AddRange(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PhraseTable Build()
    {
        _order.Sort();
        var pool = _pool.ToArray();
        var entries = new PhraseEntry[_entries.Count];
        var count = 0;
        var slots = new int[BitOperations.RoundUpToPowerOf2((uint)((CountPairs() * 3 / 2) + 2))];
        for (int start = 0, end; start < _order.Count; start = end)
        {
            end = EndOfBucket(start);
            Occupy(slots, (uint)(_order[start] >> 32), count);
            count += FillBucket(entries.AsSpan(count), start, end, pool);
        }

        return new PhraseTable(slots, entries, pool);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Occupy(int[] slots, uint pair, int bucket)
    {
        var slot = PhraseTable.Slot(pair, slots.Length);
        while (slots[slot] != 0)
            slot = (slot + 1) & (slots.Length - 1);
        slots[slot] = bucket + 1;
    }

    private static bool IsKnown(ReadOnlySpan<PhraseEntry> bucket, in PhraseEntry entry, char[] pool)
    {
        for (var i = bucket.Length - 1; i >= 0 && bucket[i].KeyLength == entry.KeyLength; i--)
        {
            if (bucket[i].Head == entry.Head && Rest(bucket[i], pool).SequenceEqual(Rest(entry, pool)))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> Rest(in PhraseEntry entry, char[] pool) => pool.AsSpan(entry.Rest, entry.RestLength);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int CountPairs()
    {
        var pairs = 0;
        for (var start = 0; start < _order.Count; start = EndOfBucket(start))
            pairs++;
        return pairs;
    }

    private int EndOfBucket(int start)
    {
        var end = start + 1;
        while (end < _order.Count && _order[end] >> 32 == _order[start] >> 32)
            end++;
        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int FillBucket(Span<PhraseEntry> entries, int start, int end, char[] pool)
    {
        var count = 0;
        for (var i = start; i < end; i++)
        {
            var entry = _entries[(int)(_order[i] & ((1 << OrderBits) - 1))];
            if (!IsKnown(entries[..count], entry, pool))
                entries[count++] = entry;
        }

        entries[count - 1].Flags |= PhraseFlags.Last;
        return count;
    }
}
