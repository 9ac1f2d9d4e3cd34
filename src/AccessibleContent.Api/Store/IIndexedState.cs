namespace AccessibleContent.Api.Store;

/// <summary>The state of the store that the search index has: the one on which every result depends.</summary>
internal interface IIndexedState
{
    /// <summary>Gets a value indicating whether everything published can be found.</summary>
    bool IsWhole { get; }

    /// <summary>Gets the digest of the notices in the index.</summary>
    /// <exception cref="StoreUnavailableException">The index is being made.</exception>
    ValueTask<string> DigestAsync(CancellationToken cancellation);

    /// <summary>Waits, for a short while at most, until what this node has just published can be found.</summary>
    ValueTask FollowAsync();
}
