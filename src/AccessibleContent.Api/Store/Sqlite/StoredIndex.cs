namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>The state of an index in the store itself: each notice is in it with the transaction that publishes it.</summary>
internal sealed class StoredIndex(CurrentVersions versions, SearchRebuild rebuild) : IIndexedState
{
    /// <inheritdoc/>
    public bool IsWhole => rebuild.IsMade;

    /// <inheritdoc/>
    public ValueTask<string> DigestAsync(CancellationToken cancellation) => versions.DigestAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask FollowAsync() => ValueTask.CompletedTask;
}
