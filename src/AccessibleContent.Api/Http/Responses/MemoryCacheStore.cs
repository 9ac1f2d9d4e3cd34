using System.Diagnostics.Metrics;
using AccessibleContent.Api.Http.Log;
using AccessibleContent.Api.Resilience;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>
/// Stores responses in memory, never more than the setting allows: the least recently used ones are evicted for a new one. The framework's
/// own store would silently drop the new one instead.
/// </summary>
/// <remarks>
/// An entry that is requested a second time moves to a part for such entries only, so that neither a crawler nor a client that requests
/// everything once evicts what readers use. Responses of an unlimited kind never leave a small part of their own.
/// </remarks>
internal sealed partial class MemoryCacheStore : IDisposable
{
    private const double Share = 0.1;

    private readonly long _limit;
    private readonly CachePart _askedAgain;
    private readonly CachePart _askedOnce;
    private readonly CachePart _many;
    private readonly Counter<long> _dropped;
    private readonly ILogger<MemoryCacheStore> _logger;
    private readonly TimeProvider _clock;
    private long _saidAt;
    private long _droppedCount;

    /// <summary>Creates an empty store.</summary>
    public MemoryCacheStore(IOptions<CacheOptions> options, ServiceMeter meter, TimeProvider clock, ILogger<MemoryCacheStore> logger)
    {
        _limit = options.Value.SizeLimitMegabytes * 1024L * 1024;
        _askedAgain = new(_limit * 5 / 8, OnDropped);
        _askedOnce = new(_limit / 4, OnDropped);
        _many = new(_limit / 8, OnDropped);
        _dropped = meter.Counter("accessible_content.cache.dropped", "Responses that were dropped because the cache was full.");
        (_clock, _logger) = (clock, logger);
        meter.Gauge("accessible_content.cache.size", "By", "Bytes that cached responses take.", () => Size);
    }

    /// <summary>Gets the number of bytes used.</summary>
    public long Size => _askedAgain.Size + _askedOnce.Size + _many.Size;

    /// <summary>Gets the number of cached responses.</summary>
    public int Count => _askedAgain.Count + _askedOnce.Count + _many.Count;

    /// <summary>Gets the number of responses evicted for lack of space.</summary>
    public long Dropped => Volatile.Read(ref _droppedCount);

    /// <summary>Returns the entry of a key; null if there is none.</summary>
    public byte[]? Find(string key) => FindKept(key)?.Value;

    /// <summary>Returns the body in an entry; null if there is no entry, or its body is not known yet.</summary>
    public ReadOnlyMemory<byte>? FindBody(string key) => FindKept(key)?.Body;

    /// <summary>Marks the body, which output caching puts at the end of an entry, so that it can be sent from there.</summary>
    public void ShowBody(string key, ReadOnlySpan<byte> body)
    {
        var kept = _askedAgain.Find(key) ?? _askedOnce.Find(key) ?? _many.Find(key);
        if (kept is { Body: null } && kept.Value.AsSpan().EndsWith(body))
        {
            kept.Body = kept.Value.AsMemory(kept.Value.Length - body.Length);
        }
    }

    /// <summary>Returns whether a body of this length is stored: one larger than a tenth of the capacity is not.</summary>
    public bool Takes(int length, bool isOneOfMany = false) => length <= (isOneOfMany ? _limit / 8 : _limit) * Share;

    /// <summary>Stores bytes.</summary>
    public void Keep(string key, byte[] value, TimeSpan keptFor, bool isOneOfMany = false) =>
        (isOneOfMany ? _many : _askedOnce).Keep(key, new(value, keptFor));

    /// <inheritdoc/>
    public void Dispose()
    {
        _askedAgain.Dispose();
        _askedOnce.Dispose();
        _many.Dispose();
    }

    private CachedResponse? FindKept(string key)
    {
        if (_askedAgain.Find(key) is { } known)
        {
            return known;
        }

        if (_askedOnce.Find(key) is not { } found)
        {
            return _many.Find(key);
        }

        _askedAgain.Keep(key, found);
        _askedOnce.Remove(key);
        return found;
    }

    // Logged once a minute: a full cache must not fill the log too.
    private void OnDropped()
    {
        _dropped.Add(1);
        var count = Interlocked.Increment(ref _droppedCount);
        var now = _clock.GetTimestamp();
        var said = Volatile.Read(ref _saidAt);
        if ((said == 0 || _clock.GetElapsedTime(said, now) >= TimeSpan.FromMinutes(1))
            && Interlocked.CompareExchange(ref _saidAt, now, said) == said)
        {
            Full(_logger, count, _limit / 1024 / 1024);
        }
    }

    [LoggerMessage(
        20, LogLevel.Warning,
        "The response cache is full: {Count} responses dropped since startup; Cache:SizeLimitMegabytes is {Limit}")]
    private static partial void Full(ILogger logger, long count, long limit);
}
