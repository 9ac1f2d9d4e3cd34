using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AccessibleContent.Hanzi;

/// <summary>The first look at a text, one UTF-16 unit after the other and without a branch: replacements, and where to look twice.</summary>
internal sealed class UnitScan
{
    /// <summary>The most units of a block: one for each bit of a word.</summary>
    public const int BlockLength = 64;

    private readonly uint[] _units;
    private readonly ulong[] _filter;

    public UnitScan(PhraseTable phrases, Dictionary<int, CharacterDecision> characters, RuleSet rules)
    {
        _units = UnitWords.For(phrases, characters, rules);
        _filter = phrases.Filter;
    }

    public bool IsSpecial(char unit) => (_units[unit] & CharacterFlags.IsSpecial) != 0;

    /// <summary>
    /// Writes the replacement of each unit of the next block, as long as text, destination and mask allow, and returns the
    /// block's length; a bit is set for each unit that may begin a phrase, or is special.
    /// </summary>
    public int Block(ReadOnlySpan<char> text, Span<char> destination, out ulong candidates)
    {
        var length = Math.Min(BlockLength, Math.Min(text.Length, destination.Length));
        candidates = 0;
        ref var units = ref MemoryMarshal.GetArrayDataReference(_units);
        ref var filter = ref MemoryMarshal.GetArrayDataReference(_filter);
        var unit = length > 0 ? text[0] : '\0';
        for (var i = 0; i < length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            var word = Unsafe.Add(ref units, unit);
            var hash = PhraseTable.Hash(PhraseTable.Pair(unit, next));
            var pairs = Unsafe.Add(ref filter, hash >> (32 - PhraseTable.FilterWordBits));
            var mayBegin = (uint)(pairs >> (int)(hash >> PhraseTable.FilterBitShift)) & (word >> CharacterFlags.StartsPhraseBit);
            candidates |= (ulong)((mayBegin | (word >> CharacterFlags.IsSpecialBit)) & 1) << i;
            destination[i] = (char)word;
            unit = next;
        }

        return length;
    }
}
