using System.Net;

namespace AccessibleContent.Api.Settings;

/// <summary>Networks as a setting names them: <c>192.0.2.0/24</c> or <c>2001:db8::/32</c>, separated by blanks.</summary>
internal static class NetworkList
{
    /// <summary>Gives the networks of a setting that was found right.</summary>
    public static IPNetwork[] Parse(string networks) => [.. Parts(networks).Select(IPNetwork.Parse)];

    /// <summary>Says whether an address is in one of the networks.</summary>
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

    /// <summary>Says of each part that is no network what is wrong with it; nothing where all are right.</summary>
    /// <param name="setting">The name of the setting.</param>
    /// <param name="networks">Its value.</param>
    public static List<string> Faults(string setting, string networks) =>
    [
        .. Parts(networks).Where(network => !IPNetwork.TryParse(network, out _))
            .Select(network => $"{setting} has '{network}', which is no network; write 192.0.2.0/24 or 2001:db8::/32, separated by blanks."),
    ];

    private static string[] Parts(string networks) => networks.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
