using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AccessibleContent.Hanzi.Tables;
using AccessibleContent.Model;

namespace AccessibleContent.Hanzi.Scan;

/// <summary>The first, branch-free scan of a text, one UTF-16 unit at a time: writes replacements and marks where to look again.</summary>
internal sealed class UnitScan(uint[] units, PhraseFilter filter)
{
    /// <summary>The maximum units of a block: one for each bit of a machine word.</summary>
    public const int BlockLength = 64;

    /// <summary>Returns whether the value of a phrase differs from its units, each replaced by itself.</summary>
    public bool Changes(ReadOnlySpan<char> phrase, ReadOnlySpan<char> value)
    {
        var same = phrase.Length == value.Length;
        for (var i = 0; same && i < value.Length; i++)
        {
            same = (char)units[phrase[i]] == value[i];
        }

        return !same;
    }

    /// <summary>Returns the replacement of a unit.</summary>
    public char Replacement(char unit) => (char)units[unit];

    /// <summary>Returns the replacements of two units as one machine word.</summary>
    public uint Pair(char first, char second) => PhraseWords.Pair((char)units[first], (char)units[second]);

    public bool IsSpecial(char unit) => (units[unit] & UnitWords.IsSpecial) != 0;

    /// <summary>
    /// Writes the replacement of each unit of the next block, as far as text, destination and mask allow, and marks the units that need a
    /// decision.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public Marks Block(ReadOnlySpan<char> text, Span<char> destination)
    {
        var length = Math.Min(BlockLength, Math.Min(text.Length, destination.Length));
        ref var words = ref MemoryMarshal.GetArrayDataReference(units);
        ref var bits = ref filter.Words;
        var codes = default(Marks.Codes);
        ref var code = ref codes[0];
        char unit = At(text, 0), next = At(text, 1);
        for (var i = 0; i < length; i++)
        {
            var third = At(text, i + 2);
            var word = Unsafe.Add(ref words, unit);
            var hash = PhraseFilter.HashOfTwo(unit, next);
            var pair = PhraseFilter.Pair(ref bits, hash);
            var longer = PhraseFilter.Longer(ref bits, PhraseFilter.HashOfThree(hash, third));
            Unsafe.Add(ref code, i) = (byte)((word >> 16) | longer | (pair << 2));
            destination[i] = (char)word;
            unit = next;
            next = third;
        }

        return Marks.Of(length, codes);
    }

    private static char At(ReadOnlySpan<char> text, int index) => (uint)index < (uint)text.Length ? text[index] : '\0';
}
