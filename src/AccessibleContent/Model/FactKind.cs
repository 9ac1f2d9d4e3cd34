namespace AccessibleContent.Model;

/// <summary>What a fact's value is, for writers that mark it up.</summary>
public enum FactKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>The day or moment of publication.</summary>
    Published,

    /// <summary>A code that stays as it is in every script.</summary>
    Code,
}
