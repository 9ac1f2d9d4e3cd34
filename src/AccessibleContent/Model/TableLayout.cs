namespace AccessibleContent.Model;

/// <summary>How a writer that has the choice lays out tables.</summary>
internal enum TableLayout
{
    /// <summary>Rows and columns; a wide one scrolls in a frame.</summary>
    Framed,

    /// <summary>Row by row, each value below the one before it, wherever each has a name to stand after.</summary>
    Stacked,
}
