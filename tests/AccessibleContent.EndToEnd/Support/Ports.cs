using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace AccessibleContent.EndToEnd.Support;

/// <summary>
/// Ports for servers of the tests. They lie below those that Linux gives to outgoing connections (32768 and up), and each is given once,
/// so that nothing takes a port between its choice and the start of its server.
/// </summary>
internal static class Ports
{
    private const int First = 15_000;
    private const int End = 32_000;

    private static readonly Lock Gate = new();
    private static int _next = RandomNumberGenerator.GetInt32(First, End);

    /// <summary>Returns a port that nothing listens on, neither over IPv4 nor over IPv6.</summary>
    public static int Free()
    {
        lock (Gate)
        {
            for (var tries = First; tries < End; tries++)
            {
                _next = _next + 1 < End ? _next + 1 : First;
                if (IsFree(IPAddress.Any) && IsFree(IPAddress.IPv6Any))
                {
                    return _next;
                }
            }
        }

        throw new InvalidOperationException($"Every port from {First} to {End - 1} is taken.");
    }

    private static bool IsFree(IPAddress address)
    {
        using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (address.AddressFamily == AddressFamily.InterNetworkV6)
            {
                socket.DualMode = false;
            }

            socket.Bind(new IPEndPoint(address, _next));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
