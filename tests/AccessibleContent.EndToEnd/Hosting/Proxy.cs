using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using AccessibleContent.EndToEnd.Hanzi;
using AccessibleContent.EndToEnd.Support;

namespace AccessibleContent.EndToEnd.Hosting;

/// <summary>
/// nginx with the project's own configuration on the loopback of both families, in front of upstreams that the test names.
/// </summary>
internal sealed class Proxy : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("accessible-content-nginx-").FullName;
    private readonly int _clear = Ports.Free();
    private readonly int _tls = Ports.Free();
    private Process _nginx = null!;

    public static bool IsInstalled => Site.IsInstalled;

    public HttpClient V4 { get; private set; } = null!;

    public HttpClient V6 { get; private set; } = null!;

    /// <summary>Starts nginx in front of upstreams, such as <c>[::1]:9000</c> or <c>unix:/path</c>; there is no mirror.</summary>
    public static async Task<Proxy> StartAsync(params string[] upstreams)
    {
        var proxy = new Proxy();
        await PrepareAsync(proxy._folder, proxy._clear, proxy._tls, upstreams);
        proxy._nginx = Process.Start("/usr/sbin/nginx", ["-p", proxy._folder, "-c", proxy._folder + "/nginx.conf"]);
        (proxy.V4, proxy.V6) = (Client(IPAddress.Loopback, proxy._tls), Client(IPAddress.IPv6Loopback, proxy._tls));
        await Site.UntilAsync(async () =>
            (await proxy.V6.GetAsync(new Uri("/metrics", UriKind.Relative))).StatusCode == HttpStatusCode.NotFound);
        return proxy;
    }

    /// <summary>Writes the configuration into a folder.</summary>
    public static async Task PrepareAsync(string folder, int clear, int tls, params string[] upstreams)
    {
        // The file has two lines; the first one may stand for several.
        var first = string.Join(" max_fails=0; server ", upstreams.Length > 1 ? upstreams[..^1] : upstreams);
        using var prepare = Process.Start(
            Path.Combine(Repository.Root, "nginx/prepare-test.sh"),
            [folder, Text(clear), Text(tls), first, upstreams[^1], folder + "/mirror"]);
        await prepare.WaitForExitAsync();
        Assert.Equal(0, prepare.ExitCode);
    }

    /// <summary>Creates a client that knows the site by its name and reaches it at an address.</summary>
    public static HttpClient Client(IPAddress address, int port) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        // nginx closes a connection after 1,000 requests, and this client does not resend what it was just sending.
        PooledConnectionLifetime = TimeSpan.FromSeconds(2),
        ConnectCallback = async (_, cancellation) => new NetworkStream(await ConnectAsync(address, port, cancellation), true),
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = IsOurs },
    })
    // As browsers do: on HTTP/1.1 a request would wait for the renewal that the previous one has started.
    { BaseAddress = new Uri("https://www.example.org/"), DefaultRequestVersion = HttpVersion.Version20 };

    /// <summary>Sends raw bytes over TLS, and returns what arrives until the connection is closed.</summary>
    public Task<string> RawAsync(string request) => RawAsync(_tls, true, request);

    /// <summary>Sends raw bytes over plain TCP.</summary>
    public Task<string> RawInClearAsync(string request) => RawAsync(_clear, false, request);

    /// <summary>Sends raw bytes to a port of the loopback.</summary>
    public static async Task<string> RawAsync(int port, bool tls, string request)
    {
        await using var stream = new NetworkStream(await ConnectAsync(IPAddress.IPv6Loopback, port, CancellationToken.None), true);
        await using var secure = new SslStream(stream, false, IsOurs);
        if (tls)
        {
            await secure.AuthenticateAsClientAsync("www.example.org");
        }

        Stream used = tls ? secure : stream;
        await used.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var bytes = new MemoryStream();
        try
        {
            await used.CopyToAsync(bytes);
        }
        catch (IOException)
        {
            // A server that does not read to the end may reset the connection that it closes.
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    public async ValueTask DisposeAsync()
    {
        _nginx.Kill(true);
        await _nginx.WaitForExitAsync();
        _nginx.Dispose();
        V4.Dispose();
        V6.Dispose();
        Directory.Delete(_folder, true);
    }

    /// <summary>Returns whether a certificate is the test's.</summary>
    public static bool IsOurs(
        object sender,
        System.Security.Cryptography.X509Certificates.X509Certificate? certificate,
        System.Security.Cryptography.X509Certificates.X509Chain? chain,
        SslPolicyErrors errors) => certificate?.Subject == "CN=www.example.org";

    private static async Task<Socket> ConnectAsync(IPAddress address, int port, CancellationToken cancellation)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address, port, cancellation);
        return socket;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
