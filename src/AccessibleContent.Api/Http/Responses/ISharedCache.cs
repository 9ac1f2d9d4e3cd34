namespace AccessibleContent.Api.Http.Responses;

/// <summary>Answers that several nodes share. It may be away at any time: then it finds nothing, at once, and fails nobody.</summary>
internal interface ISharedCache
{
    /// <summary>Gives what is kept under a key; null where nothing is.</summary>
    ValueTask<byte[]?> FindAsync(string key);

    /// <summary>Takes bytes to keep them; the caller does not wait for it.</summary>
    void Offer(string key, byte[] value, TimeSpan keptFor);
}
