using System.Diagnostics;
using System.Globalization;
using AccessibleContent.Api;
using AccessibleContent.EndToEnd.Support;
using AccessibleContent.Parts.Postgres;

namespace AccessibleContent.EndToEnd.Nodes;

/// <summary>One node: the service as a process, with a port and a folder of its own, that can be killed, suspended and restarted.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, Path.GetFileName(typeof(Service).Assembly.Location));
    private readonly string _folder = Directory.CreateTempSubdirectory("accessible-content-node-").FullName;
    private readonly int _port = Ports.Free();
    private readonly string[] _settings;
    private readonly TextWriter _log;
    private Process? _process;

    public NodeProcess(params string[] settings)
    {
        _settings = settings;
        _log = TextWriter.Synchronized(new StreamWriter(_folder + "/log") { AutoFlush = true });
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri("http://" + Upstream) };
    }

    /// <summary>Gets a client that reaches this node alone.</summary>
    public HttpClient Client { get; }

    /// <summary>Gets its address, as nginx takes it.</summary>
    public string Upstream => $"[::1]:{_port}";

    /// <summary>Gets how long the last start took until it was ready.</summary>
    public TimeSpan Started { get; private set; }

    /// <summary>Starts it; returns when it is ready.</summary>
    public async Task StartAsync()
    {
        var start = Stopwatch.GetTimestamp();
        string[] arguments =
        [
            Program,
            "--urls=http://" + Upstream,
            "--Store:Folder=" + _folder,
            "--Seeds:Path=",
            "--Limits:RequestsPerSecond=0",
            "--Logging:LogLevel:Default=Warning",
            .. _settings,
        ];
        var info = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(info)!;
        _process.OutputDataReceived += (_, line) => _log.WriteLine(line.Data);
        _process.ErrorDataReceived += (_, line) => _log.WriteLine(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await Hosting.Site.UntilAsync(async () =>
        {
            Assert.False(_process.HasExited, _process.HasExited ? "The node has ended: " + await LogAsync() : "");
            using var ready = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return ready.IsSuccessStatusCode;
        });
        Started = Stopwatch.GetElapsedTime(start);
    }

    /// <summary>Kills it as a power cut does.</summary>
    public Task KillAsync() => EndAsync("KILL");

    /// <summary>Stops it as an operator does, and starts it again.</summary>
    public async Task RestartAsync()
    {
        await EndAsync("TERM");
        await StartAsync();
    }

    /// <summary>Suspends it: connections stay open, and nothing is answered.</summary>
    public Task PauseAsync() => ProcessFamily.SignalAsync("STOP", _process!.Id);

    /// <summary>Resumes it.</summary>
    public Task ContinueAsync() => ProcessFamily.SignalAsync("CONT", _process!.Id);

    /// <summary>Reads what it has logged.</summary>
    public async Task<string> LogAsync()
    {
        using var reader = new StreamReader(new FileStream(_folder + "/log", FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return await reader.ReadToEndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Client.Dispose();
        await _log.DisposeAsync();
        Directory.Delete(_folder, true);
    }

    private async Task EndAsync(string signal)
    {
        if (_process is null)
        {
            return;
        }

        await ProcessFamily.SignalAsync(signal, _process.Id);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }
}
