using System.Buffers;
using System.Net;
using System.Net.Sockets;
using AccessibleContent.Api.Settings;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>
/// The client behind a trusted proxy: the last entry of <c>X-Forwarded-For</c>, which our own proxy wrote; earlier entries can be
/// forged. <c>Forwarded</c> (RFC 7239) is not read: a second field that can disagree helps only an attacker.
/// </summary>
internal static class ForwardedClient
{
    private static readonly SearchValues<char> Dotted = SearchValues.Create("0123456789.");

    /// <summary>Adds the setting.</summary>
    public static IServiceCollection AddForwardedClient(this IServiceCollection services)
    {
        services.AddSettings<ProxiesOptions, ProxiesOptionsValidator>("Proxies");
        return services;
    }

    /// <summary>Replaces the proxy's address with the client's, and mapped IPv4 with IPv4, before anything is counted or logged.</summary>
    public static IApplicationBuilder UseForwardedClient(this IApplicationBuilder app)
    {
        var networks = NetworkList.Parse(app.ApplicationServices.GetRequiredService<IOptions<ProxiesOptions>>().Value.Networks);
        return app.Use((context, next) =>
        {
            var connection = context.Connection;
            var peer = Unmapped(connection.RemoteIpAddress);

            // A client on a Unix socket has no address, and is on this machine.
            var isProxy = peer is null ? networks.Length > 0 : NetworkList.Hold(networks, peer);
            connection.RemoteIpAddress = (isProxy ? Parse(context.Request.Headers["X-Forwarded-For"].LastOrDefault()) : null) ?? peer;
            return next(context);
        });
    }

    /// <summary>
    /// Parses the last entry of a field: an address of either family, or one with a port, IPv6 then in brackets (RFC 3986, 3.2.2).
    /// Null for anything else: unknown, obfuscated names, zones, link-local addresses that mean nothing beyond a link.
    /// </summary>
    public static IPAddress? Parse(string? field)
    {
        var entry = (field ?? "").AsSpan();
        entry = entry[(entry.LastIndexOf(',') + 1)..].Trim(" \t");
        if (entry.StartsWith("["))
        {
            var end = entry.IndexOf(']');
            return end > 0 && IsPort(entry[(end + 1)..]) ? Address(entry[1..end], AddressFamily.InterNetworkV6) : null;
        }

        // One colon separates an IPv4 address and a port; more are IPv6, which has no port outside brackets.
        var colon = entry.IndexOf(':');
        return colon >= 0 && entry.LastIndexOf(':') == colon
            ? IsPort(entry[colon..]) ? Address(entry[..colon], AddressFamily.InterNetwork) : null
            : Address(entry, colon >= 0 ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork);
    }

    private static bool IsPort(ReadOnlySpan<char> port) =>
        port.IsEmpty || (port[0] == ':' && ushort.TryParse(port[1..], System.Globalization.NumberStyles.None, null, out _));

    // The framework parses "1" and "0x7f.1" as addresses, and accepts zones.
    private static IPAddress? Address(ReadOnlySpan<char> text, AddressFamily family)
    {
        var isPlain =
            !text.Contains('%') && (family is AddressFamily.InterNetworkV6 || (text.Count('.') == 3 && !text.ContainsAnyExcept(Dotted)));
        return isPlain && IPAddress.TryParse(text, out var address) && address.AddressFamily == family && !address.IsIPv6LinkLocal
            ? Unmapped(address)
            : null;
    }

    private static IPAddress? Unmapped(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
}
