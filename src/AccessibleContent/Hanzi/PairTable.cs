using System.Numerics;

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

    public PairTable(IReadOnlyCollection<PhraseEntry> entries)
    {
        _slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)((2 * entries.Count) + 2))];
        _shift = 32 - BitOperations.Log2((uint)_slots.Length);
        foreach (var entry in entries)
        {
            var slot = Slot(PhraseWords.Pair(entry.Head));
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = PhraseWords.Pair(entry.Head) | ((ulong)PhraseWords.Pair(entry.Value) << 32);
        }
    }

    /// <summary>Says whether an entry can stand here.</summary>
    public static bool Holds(in PhraseEntry entry) =>
        entry is { KeyLength: 2, ValueLength: 2 } && (entry.Flags & PhraseFlags.RunOnly) == 0;

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

    private int Slot(uint pair) => (int)((pair * 0x9E3779B1) >> _shift);
}
