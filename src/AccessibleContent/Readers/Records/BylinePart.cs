namespace AccessibleContent.Readers.Records;

/// <summary>A part of a line that begins with a label: the label, the field it means, and the position of its value.</summary>
/// <param name="Label">The label as written.</param>
/// <param name="Field">The field; empty for what belongs to the page, null for an unknown label.</param>
/// <param name="Start">The position of the label.</param>
/// <param name="Value">The position of its value.</param>
internal readonly record struct BylinePart(string Label, string? Field, int Start, int Value);
