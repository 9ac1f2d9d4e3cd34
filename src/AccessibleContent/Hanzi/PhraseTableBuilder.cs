using System.Numerics;

namespace AccessibleContent.Hanzi;

/// <summary>Collects phrases and lays them out as a <see cref="PhraseTable"/>; of two with one key, the first added holds.</summary>
internal sealed class PhraseTableBuilder
{
    private const int OrderBits = 24;

    private readonly List<PhraseEntry> _entries = new(1 << 16);
    private readonly List<char> _pool = [];

    // One sortable word a phrase: first two characters, regional after first step, longest first, in order of addition.
    private readonly List<ulong> _order = new(1 << 16);

    public void Add(ReadOnlySpan<char> key, ReadOnlySpan<char> value, byte origin, PhraseFlags flags = PhraseFlags.None)
    {
        var pair = PhraseTable.Pair(key[0], key[1]);
        var later = flags == PhraseFlags.RunOnly ? 1UL : 0;
        _order.Add(((ulong)pair << 32) | (later << 31) | ((ulong)(sbyte.MaxValue - key.Length) << OrderBits) | (uint)_entries.Count);
        _entries.Add(new PhraseEntry
        {
            Tail = PhraseWords.Read(key, 2),
            Value = value.Length <= PhraseWords.Width ? PhraseWords.Read(value, 0) : 0,
            Rest = _pool.Count,
            TailLength = checked((byte)(key.Length - 2)),
            ValueLength = checked((byte)value.Length),
            Origin = origin,
            Flags = flags,
        });
        if (key.Length > 2 + PhraseWords.Width)
            _pool.AddRange(key[(2 + PhraseWords.Width)..]);
        if (value.Length > PhraseWords.Width)
            _pool.AddRange(value);
    }

    public PhraseTable Build()
    {
        _order.Sort();
        var pool = _pool.ToArray();
        var entries = new List<PhraseEntry>(_entries.Count);
        var slots = new PhraseSlot[BitOperations.RoundUpToPowerOf2((uint)((CountPairs() * 3 / 2) + 2))];
        var filter = new ulong[(1 << PhraseTable.FilterBits) / 64];
        for (int start = 0, end; start < _order.Count; start = end)
        {
            var pair = (uint)(_order[start] >> 32);
            for (end = start; end < _order.Count && (uint)(_order[end] >> 32) == pair; end++)
            {
            }

            Occupy(slots, filter, pair, entries.Count);
            AddBucket(entries, start, end, pool);
        }

        return new PhraseTable(filter, slots, [.. entries], pool);
    }

    private int CountPairs()
    {
        var pairs = 0;
        for (var i = 0; i < _order.Count; i++)
            pairs += i == 0 || _order[i] >> 32 != _order[i - 1] >> 32 ? 1 : 0;
        return pairs;
    }

    private static void Occupy(PhraseSlot[] slots, ulong[] filter, uint pair, int bucket)
    {
        var hash = PhraseTable.Hash(pair);
        var bit = hash >> (32 - PhraseTable.FilterBits);
        filter[bit / 64] |= 1UL << (int)(bit % 64);
        var slot = (int)(hash >> (32 - int.Log2(slots.Length)));
        while (!slots[slot].IsEmpty)
            slot = (slot + 1) & (slots.Length - 1);
        slots[slot] = new PhraseSlot(pair, bucket + 1);
    }

    private void AddBucket(List<PhraseEntry> entries, int start, int end, char[] pool)
    {
        var first = entries.Count;
        for (var i = start; i < end; i++)
        {
            var entry = _entries[(int)(_order[i] & ((1 << OrderBits) - 1))];
            if (!IsKnown(entries, first, entry, pool))
                entries.Add(entry);
        }

        var last = entries[^1];
        last.Flags |= PhraseFlags.Last;
        entries[^1] = last;
    }

    private static bool IsKnown(List<PhraseEntry> entries, int first, in PhraseEntry entry, char[] pool)
    {
        for (var i = entries.Count - 1; i >= first && entries[i].TailLength == entry.TailLength; i--)
        {
            if (entries[i].Tail == entry.Tail && KeyRest(entries[i], pool).SequenceEqual(KeyRest(entry, pool)))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> KeyRest(in PhraseEntry entry, char[] pool) =>
        pool.AsSpan(entry.Rest, Math.Max(0, entry.TailLength - PhraseWords.Width));
}
