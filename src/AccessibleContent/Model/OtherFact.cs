namespace AccessibleContent.Model;

/// <summary>A fact of the record that has no field of its own: its label and value as published.</summary>
public sealed record OtherFact(string Label, string Value);
