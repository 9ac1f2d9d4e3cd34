using System.Security.Cryptography;
using System.Text;
using AccessibleContent.Model;
using StackExchange.Redis;

namespace AccessibleContent.EndToEnd.Delivery;

/// <summary>
/// A real Redis with a hostile writer: nodes with one secret share, and nothing forged, moved or truncated is ever served.
/// </summary>
public sealed class RedisSealTests
{
    private const string Secret = "the secret of the nodes 7f3a";
    private const string Forged = "这一句是伪造的";

    // The connection to Redis is established in the background after the start, within milliseconds.
    private const int Connecting = 1_500;
    private static readonly string[] Paths = ["/api/notices/t-1/plain", "/api/notices/t-2/plain", "/notices/t-1", "/notices/t-2", "/"];

    [Fact]
    public async Task Nodes_with_one_secret_share_and_a_node_with_another_one_has_nothing_of_theirs()
    {
        Assert.SkipUnless(RedisServer.IsInstalled, "redis-server is not installed.");
        var seeds = Node.Seeds(3);
        using var redis = new RedisServer();
        await redis.StartAsync();
        await using var one = await StartAsync(seeds, redis, Secret);
        await FillAsync(one, redis);
        await using var two = await StartAsync(seeds, redis, Secret);
        await using var other = await StartAsync(seeds, redis, "another secret 0123456789");
        await using var alone = await StartAsync(seeds, redis, "");
        Assert.True(await HitsAsync(two) > 0);
        Assert.Equal(0, await HitsAsync(other));
        Assert.Equal(0, await HitsAsync(alone));
        Directory.Delete(seeds, true);
    }

    [Fact]
    public async Task What_somebody_writes_into_redis_is_served_by_nobody_and_the_secret_is_not_in_it()
    {
        Assert.SkipUnless(RedisServer.IsInstalled, "redis-server is not installed.");
        var seeds = Node.Seeds(3);
        using var redis = new RedisServer();
        await redis.StartAsync();
        await using var one = await StartAsync(seeds, redis, Secret);
        await FillAsync(one, redis);
        using var connection = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString);
        foreach (
            var forge in (Func<string, byte[], byte[][], byte[]>[])
                [
                    Rewritten,
                    (_, kept, _) => [.. kept[..32], .. Words(kept[32..])],
                    (_, kept, all) => all.First(entry => !entry.AsSpan().SequenceEqual(kept)),
                    (_, kept, _) => kept[..^1],
                    (_, kept, _) => kept[..20],
                ])
        {
            await ForgeAsync(connection, forge);
            await using var reader = await StartAsync(seeds, redis, Secret);
            await Task.Delay(Connecting);
            foreach (var path in Paths)
            {
                using var response = await reader.Client.GetAsync(new Uri(path, UriKind.Relative));
                var body = await response.Content.ReadAsStringAsync();
                Assert.DoesNotContain(Forged, body, StringComparison.Ordinal);
                Assert.Equal(await one.Client.GetStringAsync(new Uri(path, UriKind.Relative)), body);
                Assert.DoesNotContain("; hit", response.Headers.GetValues("Cache-Status").Single(), StringComparison.Ordinal);
            }
        }

        Directory.Delete(seeds, true);
    }

    private static Task<Node> StartAsync(string seeds, RedisServer redis, string secret) =>
        Node.StartAsync(seeds, "--Cache:Provider=redis", $"--Cache:Redis={redis.ConnectionString}", $"--Cache:SealKey={secret}");

    // Background writes arrive after a moment.
    private static async Task FillAsync(Node node, RedisServer redis)
    {
        using var connection = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString);
        for (var i = 0; i < 100 && Keys(connection).Count < Paths.Length; i++)
        {
            foreach (var path in Paths.Select(path => $"{path}?script=zh-Hans&fresh={i}").Concat(Paths))
            {
                (await node.Client.GetAsync(new Uri(path, UriKind.Relative))).Dispose();
            }

            await Task.Delay(100);
        }

        Assert.True(Keys(connection).Count >= Paths.Length);
        foreach (var key in Keys(connection))
        {
            var value = (byte[])(await connection.GetDatabase().StringGetAsync(key))!;
            Assert.DoesNotContain(Secret, key.ToString() + Encoding.Latin1.GetString(value), StringComparison.Ordinal);
            Assert.DoesNotContain(
                Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Secret)),
                Convert.ToHexStringLower(value),
                StringComparison.Ordinal);
        }
    }

    private static async Task<int> HitsAsync(Node node)
    {
        await Task.Delay(Connecting);
        var hits = 0;
        foreach (var path in Paths)
        {
            using var response = await node.Client.GetAsync(new Uri(path, UriKind.Relative));
            hits += response.Headers.GetValues("Cache-Status").Single().Contains("; hit", StringComparison.Ordinal) ? 1 : 0;
        }

        return hits;
    }

    private static List<RedisKey> Keys(ConnectionMultiplexer connection) =>
        [
            .. connection
                .GetServer(connection.GetEndPoints().Single())
                .Keys()
                .Where(key => connection.GetDatabase().KeyType(key) is RedisType.String),
        ];

    private static async Task ForgeAsync(ConnectionMultiplexer connection, Func<string, byte[], byte[][], byte[]> forge)
    {
        var (database, keys) = (connection.GetDatabase(), Keys(connection));
        var all = keys.Select(key => (byte[])database.StringGet(key)!).ToArray();
        foreach (var (key, kept) in keys.Zip(all))
        {
            // As the store names a key: the prefix is the instance's.
            var name = key.ToString()[(key.ToString().IndexOf("__MSOCV_", StringComparison.Ordinal) + "__MSOCV_".Length)..];
            await database.StringSetAsync(key, forge(name, kept, all));
        }
    }

    // With the hash that needs no secret.
    private static byte[] Rewritten(string key, byte[] kept, byte[][] all)
    {
        var value = Words(kept[32..]);
        return [.. SHA256.HashData([.. Encoding.UTF8.GetBytes(key), 0, .. value]), .. value];
    }

    // As many bytes as before, so that the entry can still be read.
    private static byte[] Words(byte[] value)
    {
        var (forged, words) = (value.ToArray(), Encoding.UTF8.GetBytes(Forged));
        var at = forged.AsSpan().IndexOf(Encoding.UTF8.GetBytes("全区科学技术大会"));
        words.CopyTo(forged, at < 0 ? forged.Length - words.Length : at);
        return forged;
    }
}
