namespace AccessibleContent.Model;

/// <summary>What a reading mode chooses for the writers that have the choice.</summary>
/// <param name="Facts">How the facts are laid out.</param>
/// <param name="Tables">How the tables are laid out.</param>
internal sealed record ModeLayout(FactsLayout Facts, TableLayout Tables);

/// <summary>How a writer with a choice lays out the facts.</summary>
internal enum FactsLayout
{
    /// <summary>A table: the label beside its value.</summary>
    Table,

    /// <summary>A list, one fact a line: the label above its value.</summary>
    List,
}

/// <summary>How a writer that has the choice lays out tables.</summary>
internal enum TableLayout
{
    /// <summary>Rows and columns; a wide one scrolls in a frame.</summary>
    Framed,

    /// <summary>Row by row, each value below the one before it, wherever each has a name to stand after.</summary>
    Stacked,
}
