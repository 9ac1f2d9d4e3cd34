namespace AccessibleContent.Model;

/// <summary>How a writer that has the choice lays out the facts.</summary>
internal enum FactsLayout
{
    /// <summary>A table: the label beside its value.</summary>
    Table,

    /// <summary>A list, one fact a line: the label above its value.</summary>
    List,
}
