namespace AccessibleContent.Hanzi.Tables;

/// <summary>Which part of a table decided a stretch of text.</summary>
internal enum DecisionKind
{
    /// <summary>A single character, by its own entry or by having none.</summary>
    Character,

    /// <summary>A phrase; the index is its entry's.</summary>
    Phrase,

    /// <summary>A complete ideographic description sequence, copied.</summary>
    Sequence,
}
