using System.Threading.Channels;
using AccessibleContent.Api.Http.Log;
using AccessibleContent.Api.Resilience;
using Microsoft.AspNetCore.OutputCaching;
using Polly;
using Polly.Registry;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>
/// Responses in Redis, which several nodes share. A request waits for Redis no longer than its policy allows, and not at all while Redis is
/// unavailable; writes happen in the background.
/// </summary>
internal sealed partial class RedisCache(
    RedisConnection redis,
    CacheSeal seal,
    ResiliencePipelineProvider<string> pipelines,
    ServiceMeter meter,
    ILogger<RedisCache> logger) : BackgroundService, ISharedCache
{
    /// <summary>If Redis is slow, what exceeds the queue is not stored: a cache may forget, memory may not grow.</summary>
    private const int Waiting = 256;

    private readonly ResiliencePipeline _reading = pipelines.GetPipeline(RedisPolicies.Read);
    private readonly ResiliencePipeline _writing = pipelines.GetPipeline(RedisPolicies.Write);
    private readonly System.Diagnostics.Metrics.Counter<long> _failed = meter.Counter(
        "accessible_content.redis.failed",
        "Times that Redis did not respond, or not in time.");
    private readonly System.Diagnostics.Metrics.Counter<long> _foreign = meter.Counter(
        "accessible_content.redis.foreign",
        "Entries in Redis whose seal is not ours; the response was rendered here.");
    private readonly Channel<(string Key, byte[] Value, TimeSpan KeptFor)> _offers = Channel.CreateBounded<(string, byte[], TimeSpan)>(
        new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }
    );

    private volatile bool _isAway;

    /// <inheritdoc/>
    public async ValueTask<byte[]?> FindAsync(string key)
    {
        if (redis.Store is not { } store)
        {
            return null;
        }

        var kept = await TryAsync(_reading, async token => await store.GetAsync(key, token).AsTask().WaitAsync(token));
        return kept is null ? null : Open(key, kept);
    }

    /// <inheritdoc/>
    public void Offer(string key, byte[] value, TimeSpan keptFor) => _offers.Writer.TryWrite((key, value, keptFor));

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!seal.IsShared)
        {
            Alone(logger);
        }

        try
        {
            await foreach (var (key, value, keptFor) in _offers.Reader.ReadAllAsync(stoppingToken))
            {
                if (redis.Store is { } store)
                {
                    await TryAsync(_writing, async token => await KeepAsync(store, key, value, keptFor, token));
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The service stops.
        }
    }

    private byte[]? Open(string key, byte[] kept)
    {
        var opened = seal.Open(key, kept);
        _foreign.Add(opened is null ? 1 : 0);
        return opened;
    }

    // No tags: the set that Redis would store for each grows without end, and a response under its ETag needs none.
    private async Task<byte[]?> KeepAsync(IOutputCacheStore store, string key, byte[] value, TimeSpan keptFor, CancellationToken token)
    {
        await store.SetAsync(key, seal.Seal(key, value), null, keptFor, token).AsTask().WaitAsync(token);
        return null;
    }

    private async ValueTask<byte[]?> TryAsync(ResiliencePipeline policy, Func<CancellationToken, Task<byte[]?>> ask)
    {
        try
        {
            var found = await policy.ExecuteAsync(async token => await ask(token), CancellationToken.None);
            Note(null);
            return found;
        }
#pragma warning disable CA1031 // Whatever is wrong with Redis: the response is rendered here.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _failed.Add(1);
            Note(failure);
            return null;
        }
    }

    // Logged when it changes, not for each request.
    private void Note(Exception? failure)
    {
        var wasAway = _isAway;
        _isAway = failure is not null;
        if (failure is not null && !wasAway)
        {
            Lost(logger, failure);
        }
        else if (failure is null && wasAway)
        {
            Found(logger);
        }
    }

    [LoggerMessage(21, LogLevel.Warning, "Redis does not respond; responses are cached in memory only")]
    private static partial void Lost(ILogger logger, Exception failure);

    [LoggerMessage(
        23, LogLevel.Warning,
        "Cache:SealKey is empty: entries in Redis are sealed with a random key, and no other process can use them; to share them, set the "
        + "same secret on all nodes"
    )]
    private static partial void Alone(ILogger logger);

    [LoggerMessage(22, LogLevel.Information, "Redis responds again")]
    private static partial void Found(ILogger logger);
}
