namespace AccessibleContent.Model;

/// <summary>
/// One line of the record as shown to readers: <paramref name="Label"/> is in Simplified script, the value in the notice's.
/// </summary>
public sealed record Fact(string Label, string Value, FactKind Kind);
