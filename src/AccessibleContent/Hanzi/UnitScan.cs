using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AccessibleContent.Hanzi;

/// <summary>The first look at a text, one UTF-16 unit after the other and without a branch: replacements, and where to look twice.</summary>
internal sealed class UnitScan
{
    /// <summary>The most units of a block: one for each bit of a word.</summary>
    public const int BlockLength = 64;

    private readonly uint[] _units;
    private readonly PhraseFilter _filter;

    public UnitScan(PhraseFilter filter, Dictionary<int, CharacterDecision> characters, IEnumerable<char> irregular)
    {
        _units = UnitWords.For(characters, irregular);
        _filter = filter;
    }

    public bool IsSpecial(char unit) => (_units[unit] & UnitWords.IsSpecial) != 0;

    /// <summary>
    /// Writes the replacement of each unit of the next block, as long as text, destination and a mask allow, and marks the
    /// units that need a decision.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public Marks Block(ReadOnlySpan<char> text, Span<char> destination)
    {
        var length = Math.Min(BlockLength, Math.Min(text.Length, destination.Length));
        ref var units = ref MemoryMarshal.GetArrayDataReference(_units);
        ref var filter = ref _filter.Words;
        ulong pairs = 0, longer = 0;
        char unit = At(text, 0), next = At(text, 1);
        for (var i = 0; i < length; i++)
        {
            var third = At(text, i + 2);
            var word = Unsafe.Add(ref units, unit);
            var hash = PhraseFilter.HashOfTwo(unit, next);
            pairs |= (ulong)(PhraseFilter.Bit(ref filter, hash) & 1) << i;
            longer |= (ulong)((PhraseFilter.Bit(ref filter, PhraseFilter.HashOfThree(hash, third)) | (word >> 16)) & 1) << i;
            destination[i] = (char)word;
            unit = next;
            next = third;
        }

        return new Marks(length, pairs | longer, longer);
    }

    private static char At(ReadOnlySpan<char> text, int index) => (uint)index < (uint)text.Length ? text[index] : '\0';
}
