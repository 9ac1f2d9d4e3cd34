namespace AccessibleContent.Readers.Records;

/// <summary>A date in a line, and where it stands there.</summary>
/// <param name="Start">The place of its first character.</param>
/// <param name="Length">How many characters it has, its time among them.</param>
/// <param name="Date">The date; null where the calendar has none like it.</param>
internal readonly record struct DateSpan(int Start, int Length, PublicationDate? Date);
