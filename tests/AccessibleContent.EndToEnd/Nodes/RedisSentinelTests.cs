using System.Globalization;
using AccessibleContent.EndToEnd.Delivery;

namespace AccessibleContent.EndToEnd.Nodes;

/// <summary>Answers are shared through the Redis that sentinels or a cluster name, and its death is seen by no reader.</summary>
public sealed class RedisSentinelTests(ITestOutputHelper output)
{
    private const string Missing = "redis-server is not installed.";

    [Fact]
    public async Task Nodes_share_again_once_the_sentinels_have_named_a_new_master_and_no_reader_notices()
    {
        Assert.SkipUnless(RedisServer.IsInstalled, Missing);
        using var redis = await RedisSentinel.StartAsync();
        await using var nodes = await SharedAnswers.StartAsync(redis.ConnectionString);
        Say($"shared after {(await nodes.UntilSharedAsync()).TotalSeconds:0.0} s");
        redis.Master.Kill();
        Say($"shared {(await nodes.UntilSharedAsync()).TotalSeconds:0.0} s after the death of the master");
        await redis.IsMasterAsync(redis.Replica);
        Say($"{nodes.Answers} answers, {nodes.Errors.Count} errors, longest {nodes.Longest.TotalMilliseconds:0} ms");
        Assert.Empty(nodes.Errors);
        Assert.True(nodes.Longest < TimeSpan.FromSeconds(1), $"An answer took {nodes.Longest}.");
    }

    [Fact]
    public async Task Nodes_that_start_before_the_sentinels_answer_and_share_later()
    {
        Assert.SkipUnless(RedisServer.IsInstalled, Missing);
        using var redis = await RedisSentinel.StartAsync();
        redis.KillSentinels();
        await using var nodes = await SharedAnswers.StartAsync(redis.ConnectionString);
        Assert.False(await nodes.AreSharedAsync());
        await redis.StartSentinelsAsync();
        Say($"shared {(await nodes.UntilSharedAsync()).TotalSeconds:0.0} s after the sentinels came");
        Assert.Empty(nodes.Errors);
    }

    [Fact]
    public async Task Nodes_share_by_a_cluster()
    {
        Assert.SkipUnless(RedisServer.IsInstalled, Missing);
        using var redis = await RedisCluster.StartAsync();
        await using var nodes = await SharedAnswers.StartAsync(redis.ConnectionString);
        Say($"shared after {(await nodes.UntilSharedAsync()).TotalSeconds:0.0} s");
        for (var i = 0; i < 20; i++)
        {
            await nodes.AreSharedAsync();
        }

        // Each node of the cluster keeps a part.
        Assert.All(await redis.KeptAsync(), kept => Assert.True(kept > 0, "A node of the cluster keeps nothing."));
        Assert.Empty(nodes.Errors);
    }

    private void Say(FormattableString words) => output.WriteLine(words.ToString(CultureInfo.InvariantCulture));
}
