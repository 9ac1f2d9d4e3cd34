namespace AccessibleContent.Readers;

/// <summary>A label and value of a record as a page shows it, and where on the page that was.</summary>
internal sealed record RecordField(string Label, string Value, string Place);
