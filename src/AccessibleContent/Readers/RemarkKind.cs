namespace AccessibleContent.Readers;

/// <summary>What a reader did that its editor should know of.</summary>
public enum RemarkKind
{
    /// <summary>Left out, because it belongs to the site and not to the notice.</summary>
    Skipped,

    /// <summary>Decided where the page left room.</summary>
    Guessed,

    /// <summary>Put right.</summary>
    Repaired,

    /// <summary>Found two answers and chose one.</summary>
    Conflict,

    /// <summary>Could not make a notice of it: the reason, and the way out.</summary>
    Refused,
}
