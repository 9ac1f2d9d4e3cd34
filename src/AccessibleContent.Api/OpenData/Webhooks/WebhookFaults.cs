using System.Net;
using AccessibleContent.Api.Settings;

namespace AccessibleContent.Api.OpenData.Webhooks;

/// <summary>What is wrong with the settings of endpoints; no sentence has a secret, or an address, which may hold one.</summary>
internal static class WebhookFaults
{
    private const int LongestUrl = 2_000;
    private const string Remedy = "make one with: printf 'whsec_%s\\n' \"$(openssl rand -base64 32)\"";

    /// <summary>Returns every fault, one sentence each.</summary>
    public static IEnumerable<string> Of(WebhooksOptions options)
    {
        var networks = NetworkList.Parse(options.PrivateNetworks);
        foreach (var endpoint in options.Endpoints)
        {
            if (OfUrl(endpoint.Url, networks) is { } wrong)
            {
                yield return $"{endpoint.Place}:Url {wrong}.";
            }

            if (WebhookEndpoint.TryKey(endpoint.Secret) is null)
            {
                yield return endpoint.Secret.Length == 0
                    ? $"{endpoint.Place}:Secret is missing; {Remedy}"
                    : $"{endpoint.Place}:Secret must be whsec_ and 24 to 64 bytes in Base64; {Remedy}";
            }
        }

        foreach (var twice in options.Endpoints.GroupBy(endpoint => endpoint.Url).Where(group => group.Key.Length > 0).SelectMany(Others))
        {
            yield return $"{twice.Place}:Url is the address of another endpoint too.";
        }
    }

    private static IEnumerable<WebhookSettings> Others(IEnumerable<WebhookSettings> same) => same.Skip(1);

    private static string? OfUrl(string url, IPNetwork[] networks) =>
        url.Length == 0 ? "is missing"
        : url.Length > LongestUrl ? $"has more than {LongestUrl} characters"
        : url.Any(char.IsWhiteSpace) || !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")
            ? "must be a complete https address"
        : address.UserInfo.Length > 0 || address.Fragment.Length > 0 ? "must have no user name and no fragment"
        : address.Scheme == "http" && !MayBePlain(address, networks)
            ? "must begin with https; http is for Webhooks:PrivateNetworks alone"
        : null;

    // What a name leads to is checked with each connection.
    private static bool MayBePlain(Uri address, IPNetwork[] networks) =>
        networks.Length > 0 && (!IPAddress.TryParse(address.DnsSafeHost, out var literal) || NetworkList.Hold(networks, literal));
}
