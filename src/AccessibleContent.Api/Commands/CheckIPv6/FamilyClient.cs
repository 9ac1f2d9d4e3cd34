using System.Net;
using System.Net.Sockets;

namespace AccessibleContent.Api.Commands.CheckIPv6;

/// <summary>A client that connects over one address family only.</summary>
internal sealed class FamilyClient(AddressFamily family, TimeProvider clock) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        ConnectCallback = async (connection, cancellation) =>
            new NetworkStream(await ConnectAsync(connection.DnsEndPoint, family, cancellation), true),
    })
    { Timeout = TimeSpan.FromSeconds(20) };

    /// <summary>Sends a request; a failure to connect is a result too.</summary>
    public async Task<FamilyResponse> AskAsync(Uri address, CancellationToken cancellation)
    {
        var start = clock.GetTimestamp();
        try
        {
            using var response = await _client.GetAsync(address, cancellation);
            var body = await response.Content.ReadAsByteArrayAsync(cancellation);
            return new((int)response.StatusCode, response.Headers.ETag?.Tag, body, clock.GetElapsedTime(start).TotalMilliseconds);
        }
        catch (Exception failure)
            when (failure is HttpRequestException or SocketException
                || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new(0, null, [], clock.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    // "localhost" and names of both families are resolved to the requested one.
    private static async Task<Socket> ConnectAsync(DnsEndPoint end, AddressFamily family, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(end.Host, family, cancellation);
        var socket = new Socket(family, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, cancellation);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
