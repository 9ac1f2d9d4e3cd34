using System.Net;
using System.Net.Sockets;

namespace AccessibleContent.Api.Outside;

/// <summary>Distinguishes public internet addresses from all others (IANA's special-purpose address registries, RFC 6890).</summary>
internal static class PublicAddress
{
    // 168.63.129.16 looks public, but virtual machines of a large cloud reach their host through it.
    private static readonly IPNetwork[] NotPublicV4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] NotPublicV6 =
    [
        .. new[] { "2001::/23", "2001:db8::/32", "2620:4f:8000::/48", "3fff::/20" }.Select(IPNetwork.Parse),
    ];

    // An address that embeds an IPv4 address is judged by it: mapped, translated (RFC 6052), 6to4 (RFC 3056); with the offset of
    // its first byte.
    private static readonly (IPNetwork Network, int At)[] Carriers =
        [(IPNetwork.Parse("::ffff:0:0/96"), 12), (IPNetwork.Parse("64:ff9b::/96"), 12), (IPNetwork.Parse("2002::/16"), 2)];

    /// <summary>Checks whether an address is public.</summary>
    public static bool Is(IPAddress address)
    {
        if (address.AddressFamily is AddressFamily.InterNetwork)
        {
            return !Array.Exists(NotPublicV4, network => network.Contains(address));
        }

        var carrier = Array.Find(Carriers, one => one.Network.Contains(address));
        return carrier.At > 0
            ? Is(new IPAddress(address.GetAddressBytes().AsSpan(carrier.At, 4)))
            : GlobalV6.Contains(address) && !Array.Exists(NotPublicV6, network => network.Contains(address));
    }
}
