using System.Globalization;
using AccessibleContent.EndToEnd.Delivery;
using AccessibleContent.EndToEnd.Support;

namespace AccessibleContent.EndToEnd.Nodes;

/// <summary>A cluster of three masters.</summary>
internal sealed class RedisCluster : IDisposable
{
    private readonly RedisServer[] _servers =
    [
        .. Enumerable.Range(0, 3).Select(_ => new RedisServer("--cluster-enabled", "yes", "--cluster-port", $"{Ports.Free()}")),
    ];

    /// <summary>Gets what an operator writes into the setting: some of its nodes.</summary>
    public string ConnectionString => $"{_servers[0].ConnectionString},{_servers[1].ConnectionString}";

    /// <summary>Starts and joins them; returns when each knows who keeps what.</summary>
    public static async Task<RedisCluster> StartAsync()
    {
        var cluster = new RedisCluster();
        foreach (var server in cluster._servers)
        {
            await server.StartAsync();
        }

        await cluster._servers[0].AskAsync(
            ["--cluster", "create", .. cluster._servers.Select(one => one.ConnectionString), "--cluster-yes"]);
        foreach (var server in cluster._servers)
        {
            for (var left = 200; !(await server.AskAsync("CLUSTER", "INFO")).Contains("cluster_state:ok", StringComparison.Ordinal); left--)
            {
                Assert.True(left > 0, "The cluster did not get ready.");
                await Task.Delay(100);
            }
        }

        return cluster;
    }

    /// <summary>Returns how many entries each has.</summary>
    public async Task<IReadOnlyList<int>> KeptAsync() =>
    [
        .. (await Task.WhenAll(_servers.Select(one => one.AskAsync("DBSIZE"))))
            .Select(kept => int.Parse(kept, CultureInfo.InvariantCulture)),
    ];

    public void Dispose() => Array.ForEach(_servers, one => one.Dispose());
}
