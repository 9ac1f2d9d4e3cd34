namespace AccessibleContent.Readers.Records;

/// <summary>A label and value of a record as a page shows it, where on the page that was, and in which line of its source.</summary>
internal sealed record RecordField(string Label, string Value, string Place, int? Line = null);
