using AccessibleContent.EndToEnd.Delivery;

namespace AccessibleContent.EndToEnd.Nodes;

/// <summary>A Redis with a replica, and three sentinels that make the replica the master where the master dies.</summary>
internal sealed class RedisSentinel : IDisposable
{
    private readonly List<RedisServer> _sentinels = [];

    /// <summary>Gets the server that is the master at first.</summary>
    public RedisServer Master { get; } = new();

    /// <summary>Gets the server that takes its place; null until everything has started.</summary>
    public RedisServer Replica { get; private set; } = null!;

    /// <summary>Gets what an operator writes into the setting.</summary>
    public string ConnectionString => string.Join(',', [.. _sentinels.Select(one => one.ConnectionString), "serviceName=mymaster"]);

    /// <summary>Starts all of them; returns when the sentinels know the replica and each other.</summary>
    public static async Task<RedisSentinel> StartAsync()
    {
        var redis = new RedisSentinel();
        await redis.Master.StartAsync();
        redis.Replica = new("--replicaof", "127.0.0.1", $"{redis.Master.Port}", "--repl-diskless-sync-delay", "0");
        await redis.Replica.StartAsync();
        for (var i = 0; i < 3; i++)
        {
            redis._sentinels.Add(new(redis.Master));
            await redis._sentinels[i].StartAsync();
        }

        await redis.UntilAsync("num-slaves", "1");
        await redis.UntilAsync("num-other-sentinels", "2");
        return redis;
    }

    /// <summary>Waits until the sentinels say who the master is.</summary>
    public Task IsMasterAsync(RedisServer server) => UntilAsync("port", $"{server.Port}");

    /// <summary>Kills the sentinels.</summary>
    public void KillSentinels() => _sentinels.ForEach(one => one.Kill());

    /// <summary>Starts the sentinels again.</summary>
    public Task StartSentinelsAsync() => Task.WhenAll(_sentinels.Select(one => one.StartAsync()));

    public void Dispose()
    {
        _sentinels.ForEach(one => one.Dispose());
        Replica?.Dispose();
        Master.Dispose();
    }

    private async Task UntilAsync(string name, string value)
    {
        foreach (var sentinel in _sentinels)
        {
            for (var left = 300; await StateAsync(sentinel, name) != value; left--)
            {
                Assert.True(left > 0, $"{name} of a sentinel did not become {value}.");
                await Task.Delay(100);
            }
        }
    }

    // Names and values in turn.
    private static async Task<string?> StateAsync(RedisServer sentinel, string name)
    {
        var words = (await sentinel.AskAsync("SENTINEL", "MASTER", "mymaster")).Split('\n');
        return words.SkipWhile(word => word != name).ElementAtOrDefault(1);
    }
}
