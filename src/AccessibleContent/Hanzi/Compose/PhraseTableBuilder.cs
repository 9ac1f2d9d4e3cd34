using System.Numerics;
using System.Runtime.CompilerServices;
using AccessibleContent.Hanzi.Tables;

namespace AccessibleContent.Hanzi.Compose;

/// <summary>Collects phrases and lays them out as a <see cref="PhraseTable"/>; of two with one key, the first added wins.</summary>
internal sealed class PhraseTableBuilder(int capacity)
{
    private const int OrderBits = 24;

    private readonly List<char> _pool = [];

    // One sortable integer a phrase: first two characters, regional after first step, longest first, in order of addition.
    private readonly List<ulong> _order = new(capacity);

    private PhraseEntry[] _entries = new PhraseEntry[capacity];

    /// <summary>Carries a value through a following step: where that changes it, writes it to the buffer and names the source.</summary>
    public delegate ReadOnlySpan<char> Carry(ReadOnlySpan<char> value, Span<char> buffer, ref byte origin);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<char> key, ReadOnlySpan<char> value, byte origin, PhraseFlags flags = PhraseFlags.None)
    {
        var entry = new PhraseEntry
        {
            Head = PhraseWords.Read(key, 0),
            Rest = _pool.Count,
            KeyLength = checked((byte)key.Length),
            Origin = origin,
            Flags = flags,
        };
        if (key.Length > PhraseWords.Width)
        {
            _pool.AddRange(key[PhraseWords.Width..]);
        }

        Append(entry, value);
    }

    /// <summary>Adds all phrases of a table before any others, with their values carried through the step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Inherit(PhraseTable table, Carry carry)
    {
        Span<char> room = stackalloc char[PhraseWords.Width];
        Span<char> buffer = stackalloc char[byte.MaxValue];
        _pool.AddRange(table.Pool);
        foreach (var inherited in table.Entries)
        {
            var entry = inherited;
            entry.Flags &= ~PhraseFlags.Last;
            var old = table.Value(entry, room);
            var value = (entry.Flags & PhraseFlags.Regional) == 0 ? carry(old, buffer, ref entry.Origin) : old;
            if (value.Length > PhraseWords.Width && entry.Origin != inherited.Origin)
            {
                Move(ref entry, table.Pool);
            }

            if (entry.Origin == inherited.Origin)
            {
                Append(entry);
            }
            else
            {
                Append(entry, value);
            }
        }
    }

    // Moves the pool's part of a key to its end, so that a new value can follow.
    private void Move(ref PhraseEntry entry, ReadOnlySpan<char> pool)
    {
        var rest = pool.Slice(entry.Rest, entry.RestLength);
        entry.Rest = _pool.Count;
        _pool.AddRange(rest);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(PhraseEntry entry, ReadOnlySpan<char> value)
    {
        entry.ValueLength = checked((byte)value.Length);
        entry.Value = value.Length <= PhraseWords.Width ? PhraseWords.Read(value, 0) : 0;
        if (value.Length > PhraseWords.Width)
        {
            _pool.AddRange(value);
        }

        Append(entry);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(in PhraseEntry entry)
    {
        var later = (entry.Flags & PhraseFlags.RunOnly) != 0 ? 1UL : 0;
        var shorter = (ulong)(sbyte.MaxValue - entry.KeyLength);
        var index = _order.Count;
        _order.Add(((ulong)PhraseWords.Pair(entry.Head) << 32) | (later << 31) | (shorter << OrderBits) | (uint)index);
        if (index == _entries.Length)
        {
            Array.Resize(ref _entries, (2 * index) + 1);
        }

        _entries[index] = entry;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PhraseTable Build()
    {
        _order.Sort();
        var pool = _pool.ToArray();
        var entries = new PhraseEntry[_order.Count];
        var count = 0;
        var slots = new int[BitOperations.RoundUpToPowerOf2((uint)((CountPairs() * 3 / 2) + 2))];
        for (int start = 0, end; start < _order.Count; start = end)
        {
            end = EndOfBucket(start);
            Occupy(slots, (uint)(_order[start] >> 32), count);
            count += FillBucket(entries.AsSpan(count), start, end, pool);
        }

        return new PhraseTable(slots, entries, count, pool);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Occupy(int[] slots, uint pair, int bucket)
    {
        var slot = PhraseTable.Slot(pair, slots.Length);
        while (slots[slot] != 0)
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        slots[slot] = bucket + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool IsKnown(ReadOnlySpan<PhraseEntry> bucket, in PhraseEntry entry, char[] pool)
    {
        for (var i = bucket.Length - 1; i >= 0 && bucket[i].KeyLength == entry.KeyLength; i--)
        {
            if (bucket[i].Head == entry.Head && Rest(bucket[i], pool).SequenceEqual(Rest(entry, pool)))
            {
                return true;
            }
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ReadOnlySpan<char> Rest(in PhraseEntry entry, char[] pool) => pool.AsSpan(entry.Rest, entry.RestLength);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int CountPairs()
    {
        var pairs = 0;
        for (var start = 0; start < _order.Count; start = EndOfBucket(start))
        {
            pairs++;
        }

        return pairs;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int EndOfBucket(int start)
    {
        var end = start + 1;
        while (end < _order.Count && _order[end] >> 32 == _order[start] >> 32)
        {
            end++;
        }

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
            {
                entries[count++] = entry;
            }
        }

        entries[count - 1].Flags |= PhraseFlags.Last;
        return count;
    }
}
