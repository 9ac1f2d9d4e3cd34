namespace AccessibleContent.Readers.Records;

/// <summary>A date in a line, and its position there.</summary>
/// <param name="Start">The position of its first character.</param>
/// <param name="Length">Its number of characters, including its time.</param>
/// <param name="Date">The date; null if it does not exist in the calendar.</param>
internal readonly record struct DateSpan(int Start, int Length, PublicationDate? Date);
