namespace AccessibleContent.Api.Resilience;

/// <summary>Something outside the process is unavailable: one cause, whatever the message.</summary>
/// <param name="message">The message for the operator.</param>
/// <param name="reason">The cause; null if nothing was called.</param>
internal abstract class OutageException(string message, Exception? reason) : Exception(message, reason);
