using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AccessibleContent.EndToEnd.Support;

namespace AccessibleContent.EndToEnd.Delivery;

/// <summary>A Redis for one test, on a free port and in a folder of its own, that can be killed, suspended and restarted.</summary>
internal sealed class RedisServer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("accessible-content-redis-").FullName;
    private Process? _process;

    public int Port { get; } = Ports.Free();

    public string ConnectionString => $"127.0.0.1:{Port}";

    public static bool IsInstalled => File.Exists("/usr/bin/redis-server");

    /// <summary>Starts it and waits until it listens.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("/usr/bin/redis-server") { RedirectStandardOutput = true };
        foreach (
            var argument in (string[])
                [
                    "--port",
                    Port.ToString(CultureInfo.InvariantCulture),
                    "--bind", "127.0.0.1", "--dir", _folder, "--save", "", "--appendonly", "no",
                ])
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
        while (await _process.StandardOutput.ReadLineAsync() is { } line
            && !line.Contains("Ready to accept connections", StringComparison.Ordinal)
        ) { }

        _ = _process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>Kills it as a power cut does.</summary>
    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Suspends it: connections stay open, and nothing arrives.</summary>
    public void Stop() => Signal("STOP");

    /// <summary>Resumes it.</summary>
    public void Continue() => Signal("CONT");

    public void Dispose()
    {
        if (_process is not null)
        {
            Kill();
        }

        Directory.Delete(_folder, true);
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
