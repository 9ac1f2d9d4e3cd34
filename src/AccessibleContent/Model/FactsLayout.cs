namespace AccessibleContent.Model;

/// <summary>How a writer with a choice lays out the facts.</summary>
public enum FactsLayout
{
    /// <summary>A table: the label beside its value.</summary>
    Table,

    /// <summary>A list, one fact a line: the label above its value.</summary>
    List,
}
