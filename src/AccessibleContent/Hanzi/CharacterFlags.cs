namespace AccessibleContent.Hanzi;

/// <summary>Bits above the replacement in a table's word for a UTF-16 unit; a unit without any is simply replaced.</summary>
internal static class CharacterFlags
{
    /// <summary>Some phrase begins with the unit.</summary>
    public const uint StartsPhrase = 1 << 16;

    /// <summary>The unit is a surrogate, begins a description sequence, triggers a rule, or becomes more than one unit.</summary>
    public const uint IsSpecial = 1 << 17;
}
