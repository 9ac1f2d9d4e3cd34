namespace AccessibleContent.Readers.Records;

/// <summary>A stretch of a line that a label begins: the label, the field it means, and where its value stands.</summary>
/// <param name="Label">The label as it is written.</param>
/// <param name="Field">The field; empty for what belongs to the page, null for a label that nobody knows.</param>
/// <param name="Start">The place of the label.</param>
/// <param name="Value">The place of its value.</param>
internal readonly record struct BylinePart(string Label, string? Field, int Start, int Value);
