namespace AccessibleContent.Readers.Records;

/// <summary>A label and value of a record as a page shows it, with its place on the page and its source line.</summary>
internal sealed record RecordField(string Label, string Value, string Place, int? Line = null);
