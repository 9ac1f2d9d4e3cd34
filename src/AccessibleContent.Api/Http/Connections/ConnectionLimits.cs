using System.Text;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Settings;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Connections;

/// <summary>The limits of one connection in size and speed: enough for every browser, screen reader and crawler, and no more.</summary>
internal static class ConnectionLimits
{
    /// <summary>The maximum size of a request body, in bytes; the proxy's own limit is the same.</summary>
    public const int Body = 8 * 1024 * 1024;

    /// <summary>Sets the limits.</summary>
    public static void Set(KestrelServerOptions kestrel)
    {
        // No product name: it helps only attackers.
        kestrel.AddServerHeader = false;
        var limits = kestrel.Limits;

        // Any byte may be in a field: a cookie that another system of the domain wrote in GBK must not keep its reader out (RFC 9110, 5.5).
        kestrel.RequestHeaderEncodingSelector = _ => Encoding.Latin1;

        // Above these, 414 and 431; a path here is under 1 KB, and a browser's fields under 4.
        limits.MaxRequestLineSize = 8 * 1024;
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.MaxRequestHeaderCount = 64;
        limits.MaxRequestBodySize = Body;

        // 10,000 idle connections take about 100 MB; any further ones are closed at once and do not displace the others.
        limits.MaxConcurrentConnections = 10_000;
        limits.MaxConcurrentUpgradedConnections = 0;

        // Read when the first endpoint is created: the server is created before the settings are validated, and one invalid setting
        // would hide the others.
        var clients = new Lazy<ClientConnections>(() =>
            new(
                NetworkList.Parse(kestrel.ApplicationServices.GetRequiredService<IOptions<ProxiesOptions>>().Value.Networks),
                ClientConnections.Most));
        kestrel.ConfigureEndpointDefaults(listen =>
        {
            listen.Use(clients.Value.Limit);
            listen.Use(LastResponse.Watch);
        });

        // Slow clients: header fields within 10 s, then at least 240 bytes a second in either direction after 5 s, the framework's
        // own minimum.
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);
        limits.MinRequestBodyDataRate = new(240, TimeSpan.FromSeconds(5));
        limits.MinResponseDataRate = new(240, TimeSpan.FromSeconds(5));
        limits.Http2.MaxStreamsPerConnection = 100;
    }
}
