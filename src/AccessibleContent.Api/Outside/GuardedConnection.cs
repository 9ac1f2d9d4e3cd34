using System.Net;
using System.Net.Sockets;
using AccessibleContent.Api.Settings;

namespace AccessibleContent.Api.Outside;

/// <summary>
/// Connects to exactly the addresses that were checked, so that a second resolution of the name cannot lead elsewhere. One
/// forbidden address among those of a name forbids the name.
/// </summary>
/// <param name="privateNetworks">The networks that may be requested though they are not public.</param>
/// <param name="setting">The name of the setting that lists them.</param>
/// <param name="resolve">Resolves a name.</param>
/// <param name="clock">The clock of the time limit.</param>
internal sealed class GuardedConnection(
    string privateNetworks,
    string setting,
    Func<string, CancellationToken, Task<IPAddress[]>> resolve,
    TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly IPNetwork[] _allowed = NetworkList.Parse(privateNetworks);

    /// <summary>Connects a <see cref="SocketsHttpHandler"/>.</summary>
    /// <exception cref="ForbiddenAddressException">The addresses of the name include one that must not be requested.</exception>
    /// <exception cref="HttpRequestException">The connection timed out: a host that is down often does not even refuse.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            return await GuardedAsync(context, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new HttpRequestException($"{context.DnsEndPoint.Host} does not respond within {Patience.TotalSeconds:0} s");
        }
    }

    /// <summary>Gets a value indicating whether only the listed networks may be requested, and no public address.</summary>
    public bool IsPrivateOnly { get; init; }

    /// <summary>Checks whether an address may be requested.</summary>
    internal bool MayBeAsked(IPAddress address) =>
        (!IsPrivateOnly && PublicAddress.Is(address))
        || Array.Exists(_allowed, network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    private async Task<Stream> GuardedAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancellation);
        if (Array.Find(addresses, address => !MayBeAsked(address)) is { } forbidden)
        {
            throw new ForbiddenAddressException(
                $"{host} is {forbidden}, which is {(IsPrivateOnly ? "in none of the networks" : "not public")} (setting {setting})");
        }

#pragma warning disable CA2000 // The stream owns the socket.
        return new NetworkStream(await ConnectAsync(addresses, port, cancellation), ownsSocket: true);
#pragma warning restore CA2000
    }

    private static async Task<Socket> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellation);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A name resolves to an address that must not be requested; a retry does not change that.</summary>
/// <param name="message">The name and the address.</param>
internal sealed class ForbiddenAddressException(string message) : HttpRequestException(message)
{
    /// <summary>Finds this exception inside a failure of a client, which wraps what its connection throws; null if there is none.</summary>
    public static ForbiddenAddressException? In(Exception? failure) =>
        failure as ForbiddenAddressException ?? failure?.InnerException as ForbiddenAddressException;
}
