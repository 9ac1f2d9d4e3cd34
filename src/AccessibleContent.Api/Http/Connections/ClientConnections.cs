using System.Collections.Concurrent;
using System.Net;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Settings;
using Microsoft.AspNetCore.Connections;

namespace AccessibleContent.Api.Http.Connections;

/// <summary>
/// Counts open connections by client, so that one who opens them and sends nothing does not take what others need. A proxy that
/// is believed speaks for many, and who comes through a socket of the file system is on this machine: neither is counted.
/// </summary>
internal sealed class ClientConnections(IPNetwork[] proxies, int most)
{
    /// <summary>The most connections of one client: a tenth of all, and more than any reader opens, also behind a shared address.</summary>
    public const int Most = 1_000;

    private readonly ConcurrentDictionary<ClientNetwork, int> _open = new();

    /// <summary>Gets how many clients have connections.</summary>
    public int Clients => _open.Count;

    /// <summary>Ends a connection at once where its client has too many.</summary>
    public ConnectionDelegate Limit(ConnectionDelegate next) => async connection =>
    {
        if (connection.RemoteEndPoint is not IPEndPoint { Address: var peer } || NetworkList.Hold(proxies, peer.IsIPv4MappedToIPv6 ? peer.MapToIPv4() : peer))
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
