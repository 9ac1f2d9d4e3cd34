namespace AccessibleContent.Hanzi.Tables;

/// <summary>The part of a table that decided a stretch of text.</summary>
internal enum DecisionKind
{
    /// <summary>A single character, by its own entry or for lack of one.</summary>
    Character,

    /// <summary>A phrase; the index is that of its entry.</summary>
    Phrase,

    /// <summary>A complete ideographic description sequence, copied.</summary>
    Sequence,
}
