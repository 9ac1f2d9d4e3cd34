using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Store.Sqlite;

namespace AccessibleContent.Api.Store;

/// <summary>The store did not answer, or not in time, or was not asked because it has just failed; what was wanted can be asked for again.</summary>
/// <param name="reason">What went wrong; null where it was not asked at all.</param>
/// <param name="trouble">What the trouble is called.</param>
/// <param name="message">What the operator reads; null for the name of the trouble.</param>
internal sealed class StoreUnavailableException(Exception? reason, StoreTrouble trouble, string? message = null) : OutageException(message ?? $"The store cannot do what was asked: {trouble.Name()}.", reason)
{
    /// <summary>After how long it makes sense to ask again, in seconds.</summary>
    public const int RetryAfter = 2;

    /// <summary>Makes one of a failure, which tells what the trouble is.</summary>
    /// <param name="reason">What went wrong.</param>
    public StoreUnavailableException(Exception reason)
        : this(reason, StoreTroubles.Of(reason))
    {
    }

    /// <summary>Gets what the trouble is called.</summary>
    public StoreTrouble Trouble { get; } = trouble;
}
