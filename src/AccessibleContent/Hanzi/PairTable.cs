using System.Numerics;
using System.Runtime.CompilerServices;

namespace AccessibleContent.Hanzi;

/// <summary>
/// The phrases of two units that become two units, nine of ten that a text meets: one load finds both. Where no longer phrase
/// can begin, it answers for the whole <see cref="PhraseTable"/>.
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
        _slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)(entries.Length + 2))];
        _shift = 32 - BitOperations.Log2((uint)_slots.Length);
        foreach (ref readonly var entry in entries)
        {
            if (Holds(entry))
                Add(PhraseWords.Pair(entry.Head), PhraseWords.Pair(entry.Value));
            else if (entry.KeyLength == 2)
                _irregular.Add(PhraseWords.First(entry.Head));
        }
    }

    /// <summary>Gets the first units of the pairs it cannot hold: with another length of value, or of the regional step.</summary>
    public IReadOnlySet<char> Irregular => _irregular;

    /// <summary>The two units that a pair becomes, or zero.</summary>
    public uint Find(uint pair)
    {
        var slot = Slot(pair);
        while ((uint)_slots[slot] != pair)
        {
            if (_slots[slot] == 0)
                return 0;
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return (uint)(_slots[slot] >> 32);
    }

    private static bool Holds(in PhraseEntry entry) =>
        entry is { KeyLength: 2, ValueLength: 2 } && (entry.Flags & PhraseFlags.RunOnly) == 0;

    private void Add(uint pair, uint value)
    {
        var slot = Slot(pair);
        while (_slots[slot] != 0)
            slot = (slot + 1) & (_slots.Length - 1);
        _slots[slot] = pair | ((ulong)value << 32);
    }

    private int Slot(uint pair) => (int)((pair * 0x9E3779B1) >> _shift);
}
