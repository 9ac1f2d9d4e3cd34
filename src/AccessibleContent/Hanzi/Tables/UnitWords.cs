using System.Runtime.CompilerServices;

namespace AccessibleContent.Hanzi.Tables;

/// <summary>
/// The first scan's entry for each of the 65,536 UTF-16 units: its replacement in the low half, and flags above it for special units and
/// rules.
/// </summary>
internal static class UnitWords
{
    /// <summary>The unit is a surrogate, begins a description sequence or an irregular phrase, or becomes several.</summary>
    public const uint IsSpecial = 1 << 16;

    /// <summary>A positional rule is applied at the unit.</summary>
    public const uint IsTrigger = 1 << 17;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint[] For(Dictionary<int, CharacterDecision> characters, IEnumerable<char> irregular, IEnumerable<char> triggers)
    {
        var units = new uint[char.MaxValue + 1];
        for (var unit = 0u; unit < units.Length; unit++)
        {
            units[unit] = unit;
        }

        foreach (var (character, decision) in characters)
        {
            Map(units, character, decision.Value);
        }

        Mark(units.AsSpan('\u2FF0', 16));
        Mark(units.AsSpan('\uD800', 0x800));
        foreach (var unit in irregular)
        {
            units[unit] |= IsSpecial;
        }

        foreach (var unit in triggers)
        {
            units[unit] |= characters.TryGetValue(unit, out var decision) && decision.IsFinal ? 0 : IsTrigger;
        }

        return units;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mark(Span<uint> units)
    {
        foreach (ref var unit in units)
        {
            unit |= IsSpecial;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Map(uint[] units, int character, string value)
    {
        if (character <= char.MaxValue)
        {
            units[character] = value.Length == 1 ? value[0] : IsSpecial;
        }
    }
}
