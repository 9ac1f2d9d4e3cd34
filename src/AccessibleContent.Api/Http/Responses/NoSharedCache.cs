namespace AccessibleContent.Api.Http.Responses;

/// <summary>No second level: the node does not share its responses.</summary>
internal sealed class NoSharedCache : ISharedCache
{
    /// <inheritdoc/>
    public ValueTask<byte[]?> FindAsync(string key) => default;

    /// <inheritdoc/>
    public void Offer(string key, byte[] value, TimeSpan keptFor)
    {
    }
}
