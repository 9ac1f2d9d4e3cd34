using System.Net;
using System.Net.Sockets;
using AccessibleContent.Api.Http.Connections;
using AccessibleContent.Model;
using Microsoft.AspNetCore.Connections;

namespace AccessibleContent.Tests.Http.Connections;

/// <summary>How many connections one client may have open.</summary>
public sealed class ClientConnectionsTests
{
    [Fact]
    public async Task A_client_has_so_many_and_others_have_theirs()
    {
        var connections = new ClientConnections([IPNetwork.Parse("127.0.0.0/8")], 2);
        var end = new TaskCompletionSource();
        var open = 0;
        var limit = connections.Limit(async _ =>
        {
            open++;
            await end.Task;
        });
        string[] peers =
        [
            "192.0.2.1", "::ffff:192.0.2.1", "192.0.2.1", "192.0.2.2", "2001:db8::1", "2001:db8::2:1", "2001:db8::3", "2001:db8:0:1::1",
            "127.0.0.1", "127.0.0.1", "::ffff:127.0.0.1",
        ];
        var all = peers
            .Select(peer => limit(new DefaultConnectionContext { RemoteEndPoint = new IPEndPoint(IPAddress.Parse(peer), 1) }))
            .ToList();

        // The third of one IPv4 address, and the third of one IPv6 /64.
        Assert.Equal(peers.Length - 2, open);
        Assert.Equal(4, connections.Clients);
        end.SetResult();
        await Task.WhenAll(all);
        Assert.Equal(0, connections.Clients);
        await limit(new DefaultConnectionContext { RemoteEndPoint = new IPEndPoint(IPAddress.Parse("192.0.2.1"), 1) });
        Assert.Equal(peers.Length - 1, open);
    }

    [Fact]
    public async Task The_service_itself_closes_what_is_too_much()
    {
        await using var service = await ChaosFixture.StartAsync("--Proxies:Networks=");
        var sockets = new List<Socket>();
        try
        {
            var refused = 0;
            for (var number = 0; number < ClientConnections.Most + 20; number++)
            {
                sockets.Add(new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp));
                refused += await IsRefusedAsync(sockets[^1], service.Client.BaseAddress!.Port, number >= ClientConnections.Most) ? 1 : 0;
            }

            Assert.Equal(20, refused);

            // Another client on this machine gets a response.
            using var other = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            other.Bind(new IPEndPoint(IPAddress.Parse("127.0.0.2"), 0));
            await other.ConnectAsync(IPAddress.Loopback, service.Client.BaseAddress!.Port);
            await other.SendAsync("GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n"u8.ToArray());
            var bytes = new byte[12];
            await other.ReceiveAsync(bytes);
            Assert.Equal("HTTP/1.1 200"u8.ToArray(), bytes);
        }
        finally
        {
            sockets.ForEach(socket => socket.Dispose());
        }
    }

    // Reset or closed, at once or on the next read, depending on its progress.
    private static async Task<bool> IsRefusedAsync(Socket socket, int port, bool wait)
    {
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            return wait && await socket.ReceiveAsync(new byte[1], patience.Token) == 0;
        }
        catch (SocketException reset) when (reset.SocketErrorCode is SocketError.ConnectionReset)
        {
            return true;
        }
    }
}
