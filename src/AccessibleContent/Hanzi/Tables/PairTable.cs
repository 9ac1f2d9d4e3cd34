using System.Numerics;
using System.Runtime.CompilerServices;

namespace AccessibleContent.Hanzi.Tables;

/// <summary>
/// The phrases of two units that become two units, nine of ten that occur in texts: one load finds both. Where no longer phrase can begin,
/// it replaces a lookup in the whole <see cref="PhraseTable"/>.
/// </summary>
internal sealed class PairTable
{
    // Each slot: the pair in the low half, its value in the high half; zero is an empty slot.
    private readonly ulong[] _slots;
    private readonly int _shift;
    private readonly HashSet<char> _irregular = [];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PairTable(ReadOnlySpan<PhraseEntry> entries)
    {
        _slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)((2 * CountRegular(entries)) + 2))];
        _shift = 32 - BitOperations.Log2((uint)_slots.Length);
        foreach (ref readonly var entry in entries)
        {
            if (entry.IsRegularPair)
            {
                Add(PhraseWords.Pair(entry.Head), PhraseWords.Pair(entry.Value));
            }
            else if (entry.KeyLength == 2)
            {
                _irregular.Add(PhraseWords.Unit(entry.Head, 0));
            }
        }
    }

    /// <summary>
    /// Gets the first units of the pairs it cannot hold: those with another value length, of the regional step, or above the rules.
    /// </summary>
    public IReadOnlySet<char> Irregular => _irregular;

    /// <summary>Returns the two units that a pair becomes, or zero.</summary>
    public uint Find(uint pair)
    {
        var slot = Slot(pair);
        while ((uint)_slots[slot] != pair)
        {
            if (_slots[slot] == 0)
            {
                return 0;
            }

            slot = (slot + 1) & (_slots.Length - 1);
        }

        return (uint)(_slots[slot] >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int CountRegular(ReadOnlySpan<PhraseEntry> entries)
    {
        var count = 0;
        foreach (ref readonly var entry in entries)
        {
            count += entry.IsRegularPair ? 1 : 0;
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(uint pair, uint value)
    {
        var slot = Slot(pair);
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        _slots[slot] = pair | ((ulong)value << 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(uint pair) => (int)((pair * 0x9E3779B1) >> _shift);
}
