namespace AccessibleContent.Readers;

/// <summary>What a reader did that the editor should know about.</summary>
public enum RemarkKind
{
    /// <summary>Left out, because it belongs to the site and not to the notice.</summary>
    Skipped,

    /// <summary>Decided where the page is ambiguous.</summary>
    Guessed,

    /// <summary>Repaired.</summary>
    Repaired,

    /// <summary>Found two values and chose one.</summary>
    Conflict,

    /// <summary>Could not produce a notice: the reason, and the remedy.</summary>
    Refused,
}
