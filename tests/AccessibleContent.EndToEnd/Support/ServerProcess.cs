using System.Diagnostics;
using System.Globalization;

namespace AccessibleContent.EndToEnd.Support;

/// <summary>The process of a server of a test, that can be killed, suspended and started again.</summary>
internal sealed class ServerProcess : IDisposable
{
    private Process? _process;

    /// <summary>Starts it and waits until it has written that it listens.</summary>
    /// <param name="program">The path of the program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="ready">What it writes then.</param>
    public async Task StartAsync(string program, IEnumerable<string> arguments, string ready)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        _process = Process.Start(start)!;
        _ = _process.StandardError.ReadToEndAsync();
        while (await _process.StandardOutput.ReadLineAsync() is { } line && !line.Contains(ready, StringComparison.Ordinal))
        {
        }

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
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
