using System.Net;
using System.Net.Sockets;
using AccessibleContent.Api.Settings;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace AccessibleContent.Api.Http.Connections;

/// <summary>The addresses on which the service listens by default: one socket for both families.</summary>
internal static class ListenAddresses
{
    /// <summary>The default: every address of both families.</summary>
    public const string Default = "http://[::]:8080";

    private const int NoSuchDevice = 6;

    private static readonly string[] Settings = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];

    /// <summary>Sets the default where no setting names an address.</summary>
    public static IWebHostBuilder UseDualStack(this IWebHostBuilder host, IConfiguration configuration)
    {
        var named = Array.Exists(
            Settings,
            key => configuration[key] is { Length: > 0 } || configuration.GetSection(key).GetChildren().Any());

        // A machine without IPv6 has no [::], but still has readers.
        return (named ? host : host.UseUrls(Socket.OSSupportsIPv6 ? Default : "http://0.0.0.0:8080"))
            .UseSockets(sockets => sockets.CreateBoundListenSocket = address => Listen(address, configuration["urls"] ?? ""))
            .ConfigureServices(services => services.AddSingleton(new SettingsCheck(Wrong)));
    }

    private static IEnumerable<string> Wrong(IConfiguration configuration) =>
        Each(configuration["urls"] ?? "")
        .Where(url => !IsAddress(url)).Select(url => $"urls: “{url}” is not an address such as http://[::]:8080.");

    private static string[] Each(string urls) => urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<BindingAddress> Addresses(string urls) => Each(urls).Where(IsAddress).Select(BindingAddress.Parse);

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url).Scheme.ToUpperInvariant() is "HTTP" or "HTTPS";
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static Socket Listen(EndPoint address, string urls)
    {
        // Otherwise the socket for both families would take the port that the other address names too.
        if (address is IPEndPoint { AddressFamily: AddressFamily.InterNetworkV6 } six
            && six.Address.Equals(IPAddress.IPv6Any)
            && Addresses(urls).Any(url => url.Host == "0.0.0.0" && url.Port == six.Port))
        {
            var socket = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp) { DualMode = false };
            socket.Bind(six);
            return socket;
        }

        if (address is UnixDomainSocketEndPoint file && File.Exists(file.ToString()) && IsLeft(file))
        {
            File.Delete(file.ToString());
        }

        return SocketTransportOptions.CreateDefaultBoundListenSocket(address);
    }

    // A Unix socket outlives a killed process; one without a listener blocks the next start.
    private static bool IsLeft(UnixDomainSocketEndPoint file)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(file);
            return false;
        }
        catch (SocketException refused) when (refused.SocketErrorCode is SocketError.ConnectionRefused)
        {
            return IsSocket(file.ToString());
        }
    }

    // Only a socket fails to open for exactly this reason (ENXIO); a file, even an empty one, belongs to someone.
    private static bool IsSocket(string file)
    {
        try
        {
            using var opened = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            return false;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return failure.HResult == NoSuchDevice;
        }
    }
}
