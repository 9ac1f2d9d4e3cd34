using System.Diagnostics;
using System.Text.RegularExpressions;
using AccessibleContent.Api;

namespace AccessibleContent.EndToEnd.Durability;

/// <summary>The service as a separate process that can be killed.</summary>
internal sealed partial class KilledService : IDisposable
{
    private readonly Process _process;

    private KilledService(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Gets the address it listens on.</summary>
    public Uri Address { get; }

    /// <summary>Starts the service over the store in a folder; returns when it listens.</summary>
    public static async Task<KilledService> StartAsync(string folder, params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (
            var argument in (string[])
                [
                    typeof(Service).Assembly.Location,
                    "--urls=http://127.0.0.1:0",
                    $"--Store:ConnectionString=Data Source={folder}/notices.db",
                    "--Seeds:Path=",
                    .. settings,
                ])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new(process, new Uri(match.Groups[1].Value));
            }
        }

        throw new InvalidOperationException("The service ended before it listened.");
    }

    /// <summary>Kills it at once with SIGKILL.</summary>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
