using Microsoft.Extensions.Caching.Memory;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>A part of the response cache: when it is full, its least recently used entries are evicted, and only its own.</summary>
/// <param name="limit">The capacity in bytes.</param>
/// <param name="onDropped">Called for each entry evicted for lack of space.</param>
internal sealed class CachePart(long limit, Action onDropped) : IDisposable
{
    /// <summary>The size of an entry besides its bytes and its key.</summary>
    private const int Overhead = 256;

    private const double Share = 0.1;

    private readonly MemoryCache _entries = new(new MemoryCacheOptions { SizeLimit = limit, TrackStatistics = true });

    /// <summary>Gets the number of bytes used.</summary>
    public long Size => _entries.GetCurrentStatistics()!.CurrentEstimatedSize ?? 0;

    /// <summary>Gets the number of cached responses.</summary>
    public int Count => _entries.Count;

    /// <summary>Returns the entry of a key; null if there is none.</summary>
    public CachedResponse? Find(string key) => _entries.TryGetValue(key, out var kept) ? (CachedResponse)kept! : null;

    /// <summary>Stores a response.</summary>
    public void Keep(string key, CachedResponse kept)
    {
        var size = kept.Value.Length + (2L * key.Length) + Overhead;
        if (Size + size > limit)
        {
            _entries.Compact(Math.Min(1, Share + ((double)size / limit)));
        }

        using var entry = _entries.CreateEntry(key);
        entry.Value = kept;
        entry.Size = size;
        entry.AbsoluteExpirationRelativeToNow = kept.KeptFor;
        entry.RegisterPostEvictionCallback(OnEvicted, this);
    }

    /// <summary>Removes a response, to move it to another part.</summary>
    public void Remove(string key) => _entries.Remove(key);

    /// <inheritdoc/>
    public void Dispose() => _entries.Dispose();

    private void Drop() => onDropped();

    private static void OnEvicted(object key, object? value, EvictionReason reason, object? state)
    {
        if (reason is EvictionReason.Capacity)
        {
            ((CachePart)state!).Drop();
        }
    }
}
