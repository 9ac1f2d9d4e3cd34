using System.Net;

namespace AccessibleContent.Api.Settings;

/// <summary>The networks in a setting: <c>192.0.2.0/24</c> or <c>2001:db8::/32</c>, separated by spaces.</summary>
internal static class NetworkList
{
    /// <summary>Parses the networks of a validated setting.</summary>
    public static IPNetwork[] Parse(string networks) => [.. Parts(networks).Select(IPNetwork.Parse)];

    /// <summary>Checks whether an address is in one of the networks.</summary>
    public static bool Hold(IPNetwork[] networks, IPAddress address)
    {
        foreach (var network in networks)
        {
            if (network.Contains(address))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the fault of each part that is not a network; empty if there are none.</summary>
    /// <param name="setting">The name of the setting.</param>
    /// <param name="networks">Its value.</param>
    public static List<string> Faults(string setting, string networks) =>
    [
        .. Parts(networks).Where(network => !IPNetwork.TryParse(network, out _))
            .Select(network =>
                $"{setting} contains '{network}', which is not a network; use the form 192.0.2.0/24 or 2001:db8::/32, separated by spaces."
            ),
    ];

    private static string[] Parts(string networks) => networks.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
