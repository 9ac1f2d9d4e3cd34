using System.Diagnostics;
using System.Globalization;
using AccessibleContent.EndToEnd.Support;

namespace AccessibleContent.EndToEnd.Delivery;

/// <summary>A Redis for one test, on a free port and in a folder of its own, that can be killed, suspended and restarted.</summary>
internal sealed class RedisServer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("accessible-content-redis-").FullName;
    private readonly string[] _arguments;
    private readonly string _ready = "Ready to accept connections";
    private readonly ServerProcess _process = new();

    /// <summary>Initializes a new instance of the <see cref="RedisServer"/> class that keeps nothing on disk.</summary>
    /// <param name="settings">Further settings, such as <c>--cluster-enabled</c> and <c>yes</c>.</param>
    public RedisServer(params string[] settings) => _arguments =
    [
        "--port", Text(Port), "--bind", "127.0.0.1", "--dir", _folder, "--save", "", "--appendonly", "no", .. settings,
    ];

    /// <summary>Initializes a new instance of the <see cref="RedisServer"/> class that watches another one as a sentinel.</summary>
    /// <param name="watched">The master that it watches, by the name <c>mymaster</c>.</param>
    public RedisServer(RedisServer watched)
    {
        var configuration = _folder + "/sentinel.conf";
        File.WriteAllText(
            configuration,
            $"""
            port {Port}
            bind 127.0.0.1
            dir {_folder}
            sentinel monitor mymaster 127.0.0.1 {watched.Port} 2
            sentinel down-after-milliseconds mymaster 1000
            sentinel failover-timeout mymaster 3000

            """);
        (_arguments, _ready) = ([configuration, "--sentinel"], "+monitor master");
    }

    public int Port { get; } = Ports.Free();

    public string ConnectionString => $"127.0.0.1:{Port}";

    public static bool IsInstalled => File.Exists("/usr/bin/redis-server");

    /// <summary>Starts it and waits until it listens.</summary>
    public Task StartAsync() => _process.StartAsync("/usr/bin/redis-server", _arguments, _ready);

    /// <summary>Kills it as a power cut does.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Suspends it: connections stay open, and nothing arrives.</summary>
    public void Stop() => _process.Stop();

    /// <summary>Resumes it.</summary>
    public void Continue() => _process.Continue();

    /// <summary>Asks it by its own client.</summary>
    public async Task<string> AskAsync(params string[] command)
    {
        var start = new ProcessStartInfo("/usr/bin/redis-cli", ["-p", Text(Port), .. command]) { RedirectStandardOutput = true };
        using var client = Process.Start(start)!;
        return await client.StandardOutput.ReadToEndAsync();
    }

    public void Dispose()
    {
        _process.Dispose();
        Directory.Delete(_folder, true);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
