using System.Globalization;
using System.Net;
using AccessibleContent.Model;

namespace AccessibleContent.Benchmarks.Load;

/// <summary>
/// The service beside nginx that serves the same bytes as a file, and beside output caching as it comes: rounds in turn, server CPU
/// for each request, and its ratio to nginx of the same round. Other builds of the service can be measured in the same rounds.
/// </summary>
internal sealed class LoadComparison(string service, string[] others, string folder)
{
    private const string Notice = "/api/notices/lanshanqurmzfbgs-2024-0000076?script=zh-Hans&mode=standard&form=json";
    private const int Rounds = 7;
    private const int Seconds = 2;

    // As long as the runtime takes to finish compiling the hot code.
    private const int WarmUp = 30;

    private readonly Dictionary<string, List<(double Cpu, double Ratio, double Median, double Worst)>> _rounds = [];
    private int _seconds = WarmUp;

    /// <summary>Compares a service, given as its assembly; all files are in a temporary folder.</summary>
    public static async Task RunAsync(string service, params string[] others)
    {
        var folder = Directory.CreateTempSubdirectory();

        // The worker of an nginx started by root runs as another user.
        if (!OperatingSystem.IsWindows())
        {
            folder.UnixFileMode |= UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        }

        await new LoadComparison(service, others, folder.FullName).RunAsync();
        folder.Delete(true);
    }

    private async Task RunAsync()
    {
        List<Build> builds = [];
        try
        {
            foreach (var assembly in (string[])[service, .. others])
            {
                builds.Add(await StartAsync(assembly, 9110 + builds.Count));
            }

            await RunAsync(builds);
        }
        finally
        {
            builds.ForEach(build => build.Server.Dispose());
        }
    }

    private async Task RunAsync(List<Build> builds)
    {
        using var cold = new Server(
            "dotnet", service, "--urls=http://127.0.0.1:9104",
            $"--Store:ConnectionString=Data Source={folder}/cold.db",
            $"--Seeds:Path={ColdNotices.WriteSeeds(folder)}",
            "--Cache:SizeLimitMegabytes=1", "--Limits:RequestsPerSecond=0",
            "--Logging:LogLevel:Default=Error");
        await Server.ReadyAsync(new("http://127.0.0.1:9104/health/ready"));
        var (bytes, _) = await GetAsync(builds[0].Address);
        await File.WriteAllBytesAsync($"{folder}/notice.json", bytes);
        using var nginx = new Server("nginx", "-c", WriteConfiguration(), "-g", "daemon off;");
        using var plain = new Server(Environment.ProcessPath!, "plain", "http://127.0.0.1:9103", $"{folder}/notice.json");
        await Server.ReadyAsync(new("http://127.0.0.1:9102/notice.json"));
        await Server.ReadyAsync(new("http://127.0.0.1:9103/"));
        var (_, nginxTag) = await GetAsync("http://127.0.0.1:9102/notice.json");
        Console.WriteLine(
            $"{bytes.Length} bytes, {Rounds} rounds of {Seconds} s each in turn, 64 connections, server and client on a core each");
        for (var round = 0; round <= Rounds; round++)
        {
            Round(builds, cold, nginx, plain, nginxTag, isWarmUp: round == 0);
            _seconds = Seconds;
        }

        Print(builds[0].Server, nginx);
    }

    private async Task<Build> StartAsync(string assembly, int port)
    {
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        var server = new Server(
            "dotnet", assembly, "--urls=" + url, $"--Store:ConnectionString=Data Source={folder}/{port}.db",
            $"--Seeds:Path={Path.GetFullPath("seeds")}",
            "--Limits:RequestsPerSecond=0", "--Logging:LogLevel:Default=Error",
            "--Logging:LogLevel:AccessibleContent.Requests=Error");
        await Server.ReadyAsync(new(url + Notice));
        var name = assembly == service ? "service" : Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(assembly)))!;
        return new(name, server, url + Notice, (await GetAsync(url + Notice)).Tag);
    }

    private static async Task<(byte[] Bytes, string Tag)> GetAsync(string address)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None });
        using var response = await client.GetAsync(new Uri(address));
        return (await response.Content.ReadAsByteArrayAsync(), response.Headers.ETag!.ToString());
    }

    private void Round(List<Build> builds, Server cold, Server nginx, Server plain, string nginxTag, bool isWarmUp)
    {
        var (reference, _, _) = Measure(nginx, "http://127.0.0.1:9102/notice.json");
        (string Name, Server Server, string Address, string[] Fields)[] cases =
        [
            ("nginx, static file", nginx, "http://127.0.0.1:9102/notice.json", []),
            ("nginx, 304", nginx, "http://127.0.0.1:9102/notice.json", ["If-None-Match: " + nginxTag]),
            ("output caching as it comes", plain, "http://127.0.0.1:9103/", []),
            .. builds.Select(build => (build.Name + ", hit", build.Server, build.Address, Array.Empty<string>())),
            .. builds.Select(build => (build.Name + ", hit in gzip", build.Server, build.Address, new[] { "Accept-Encoding: gzip" })),
            .. builds.Select(build => (build.Name + ", hit in Brotli", build.Server, build.Address, new[] { "Accept-Encoding: br" })),
            .. builds.Select(build => (build.Name + ", 304", build.Server, build.Address, new[] { "If-None-Match: " + build.Tag })),
        ];
        foreach (var (name, server, address, fields) in cases)
        {
            Note(name, Measure(server, address, fields), reference, isWarmUp);
        }

        var script = ColdNotices.WriteScript(folder);
        Note(
            "service, made for each request",
            Measure(cold, () => Wrk.RunScript("http://127.0.0.1:9104/", _seconds, script)),
            reference,
            isWarmUp);
    }

    private void Note(string name, (double Cpu, double Median, double Worst) measured, double reference, bool isWarmUp)
    {
        if (!isWarmUp)
        {
            (_rounds.TryGetValue(name, out var rounds) ? rounds : _rounds[name] = []).Add(
                (measured.Cpu, reference / measured.Cpu, measured.Median, measured.Worst));
        }
    }

    private (double Cpu, double Median, double Worst) Measure(Server server, string address, params string[] fields) =>
        Measure(server, () => Wrk.Run(address, _seconds, fields));

    private static (double Cpu, double Median, double Worst) Measure(Server server, Func<(int Requests, double Median, double Worst)> run)
    {
        var before = server.Cpu;
        var (requests, median, worst) = run();
        return ((server.Cpu - before) / requests, median, worst);
    }

    private void Print(Server ours, Server nginx)
    {
        Console.WriteLine("| case | CPU µs a request | x nginx static | p50 ms | p99 ms |\n|---|---|---|---|---|");
        foreach (var (name, rounds) in _rounds)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {Middle(rounds.Select(one => one.Cpu)):0.0} | {Middle(rounds.Select(one => one.Ratio)):0.00} | "
                    + $"{Middle(rounds.Select(one => one.Median)):0.0} | {Middle(rounds.Select(one => one.Worst)):0.0} |"
                ));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"RSS: service {ours.Memory:0} MB, nginx {nginx.Memory:0} MB"));
    }

    private static double Middle(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private string WriteConfiguration()
    {
        File.WriteAllText($"{folder}/nginx.conf", $$"""
            worker_processes 1;
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/nginx.log;
            events { worker_connections 1024; }
            http {
                access_log off;
                sendfile on;
                keepalive_requests 100000000;
                types { application/json json; }
                server { listen 127.0.0.1:9102; root {{folder}}; }
            }
            """);
        return $"{folder}/nginx.conf";
    }

    private sealed record Build(string Name, Server Server, string Address, string Tag);
}
