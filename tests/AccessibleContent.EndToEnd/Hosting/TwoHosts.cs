using System.Diagnostics;
using AccessibleContent.Api;
using AccessibleContent.EndToEnd.Hanzi;

namespace AccessibleContent.EndToEnd.Hosting;

/// <summary>A server and a client as two hosts on one link: network namespaces of the test's own, with documentation addresses.</summary>
internal sealed class TwoHosts : IAsyncDisposable
{
    public const string Url = "http://site.example:8080";

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, Path.GetFileName(typeof(Service).Assembly.Location));
    private readonly string _folder = Directory.CreateTempSubdirectory("accessible-content-hosts-").FullName;
    private readonly string _server = $"ac-server-{Environment.ProcessId}";
    private readonly string _client = $"ac-client-{Environment.ProcessId}";
    private Process? _service;

    private string Names => "/etc/netns/" + _client;

    /// <summary>Creates the hosts; null where the kernel does not allow it.</summary>
    public static async Task<TwoHosts?> MakeAsync()
    {
        var hosts = new TwoHosts();
        if ((await RunAsync("ip", "netns", "add", hosts._server)).Code != 0)
        {
            Directory.Delete(hosts._folder, true);
            return null;
        }

        foreach (var command in hosts.Setup())
        {
            var (code, words) = await RunAsync("ip", command.Split(' '));
            Assert.True(code == 0, $"ip {command}: {words}");
        }

        // "ip netns exec" mounts these files over those in /etc.
        Directory.CreateDirectory(hosts.Names);
        await File.WriteAllTextAsync(hosts.Names + "/hosts", "192.0.2.1 site.example\n2001:db8:7::1 site.example\n");
        return hosts;
    }

    /// <summary>Starts the service on the server.</summary>
    public async Task ServeAsync(string urls)
    {
        await EndServiceAsync();
        _service = Process.Start("ip",
        [
            "netns", "exec", _server, "dotnet", Program, "--urls=" + urls, $"--Store:ConnectionString=Data Source={_folder}/notices.db",
            $"--Seeds:Path={Path.Combine(Repository.Root, "seeds")}", "--Logging:LogLevel:Default=None", "--Limits:RequestsPerSecond=0",
        ]);
        var (code, words) = await OnClientAsync(
            "curl -s -o /dev/null --retry 60 --retry-delay 1 --retry-all-errors --max-time 5 " + Url + "/health/ready");
        Assert.True(code == 0, $"The service did not start: {words}");
    }

    /// <summary>Runs a shell command on the client.</summary>
    public Task<(int Code, string Words)> OnClientAsync(string line) => RunAsync("ip", "netns", "exec", _client, "sh", "-c", line);

    /// <summary>Runs a shell command on the server.</summary>
    public Task<(int Code, string Words)> OnServerAsync(string line) => RunAsync("ip", "netns", "exec", _server, "sh", "-c", line);

    /// <summary>Runs the check of both families on the client.</summary>
    public Task<(int Code, string Words)> CheckAsync() => OnClientAsync($"dotnet {Program} check-ipv6 {Url}/");

    public async ValueTask DisposeAsync()
    {
        await EndServiceAsync();
        await RunAsync("ip", "netns", "del", _server);
        await RunAsync("ip", "netns", "del", _client);
        Directory.Delete(Names, true);
        Directory.Delete(_folder, true);
    }

    private async Task EndServiceAsync()
    {
        if (_service is { HasExited: false })
        {
            _service.Kill(true);
            await _service.WaitForExitAsync();
        }

        _service?.Dispose();
        _service = null;
    }

    private string[] Setup() =>
    [
        $"netns add {_client}",
        $"-n {_server} link add eth0 type veth peer name eth0 netns {_client}",
        .. from host in new[] { (Name: _server, Number: 1), (Name: _client, Number: 2) }
           from command in new[]
           {
               "link set lo up", "link set eth0 up",
               $"addr add 192.0.2.{host.Number}/24 dev eth0",
               $"addr add 2001:db8:7::{host.Number}/64 dev eth0 nodad",
           }
           select $"-n {host.Name} {command}",
    ];

    private static async Task<(int Code, string Words)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var errors = process.StandardError.ReadToEndAsync();
        var words = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, words + await errors);
    }
}
