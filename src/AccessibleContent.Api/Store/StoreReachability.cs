namespace AccessibleContent.Api.Store;

/// <summary>Whether the store answered the last time it was asked.</summary>
public sealed class StoreReachability
{
    private volatile bool _isReachable = true;

    /// <summary>Gets a value indicating whether it did.</summary>
    public bool IsReachable => _isReachable;

    /// <summary>Notes how asking it ended.</summary>
    public void Note(bool answered) => _isReachable = answered;
}
