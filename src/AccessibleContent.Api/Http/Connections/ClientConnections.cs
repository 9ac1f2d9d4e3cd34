using System.Collections.Concurrent;
using System.Net;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Settings;
using Microsoft.AspNetCore.Connections;

namespace AccessibleContent.Api.Http.Connections;

/// <summary>
/// Counts open connections per client, so that a client that opens them and sends nothing does not exhaust them. A trusted proxy
/// stands for many clients, and a client on a Unix socket is on this machine: neither is counted.
/// </summary>
internal sealed class ClientConnections(IPNetwork[] proxies, int most)
{
    /// <summary>
    /// The maximum number of connections of one client: a tenth of all, and more than any reader opens, even behind a shared
    /// address.
    /// </summary>
    public const int Most = 1_000;

    private readonly ConcurrentDictionary<ClientNetwork, int> _open = new();

    /// <summary>Gets the number of clients with connections.</summary>
    public int Clients => _open.Count;

    /// <summary>Closes a connection at once if its client has too many.</summary>
    public ConnectionDelegate Limit(ConnectionDelegate next) => async connection =>
    {
        if (connection.RemoteEndPoint is not IPEndPoint { Address: var peer }
            || NetworkList.Hold(proxies, peer.IsIPv4MappedToIPv6 ? peer.MapToIPv4() : peer))
        {
            await next(connection);
            return;
        }

        var client = ClientNetwork.Of(peer);
        try
        {
            if (_open.AddOrUpdate(client, 1, (_, before) => before + 1) <= most)
            {
                await next(connection);
            }
            else
            {
                connection.Abort();
            }
        }
        finally
        {
            _open.AddOrUpdate(client, 0, (_, before) => before - 1);
            ((ICollection<KeyValuePair<ClientNetwork, int>>)_open).Remove(new(client, 0));
        }
    };
}
