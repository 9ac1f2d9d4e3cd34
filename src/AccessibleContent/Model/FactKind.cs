namespace AccessibleContent.Model;

/// <summary>The kind of a fact's value, for writers that mark it up.</summary>
public enum FactKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>The day or moment of publication.</summary>
    Published,

    /// <summary>A code that stays as it is in every script.</summary>
    Code,
}
