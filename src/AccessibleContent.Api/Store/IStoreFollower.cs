namespace AccessibleContent.Api.Store;

/// <summary>A part that follows the store: it is told its state twice a second, and before anything else at the start of a round.</summary>
internal interface IStoreFollower
{
    /// <summary>Takes notice of the state; cheap where nothing has changed.</summary>
    ValueTask FollowAsync(StoreState state, CancellationToken cancellation);
}
