namespace AccessibleContent.Readers.Html;

/// <summary>Stops the parser in the middle of a page that would cost more than any real page does.</summary>
internal sealed class MarkupLimitException(string message) : Exception(message);
