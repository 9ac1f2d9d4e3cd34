namespace AccessibleContent.Api.Http.Responses;

/// <summary>
/// A cache that several nodes share. It may be unavailable at any time: then it finds nothing, at once, and causes no failure.
/// </summary>
internal interface ISharedCache
{
    /// <summary>Returns the entry of a key; null if there is none.</summary>
    ValueTask<byte[]?> FindAsync(string key);

    /// <summary>Queues bytes for storing; the caller does not wait.</summary>
    void Offer(string key, byte[] value, TimeSpan keptFor);
}
