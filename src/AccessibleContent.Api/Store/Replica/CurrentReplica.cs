namespace AccessibleContent.Api.Store.Replica;

/// <summary>How far the search file of this node is, in memory.</summary>
internal sealed class CurrentReplica
{
    private volatile ReplicaState? _state;

    /// <summary>Gets or sets the state; null until the file was once the same as the server since the node started.</summary>
    public ReplicaState? State
    {
        get => _state;
        set => _state = value;
    }
}
