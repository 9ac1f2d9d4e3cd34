using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using AccessibleContent.Api;
using AccessibleContent.EndToEnd.Hanzi;
using AccessibleContent.EndToEnd.Support;

namespace AccessibleContent.EndToEnd.Hosting;

/// <summary>
/// A whole site on the loopback of both families: the service as a separate process, its mirror, and nginx in front of it.
/// </summary>
internal sealed class Site : IAsyncDisposable
{
    /// <summary>The key of an editor.</summary>
    public const string Key = "a key of the test";

    private readonly string _folder = Directory.CreateTempSubdirectory("accessible-content-site-").FullName;
    private readonly int _port = Ports.Free();
    private readonly int _other = Ports.Free();
    private readonly int _clear = Ports.Free();
    private readonly int _tls = Ports.Free();
    private readonly List<Process> _processes = [];

    public static bool IsInstalled =>
        File.Exists("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
        && File.Exists("/usr/lib/nginx/modules/ngx_http_headers_more_filter_module.so");

    public string Mirror => Path.Combine(_folder, "mirror");

    public HttpClient Service { get; private set; } = null!;

    public HttpClient V4 { get; private set; } = null!;

    public HttpClient V6 { get; private set; } = null!;

    private string Upstream => $"[::1]:{_port}";

    /// <summary>Starts everything.</summary>
    /// <param name="second">Whether to start the second instance too.</param>
    /// <param name="settings">Settings of the first instance, such as <c>Section:Name=value</c>.</param>
    public static async Task<Site> StartAsync(bool second = false, params string[] settings)
    {
        var site = new Site();
        site.Service = new() { BaseAddress = new Uri($"http://{site.Upstream}") };
        site.StartService(site._port, ["Mirror:Path=" + site.Mirror, .. settings]);
        await site.WaitAsync();
        if (second)
        {
            site.StartService(site._other);
            using var other = new HttpClient { BaseAddress = new Uri($"http://[::1]:{site._other}") };
            await AnswersAsync(other);
        }

        using (
            var prepare = Start(
                Path.Combine(Repository.Root, "nginx/prepare-test.sh"),
                site._folder,
                Text(site._clear),
                Text(site._tls),
                site.Upstream,
                $"[::1]:{site._other}",
                site.Mirror))
        {
            await prepare.WaitForExitAsync();
        }

        site._processes.Insert(0, Start("/usr/sbin/nginx", "-p", site._folder, "-c", site._folder + "/nginx.conf"));
        (site.V4, site.V6) = (Proxy.Client(IPAddress.Loopback, site._tls), Proxy.Client(IPAddress.IPv6Loopback, site._tls));
        await UntilAsync(async () => (await site.V6.GetAsync(new Uri("/robots.txt", UriKind.Relative))).IsSuccessStatusCode);
        return site;
    }

    /// <summary>Kills the service as a power cut does.</summary>
    public async Task KillServiceAsync()
    {
        var service = _processes[1];
        service.Kill();
        await service.WaitForExitAsync();
    }

    /// <summary>Stops the first instance gracefully, and starts it again.</summary>
    public async Task RestartServiceAsync()
    {
        await EndAsync(_processes[1]);
        StartService(_port);
        await AnswersAsync(Service);
    }

    /// <summary>Stops the second instance gracefully.</summary>
    public Task EndSecondAsync() => EndAsync(_processes[2]);

    /// <summary>Removes the mirror, so that requests reach the service.</summary>
    public void ForgetMirror() => Directory.Move(Mirror, Mirror + ".away");

    /// <summary>Clears nginx's cache of the service's responses.</summary>
    public void ForgetCache()
    {
        foreach (var kept in Directory.GetFiles(_folder + "/cache/accessible-content", "*", SearchOption.AllDirectories))
        {
            File.Delete(kept);
        }
    }

    /// <summary>Sends raw bytes over TLS.</summary>
    public Task<string> RawAsync(string request) => Proxy.RawAsync(_tls, true, request);

    /// <summary>Sends raw bytes over TLS from an address of the loopback, and leaves the connection open.</summary>
    public async Task<Stream> HalfAsync(IPAddress from, string bytes)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(from, 0));
        await socket.ConnectAsync(IPAddress.Loopback, _tls);
        var secure = new SslStream(new NetworkStream(socket, true), false, Proxy.IsOurs);
        await secure.AuthenticateAsClientAsync("www.example.org");
        await secure.WriteAsync(Encoding.Latin1.GetBytes(bytes));
        return secure;
    }

    /// <summary>Sends raw bytes over plain TCP.</summary>
    public Task<string> RawInClearAsync(string request) => Proxy.RawAsync(_clear, false, request);

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes.Where(one => !one.HasExited))
        {
            process.Kill(true);
            await process.WaitForExitAsync();
        }

        _processes.ForEach(process => process.Dispose());
        Directory.Delete(_folder, true);
    }

    private static async Task EndAsync(Process service)
    {
        using var kill = Process.Start("kill", ["-TERM", Text(service.Id)]);
        await service.WaitForExitAsync();
        Assert.Equal(0, service.ExitCode);
    }

    private void StartService(int port, params string[] settings)
    {
        _processes.Add(Start("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, Path.GetFileName(typeof(Service).Assembly.Location)),
            $"--urls=http://[::1]:{Text(port)}",
            $"--Store:ConnectionString=Data Source={_folder}/notices.db",
            $"--Seeds:Path={Path.Combine(Repository.Root, "seeds")}",
            "--Logging:LogLevel:Default=None",
            "--Limits:RequestsPerSecond=0",
            "--Publishing:Keys:0:Name=test",
            $"--Publishing:Keys:0:Sha256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)))}",
            .. settings.Select(one => "--" + one),
        ]));
    }

    // Ready, and warm: on a machine busy with other tests the very first page may take longer than nginx waits.
    private static async Task AnswersAsync(HttpClient service)
    {
        foreach (var address in new[] { "/health/ready", "/notices/lanshanqurmzfbgs-2024-0000076" })
        {
            await UntilAsync(async () => (await service.GetAsync(new Uri(address, UriKind.Relative))).IsSuccessStatusCode);
        }
    }

    // The mirror is complete when the maps beside it and a page of the last step are there.
    private async Task WaitAsync()
    {
        await AnswersAsync(Service);
        await UntilAsync(() =>
            Task.FromResult(
                File.Exists(Mirror + "/_pages/openapi/v1.json._/body.json") && File.Exists(Mirror + "/_pages/robots.txt._/body.txt")));
        await Task.Delay(1_000);
    }

    /// <summary>Waits until a condition holds, two minutes at most.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var start = Stopwatch.GetTimestamp(); ; await Task.Delay(200))
        {
            try
            {
                if (await holds())
                {
                    return;
                }
            }
            catch (HttpRequestException) when (Stopwatch.GetElapsedTime(start) < TimeSpan.FromMinutes(2))
            {
                continue;
            }

            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromMinutes(2), "The site did not start within two minutes.");
        }
    }

    private static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments))!;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
