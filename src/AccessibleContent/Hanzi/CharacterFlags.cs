namespace AccessibleContent.Hanzi;

/// <summary>Bits above the replacement in a table's word for a UTF-16 unit; a unit without any is simply replaced.</summary>
internal static class CharacterFlags
{
    public const int StartsPhraseBit = 16;

    public const int IsSpecialBit = 17;

    /// <summary>Some phrase begins with the unit.</summary>
    public const uint StartsPhrase = 1 << StartsPhraseBit;

    /// <summary>The unit is a surrogate, begins a description sequence, triggers a rule, or becomes more than one unit.</summary>
    public const uint IsSpecial = 1 << IsSpecialBit;
}
