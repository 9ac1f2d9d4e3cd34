namespace AccessibleContent.Hanzi;

/// <summary>What a positional rule writes for the character at a position of the text.</summary>
internal readonly record struct Pin(int Position, char Result, int Rule)
{
    /// <summary>Gets the pin beyond every text.</summary>
    public static Pin None { get; } = new(int.MaxValue, '\0', 0);
}
