using System.Diagnostics;
using System.Globalization;
using AccessibleContent.Model;

namespace AccessibleContent.Benchmarks.Load;

/// <summary>
/// Compares the ways in which a site's responses can be served with the project's own nginx configuration: its mirror's files, its cache in
/// front of the service, passed through to the service, and the service alone. Alternating rounds over plain HTTP, CPU of all processes
/// involved for each request, and its ratio to nginx with a plain file of the same round.
/// </summary>
internal sealed class NginxComparison(string service, string folder)
{
    private const string Notice = "/api/notices/lanshanqurmzfbgs-2024-0000076?script=zh-Hans&mode=standard&form=json";
    private const string Host = "Host: www.example.org";
    private const int Rounds = 5;
    private const int Seconds = 2;

    // As long as the runtime takes to finish compiling the hot code.
    private const int WarmUp = 12;

    private readonly Dictionary<string, List<(double Cpu, double Ratio)>> _rounds = [];
    private int _seconds = WarmUp;

    /// <summary>Compares with a service given as its assembly; all files are in a temporary folder.</summary>
    public static async Task RunAsync(string service)
    {
        var folder = Directory.CreateTempSubdirectory();
        await new NginxComparison(service, folder.FullName).RunAsync();
        folder.Delete(true);
    }

    private async Task RunAsync()
    {
        using var ours = new Server(
            "dotnet", service, "--urls=http://[::1]:9611",
            $"--Store:ConnectionString=Data Source={folder}/notices.db",
            $"--Seeds:Path={Path.GetFullPath("seeds")}",
            "--Limits:RequestsPerSecond=0",
            $"--Mirror:Path={folder}/mirror",
            "--Logging:LogLevel:Default=Error",
            "--Logging:LogLevel:AccessibleContent.Requests=Warning");
        await Server.ReadyAsync(new("http://[::1]:9611" + Notice));
        while (!File.Exists(folder + "/mirror/_pages/robots.txt._/body.txt"))
        {
            await Task.Delay(200);
        }

        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri("http://[::1]:9611" + Notice));
        await File.WriteAllBytesAsync($"{folder}/notice.json", await response.Content.ReadAsByteArrayAsync());
        using var plain = new Server("nginx", "-c", WritePlain(), "-g", "daemon off;");
        using var mirror = new Server("nginx", "-c", Write("mirror", 9613, folder + "/mirror"));
        using var cache = new Server("nginx", "-c", Write("cache", 9614, folder + "/none"));
        await Server.ReadyAsync(new("http://127.0.0.1:9612/notice.json"));
        Console.WriteLine(
            $"{new FileInfo(folder + "/notice.json").Length} bytes, {Rounds} rounds of {Seconds} s each in turn, 64 connections, servers "
            + $"and client on a core each"
        );
        for (var round = 0; round <= Rounds; round++)
        {
            Round(ours, plain, mirror, cache, response.Headers.ETag!.ToString(), isWarmUp: round == 0);
            _seconds = Seconds;
        }

        Print();
    }

    private void Round(Server ours, Server plain, Server mirror, Server cache, string tag, bool isWarmUp)
    {
        var reference = Measure([plain], "http://127.0.0.1:9612/notice.json");
        (string Name, Server[] Servers, string Address, string[] Fields)[] cases =
        [
            ("nginx, plain file", [plain], "http://127.0.0.1:9612/notice.json", []),
            ("mirror", [mirror], "http://127.0.0.1:9613" + Notice, [Host]),
            ("mirror, Brotli", [mirror], "http://127.0.0.1:9613" + Notice, [Host, "Accept-Encoding: br"]),
            ("mirror, 304", [mirror], "http://127.0.0.1:9613" + Notice, [Host, "If-None-Match: " + tag]),
            ("proxy cache", [cache, ours], "http://127.0.0.1:9614" + Notice, [Host]),
            ("proxy cache, Brotli", [cache, ours], "http://127.0.0.1:9614" + Notice, [Host, "Accept-Encoding: br"]),
            ("proxy cache, 304", [cache, ours], "http://127.0.0.1:9614" + Notice, [Host, "If-None-Match: " + tag]),
            ("passed through to the service", [cache, ours], "http://127.0.0.1:9614" + Notice + "&unknown=1", [Host]),
            ("service alone", [ours], "http://[::1]:9611" + Notice, []),
            ("service alone, Brotli", [ours], "http://[::1]:9611" + Notice, ["Accept-Encoding: br"]),
            ("service alone, 304", [ours], "http://[::1]:9611" + Notice, ["If-None-Match: " + tag]),
        ];
        foreach (var (name, servers, address, fields) in cases)
        {
            var cpu = Measure(servers, address, fields);
            if (!isWarmUp)
            {
                (_rounds.TryGetValue(name, out var rounds) ? rounds : _rounds[name] = []).Add((cpu, reference / cpu));
            }
        }
    }

    private double Measure(Server[] servers, string address, params string[] fields)
    {
        var before = servers.Sum(server => server.Cpu);
        var (requests, _, _) = Wrk.Run(address, _seconds, fields);
        return (servers.Sum(server => server.Cpu) - before) / requests;
    }

    private void Print()
    {
        Console.WriteLine("| case | CPU µs a request | x nginx with a plain file |\n|---|---|---|");
        foreach (var (name, rounds) in _rounds)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {Middle(rounds.Select(one => one.Cpu)):0.0} | {Middle(rounds.Select(one => one.Ratio)):0.00} |"));
        }
    }

    private static double Middle(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private string WritePlain()
    {
        File.WriteAllText($"{folder}/nginx.conf", $$"""
            user root;
            worker_processes 1;
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/nginx.log;
            events { worker_connections 1024; }
            http { access_log off; sendfile on; keepalive_requests 100000000; types { application/json json; } server { listen 127.0.0.1:9612; root {{folder}}; } }
            """);
        return $"{folder}/nginx.conf";
    }

    // The site's own configuration, over plain HTTP and without its limit by client: one client is all the load.
    private string Write(string name, int port, string mirror)
    {
        var place = $"{folder}/{name}";
        using (var prepare = Process.Start("nginx/prepare-test.sh", [place, $"{port + 10}", $"{port}", "[::1]:9611", "[::1]:9611", mirror]))
        {
            prepare.WaitForExit();
        }

        Rewrite($"{place}/accessible-content.conf", (" ssl http2", ""), ("ssl_certificate", "# "), ("ssl_reject_handshake on;", ""));
        Rewrite($"{place}/accessible-content/http.conf", ("rate=200r/s", "rate=1000000r/s"));
        Rewrite($"{place}/nginx.conf", ("http {", "http { keepalive_requests 100000000; sendfile on; "));
        return $"{place}/nginx.conf";
    }

    private static void Rewrite(string file, params (string From, string To)[] changes) =>
        File.WriteAllText(
            file,
            changes.Aggregate(File.ReadAllText(file), (text, change) => text.Replace(change.From, change.To, StringComparison.Ordinal)));
}
