using System.Diagnostics.Metrics;
using AccessibleContent.Api.Http.Log;
using AccessibleContent.Api.Resilience;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>
/// Answers in memory, never more than the setting allows: room for a new one is made by dropping those that were not
/// asked for the longest. The framework's own store would drop the new one instead, and say nothing.
/// </summary>
/// <remarks>
/// What is asked for a second time moves to a room that only such answers enter, so that neither a crawler nor anybody who asks for
/// everything once pushes out what readers ask for. Answers of which there are endlessly many never leave a small room of their own.
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

    /// <summary>Makes an empty store.</summary>
    public MemoryCacheStore(IOptions<CacheOptions> options, ServiceMeter meter, TimeProvider clock, ILogger<MemoryCacheStore> logger)
    {
        _limit = options.Value.SizeLimitMegabytes * 1024L * 1024;
        _askedAgain = new(_limit * 5 / 8, OnDropped);
        _askedOnce = new(_limit / 4, OnDropped);
        _many = new(_limit / 8, OnDropped);
        _dropped = meter.Counter("accessible_content.cache.dropped", "Answers that were dropped because the cache was full.");
        (_clock, _logger) = (clock, logger);
        meter.Gauge("accessible_content.cache.size", "By", "Bytes that cached answers take.", () => Size);
    }

    /// <summary>Gets how many bytes are taken.</summary>
    public long Size => _askedAgain.Size + _askedOnce.Size + _many.Size;

    /// <summary>Gets how many answers are kept.</summary>
    public int Count => _askedAgain.Count + _askedOnce.Count + _many.Count;

    /// <summary>Gets how many were dropped because there was no room.</summary>
    public long Dropped => Volatile.Read(ref _droppedCount);

    /// <summary>Gives what is kept; null where nothing is.</summary>
    public byte[]? Find(string key) => FindKept(key)?.Value;

    /// <summary>Gives the body of what is kept; null where nothing is, or where it has not been shown what the body is.</summary>
    public ReadOnlyMemory<byte>? FindBody(string key) => FindKept(key)?.Body;

    /// <summary>Shows the body, which output caching puts at the end of what it keeps: it can be sent as it lies there.</summary>
    public void ShowBody(string key, ReadOnlySpan<byte> body)
    {
        var kept = _askedAgain.Find(key) ?? _askedOnce.Find(key) ?? _many.Find(key);
        if (kept is { Body: null } && kept.Value.AsSpan().EndsWith(body))
        {
            kept.Body = kept.Value.AsMemory(kept.Value.Length - body.Length);
        }
    }

    /// <summary>Says whether a body of so many bytes is kept: one that alone would take a tenth of the room is not.</summary>
    public bool Takes(int length, bool isOneOfMany = false) => length <= (isOneOfMany ? _limit / 8 : _limit) * Share;

    /// <summary>Keeps bytes.</summary>
    public void Keep(string key, byte[] value, TimeSpan keptFor, bool isOneOfMany = false) => (isOneOfMany ? _many : _askedOnce).Keep(key, new(value, keptFor));

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

    // Said once a minute: a full cache is no reason to fill the log too.
    private void OnDropped()
    {
        _dropped.Add(1);
        var count = Interlocked.Increment(ref _droppedCount);
        var now = _clock.GetTimestamp();
        var said = Volatile.Read(ref _saidAt);
        if ((said == 0 || _clock.GetElapsedTime(said, now) >= TimeSpan.FromMinutes(1)) && Interlocked.CompareExchange(ref _saidAt, now, said) == said)
        {
            Full(_logger, count, _limit / 1024 / 1024);
        }
    }

    [LoggerMessage(20, LogLevel.Warning, "The cache of answers is full: {Count} were dropped since the start; Cache:SizeLimitMegabytes is {Limit}")]
    private static partial void Full(ILogger logger, long count, long limit);
}
