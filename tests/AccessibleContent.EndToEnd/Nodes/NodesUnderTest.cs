using System.Security.Cryptography;
using System.Text;
using AccessibleContent.EndToEnd.Hosting;

namespace AccessibleContent.EndToEnd.Nodes;

/// <summary>Several nodes over one store, with nginx before them.</summary>
internal sealed class NodesUnderTest : IAsyncDisposable
{
    /// <summary>The key of an editor.</summary>
    public const string Key = "a key of the test";

    private readonly List<NodeProcess> _nodes = [];
    private Proxy _proxy = null!;

    /// <summary>Gets the nodes.</summary>
    public IReadOnlyList<NodeProcess> Nodes => _nodes;

    /// <summary>Gets a client that reaches any node, through nginx.</summary>
    public HttpClient Client => _proxy.V4;

    /// <summary>Starts the nodes over a PostgreSQL.</summary>
    /// <param name="connectionString">The connection string of the store.</param>
    /// <param name="settings">Further settings, such as <c>--Store:Read=standby</c>; <c>{node}</c> in them is the node's number.</param>
    public static async Task<NodesUnderTest> StartAsync(string connectionString, params string[] settings)
    {
        var under = new NodesUnderTest();
        for (var i = 0; i < 3; i++)
        {
            under._nodes.Add(new(
            [
                "--Store:Provider=postgresql",
                "--Store:ConnectionString=" + connectionString,
                "--Publishing:Keys:0:Name=test",
                $"--Publishing:Keys:0:Sha256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)))}",
                .. settings.Select(setting => setting.Replace("{node}", $"{i}", StringComparison.Ordinal)),
            ]));
        }

        try
        {
            await Task.WhenAll(under._nodes.Select(node => node.StartAsync()));
            under._proxy = await Proxy.StartAsync([.. under._nodes.Select(node => node.Upstream)]);
        }
        catch
        {
            await under.DisposeAsync();
            throw;
        }

        return under;
    }

    public async ValueTask DisposeAsync()
    {
        if (_proxy is not null)
        {
            await _proxy.DisposeAsync();
        }

        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }
    }
}
