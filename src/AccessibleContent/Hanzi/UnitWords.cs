namespace AccessibleContent.Hanzi;

/// <summary>The first look at each of the 65,536 UTF-16 units: its replacement in the low half, <see cref="CharacterFlags"/> above.</summary>
internal static class UnitWords
{
    public static uint[] For(PhraseTable phrases, Dictionary<int, CharacterDecision> characters, RuleSet rules)
    {
        var units = new uint[char.MaxValue + 1];
        for (var unit = 0u; unit < units.Length; unit++)
            units[unit] = unit;
        foreach (var (character, decision) in characters)
            Map(units, character, decision.Value);
        foreach (var first in phrases.FirstUnits)
            units[first] |= CharacterFlags.StartsPhrase;
        units.AsSpan('\u2FF0', 16).Fill(CharacterFlags.IsSpecial);
        units.AsSpan('\uD800', 0x800).Fill(CharacterFlags.IsSpecial);
        foreach (var trigger in rules.Triggers)
            units[trigger] |= CharacterFlags.IsSpecial;
        return units;
    }

    private static void Map(uint[] units, int character, string value)
    {
        if (character <= char.MaxValue)
            units[character] = value.Length == 1 ? value[0] : CharacterFlags.IsSpecial;
    }
}
