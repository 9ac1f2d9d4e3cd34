using AccessibleContent.Api.Resilience;

namespace AccessibleContent.Api.Store;

/// <summary>
/// The store did not respond, or not in time, or was not queried because it has just failed; the operation can be retried.
/// </summary>
/// <param name="reason">The failure; null if the store was not queried at all.</param>
/// <param name="trouble">The kind of trouble.</param>
/// <param name="message">The message for the operator; null for the name of the trouble.</param>
internal sealed class StoreUnavailableException(Exception? reason, StoreTrouble trouble, string? message = null)
    : OutageException(message ?? $"The store is unavailable: {trouble.Name()}.", reason)
{
    /// <summary>The time after which a retry makes sense, in seconds.</summary>
    public const int RetryAfter = 2;

    /// <summary>Initializes a new instance from a failure, which determines the kind of trouble.</summary>
    /// <param name="reason">The failure.</param>
    public StoreUnavailableException(Exception reason)
        : this(reason, StoreTroubles.Of(reason))
    {
    }

    /// <summary>Gets the kind of trouble.</summary>
    public StoreTrouble Trouble { get; } = trouble;
}
