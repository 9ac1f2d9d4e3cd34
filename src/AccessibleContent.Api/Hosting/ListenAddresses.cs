using System.Net.Sockets;

namespace AccessibleContent.Api.Hosting;

/// <summary>Where the service listens when nobody says otherwise: one socket for both families.</summary>
public static class ListenAddresses
{
    /// <summary>The default: every address of both families.</summary>
    public const string Default = "http://[::]:8080";

    private static readonly string[] Settings = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];

    /// <summary>Sets the default where no setting names an address.</summary>
    public static IWebHostBuilder UseDualStack(this IWebHostBuilder host, IConfiguration configuration)
    {
        var named = Array.Exists(Settings, key => configuration[key] is { Length: > 0 } || configuration.GetSection(key).GetChildren().Any());

        // A machine without IPv6 has no [::]; it still has readers.
        return named ? host : host.UseUrls(Socket.OSSupportsIPv6 ? Default : "http://0.0.0.0:8080");
    }
}
