namespace AccessibleContent.Readers;

/// <summary>
/// Stops a reading that would cost more than any real page does; the draft turns it into a refusal, and it never leaves the readers.
/// </summary>
internal sealed class ReadingLimitException(string message) : Exception(message);
