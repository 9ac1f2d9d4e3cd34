using AccessibleContent.Api.Resilience;

namespace AccessibleContent.Api.Files;

/// <summary>What keeps the files did not respond, or not in time, or refused; the operation can be retried.</summary>
/// <param name="message">The message for the operator.</param>
/// <param name="reason">The failure.</param>
internal sealed class FilesUnavailableException(string message, Exception? reason) : OutageException(message, reason)
{
    /// <summary>The time after which a retry makes sense, in seconds.</summary>
    public const int RetryAfter = 5;
}
