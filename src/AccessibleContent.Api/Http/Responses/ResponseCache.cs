using Microsoft.AspNetCore.OutputCaching;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>Output caching's store of responses: in memory first, then in the cache that nodes share, if there is one.</summary>
internal sealed class ResponseCache(MemoryCacheStore memory, ISharedCache shared) : IOutputCacheStore
{
    /// <summary>The tag of responses of which there is an unlimited number; nothing is evicted by it.</summary>
    public const string OneOfMany = "many";

    // Output caching's separator between the parts of a key; no ETag contains it.
    private const char Delimiter = '\u001e';

    /// <inheritdoc/>
    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) =>
        memory.Find(NameOf(key)) is { } found ? ValueTask.FromResult<byte[]?>(found) : FindSharedAsync(key);

    /// <inheritdoc/>
    public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        var isOneOfMany = tags is not null && tags.Contains(OneOfMany);
        memory.Keep(NameOf(key), value, validFor, isOneOfMany);
        if (!isOneOfMany)
        {
            shared.Offer(key, value, validFor);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// Does nothing: a response is cached under its ETag, so an outdated one is never requested again and needs no tag for eviction.
    /// </summary>
    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    // In memory, a response is stored under its ETag alone, whatever the address of the request.
    private static string NameOf(string key) =>
        key.StartsWith('"') && key.IndexOf(Delimiter, StringComparison.Ordinal) is > 0 and var end ? key[..end] : key;

    private async ValueTask<byte[]?> FindSharedAsync(string key)
    {
        if (await shared.FindAsync(key) is not { } found)
        {
            return null;
        }

        memory.Keep(NameOf(key), found, TimeSpan.FromDays(1));
        return found;
    }
}
