using System.Threading.Channels;
using AccessibleContent.Api.Http.Log;
using AccessibleContent.Api.Resilience;
using Microsoft.AspNetCore.OutputCaching;
using Polly;
using Polly.Registry;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>
/// Answers in Redis, which several nodes share. A reader waits for it at most as long as its policy lets him, and not at all
/// while it is away; what is written to it is written behind the readers' backs.
/// </summary>
internal sealed partial class RedisCache(
    RedisConnection redis, CacheSeal seal, ResiliencePipelineProvider<string> pipelines, ServiceMeter meter, ILogger<RedisCache> logger) : BackgroundService, ISharedCache
{
    /// <summary>Where Redis is slow, what does not fit is not kept: a cache may forget, memory may not grow.</summary>
    private const int Waiting = 256;

    private readonly ResiliencePipeline _reading = pipelines.GetPipeline(RedisPolicies.Read);
    private readonly ResiliencePipeline _writing = pipelines.GetPipeline(RedisPolicies.Write);
    private readonly System.Diagnostics.Metrics.Counter<long> _failed = meter.Counter("accessible_content.redis.failed", "Times that Redis did not answer, or not in time.");
    private readonly System.Diagnostics.Metrics.Counter<long> _foreign = meter.Counter("accessible_content.redis.foreign", "Entries of Redis whose seal is not ours; the answer was made here.");
    private readonly Channel<(string Key, byte[] Value, TimeSpan KeptFor)> _offers =
        Channel.CreateBounded<(string, byte[], TimeSpan)>(new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

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
            // The end of the service.
        }
    }

    private byte[]? Open(string key, byte[] kept)
    {
        var opened = seal.Open(key, kept);
        _foreign.Add(opened is null ? 1 : 0);
        return opened;
    }

    // No tags: the set that Redis would keep for each never ends, and an answer under its stamp needs none.
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
#pragma warning disable CA1031 // Whatever is wrong with Redis: the answer is made here.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _failed.Add(1);
            Note(failure);
            return null;
        }
    }

    // Said when it changes, not for each request.
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

    [LoggerMessage(21, LogLevel.Warning, "Redis does not answer; answers are kept in memory alone")]
    private static partial void Lost(ILogger logger, Exception failure);

    [LoggerMessage(23, LogLevel.Warning, "Cache:SealKey is empty: entries in Redis are sealed with a random key of this process, and no other one shares them; give all nodes one secret to share")]
    private static partial void Alone(ILogger logger);

    [LoggerMessage(22, LogLevel.Information, "Redis answers again")]
    private static partial void Found(ILogger logger);
}
