using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>
/// A client for counting: an IPv4 address, or an IPv6 /64, which belongs to one household or one machine (RFC 6177). Mapped
/// (::ffff:0:0/96) or translated (NAT64, 64:ff9b::/96, RFC 6052) IPv4 counts as the IPv4 address.
/// </summary>
/// <param name="IsV6">Whether it is an IPv6 network.</param>
/// <param name="Bits">The 32 bits of the address, or the first 64 of the network.</param>
internal readonly record struct ClientNetwork(bool IsV6, ulong Bits)
{
    /// <summary>A network that sends no requests, because it is a multicast one.</summary>
    public static readonly ClientNetwork Nobody = new(true, ulong.MaxValue);

    private const ulong Nat64 = 0x0064_ff9b_0000_0000;

    /// <summary>Returns the client of an address; a missing address is one client too.</summary>
    public static ClientNetwork Of(IPAddress? address)
    {
        if (address is null)
        {
            return default;
        }

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        if (address.AddressFamily is AddressFamily.InterNetwork)
        {
            return V4(bytes);
        }

        var network = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        var middle = BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]);
        var isV4 = (network == 0 && middle == 0xffff) || (network == Nat64 && middle == 0);
        return isV4 ? V4(bytes[12..]) : new(true, network);
    }

    /// <summary>Gets the client as the log may contain it: the IPv4 /24 or the IPv6 /64, never a person's full address.</summary>
    public string Logged
    {
        get
        {
            Span<byte> bytes = stackalloc byte[16];
            BinaryPrimitives.WriteUInt64BigEndian(bytes, IsV6 ? Bits : Bits << 32);
            bytes[3] = IsV6 ? bytes[3] : (byte)0;
            return $"{new IPAddress(IsV6 ? bytes : bytes[..4])}{(IsV6 ? "/64" : "/24")}";
        }
    }

    private static ClientNetwork V4(ReadOnlySpan<byte> bytes) => new(false, BinaryPrimitives.ReadUInt32BigEndian(bytes));
}
