namespace AccessibleContent.Api.Store;

/// <summary>The store did not answer, or not in time, or was not asked because it has just failed; what was wanted can be asked for again.</summary>
/// <param name="reason">What went wrong.</param>
public sealed class StoreUnavailableException(Exception reason) : Exception("The store cannot be reached.", reason)
{
    /// <summary>After how long it makes sense to ask again, in seconds.</summary>
    public const int RetryAfter = 2;
}
