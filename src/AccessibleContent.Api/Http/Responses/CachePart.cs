using Microsoft.Extensions.Caching.Memory;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>A part of the room for answers: when it is full, those that were not asked for the longest go, and only from here.</summary>
/// <param name="limit">The room, in bytes.</param>
/// <param name="onDropped">Hears of each that went because there was no room.</param>
internal sealed class CachePart(long limit, Action onDropped) : IDisposable
{
    /// <summary>What an entry takes beside its bytes and its key.</summary>
    private const int Overhead = 256;

    private const double Share = 0.1;

    private readonly MemoryCache _entries = new(new MemoryCacheOptions { SizeLimit = limit, TrackStatistics = true });

    /// <summary>Gets how many bytes are taken.</summary>
    public long Size => _entries.GetCurrentStatistics()!.CurrentEstimatedSize ?? 0;

    /// <summary>Gets how many answers are kept.</summary>
    public int Count => _entries.Count;

    /// <summary>Gives what is kept; null where nothing is.</summary>
    public CachedResponse? Find(string key) => _entries.TryGetValue(key, out var kept) ? (CachedResponse)kept! : null;

    /// <summary>Keeps an answer.</summary>
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

    /// <summary>Takes an answer away, to put it elsewhere.</summary>
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
