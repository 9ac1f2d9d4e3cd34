using System.Diagnostics.Metrics;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Caching;

/// <summary>
/// Answers in memory, never more than the setting allows: room for a new one is made by dropping those that were not
/// asked for the longest. The framework's own store would drop the new one instead, and say nothing.
/// </summary>
public sealed partial class MemoryAnswers : IDisposable
{
    /// <summary>What an entry takes beside its bytes and its key.</summary>
    private const int Overhead = 256;

    private const double Share = 0.1;

    private readonly long _limit;
    private readonly MemoryCache _entries;
    private readonly Counter<long> _dropped;
    private readonly ILogger<MemoryAnswers> _logger;
    private readonly TimeProvider _clock;
    private long _saidAt;
    private long _droppedCount;

    /// <summary>Makes an empty store.</summary>
    public MemoryAnswers(IOptions<CacheOptions> options, DeliveryMeter meter, TimeProvider clock, ILogger<MemoryAnswers> logger)
    {
        _limit = options.Value.SizeLimitMegabytes * 1024L * 1024;
        _entries = new(new MemoryCacheOptions { SizeLimit = _limit, TrackStatistics = true });
        _dropped = meter.Counter("accessible_content.cache.dropped", "Answers that were dropped because the cache was full.");
        (_clock, _logger) = (clock, logger);
        meter.Gauge("accessible_content.cache.size", "By", "Bytes that cached answers take.", () => Size);
    }

    /// <summary>Gets how many bytes are taken.</summary>
    public long Size => _entries.GetCurrentStatistics()!.CurrentEstimatedSize ?? 0;

    /// <summary>Gets how many answers are kept.</summary>
    public int Count => _entries.Count;

    /// <summary>Gets how many were dropped because there was no room.</summary>
    public long Dropped => Volatile.Read(ref _droppedCount);

    /// <summary>Gives what is kept; null where nothing is.</summary>
    public byte[]? Find(string key) => _entries.TryGetValue(key, out var kept) ? ((Kept)kept!).Value : null;

    /// <summary>Gives the body within what is kept; null where nothing is, or where it has not been shown what the body is.</summary>
    public ReadOnlyMemory<byte>? FindBody(string key) =>
        _entries.TryGetValue(key, out var kept) ? ((Kept)kept!).Body : null;

    /// <summary>Shows what the body is within what is kept, so that it can be sent as it lies there.</summary>
    public void ShowBody(string key, ReadOnlySpan<byte> body)
    {
        if (_entries.TryGetValue(key, out var kept) && ((Kept)kept!) is { Body: null } closed && closed.Value.AsSpan().LastIndexOf(body) is var start and >= 0)
        {
            closed.Body = closed.Value.AsMemory(start, body.Length);
        }
    }

    /// <summary>Says whether a body of so many bytes is kept: one that alone would take a tenth of the room is not.</summary>
    public bool Takes(int length) => length <= _limit * Share;

    /// <summary>Keeps bytes.</summary>
    public void Keep(string key, byte[] value, TimeSpan keptFor)
    {
        var size = value.Length + (2L * key.Length) + Overhead;
        if (Size + size > _limit)
        {
            _entries.Compact(Share);
        }

        using var entry = _entries.CreateEntry(key);
        entry.Value = new Kept(value);
        entry.Size = size;
        entry.AbsoluteExpirationRelativeToNow = keptFor;
        entry.RegisterPostEvictionCallback(OnEvicted, this);
    }

    /// <inheritdoc/>
    public void Dispose() => _entries.Dispose();

    private static void OnEvicted(object key, object? value, EvictionReason reason, object? state)
    {
        if (reason is EvictionReason.Capacity)
        {
            ((MemoryAnswers)state!).OnDropped();
        }
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

    private sealed class Kept(byte[] value)
    {
        private volatile object? _body;

        public byte[] Value { get; } = value;

        // Boxed, so that who reads while it is shown finds all of it or nothing.
        public ReadOnlyMemory<byte>? Body
        {
            get => (ReadOnlyMemory<byte>?)_body;
            set => _body = value;
        }
    }

    [LoggerMessage(20, LogLevel.Warning, "The cache of answers is full: {Count} were dropped since the start; Cache:SizeLimitMegabytes is {Limit}")]
    private static partial void Full(ILogger logger, long count, long limit);
}
