namespace AccessibleContent.Api.Resilience;

/// <summary>Something outside the process cannot be reached now: one cause, whatever the message says.</summary>
/// <param name="message">What the operator reads.</param>
/// <param name="reason">What went wrong; null where nothing was asked.</param>
public abstract class OutageException(string message, Exception? reason) : Exception(message, reason);
