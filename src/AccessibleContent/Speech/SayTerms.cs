namespace AccessibleContent.Speech;

/// <summary>How a site says its own names: immutable.</summary>
public sealed class SayTerms
{
    private SayTerms()
    {
    }

    /// <summary>Gets the list without any name.</summary>
    public static SayTerms None { get; } = new();
}
