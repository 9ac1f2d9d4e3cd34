using System.Diagnostics;
using System.Net.Sockets;
using AccessibleContent.Api;
using AccessibleContent.EndToEnd.Support;

namespace AccessibleContent.Benchmarks.Scale;

/// <summary>Measures how soon the service answers and finds, as a process: a new node first, and then one that has been there.</summary>
internal static class ScaleStart
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Starts a new node twice and tells the times.</summary>
    public static async Task MeasureAsync(string[] settings, Action<string, double, string> tell)
    {
        await StartAsync("new node", settings, tell);
        await StartAsync("start", settings, tell);
    }

    private static async Task StartAsync(string what, string[] settings, Action<string, double, string> tell)
    {
        var address = $"http://127.0.0.1:{Ports.Free()}";
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, Path.GetFileName(typeof(Service).Assembly.Location)),
            "--urls=" + address, "--Seeds:Path=", "--Limits:RequestsPerSecond=0", "--Logging:LogLevel:Default=Warning",
            .. settings.Select(setting => "--" + setting),
        ];
        using var client = new HttpClient { BaseAddress = new(address) };
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start("dotnet", arguments);
        try
        {
            await UntilAsync(client, "/api/notices", "scale-", start);
            tell(what + ", until it answers", Stopwatch.GetElapsedTime(start).TotalMilliseconds, "ms");
            await UntilAsync(client, "/health/ready", "\"search\":\"ready\"", start);
            tell(what + ", until it finds", Stopwatch.GetElapsedTime(start).TotalSeconds, "s");
            tell(what + ", CPU until then", process.TotalProcessorTime.TotalSeconds, "s");
        }
        finally
        {
            using var stop = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await process.WaitForExitAsync();
        }
    }

    private static async Task UntilAsync(HttpClient client, string path, string words, long start)
    {
        while (!await SaysAsync(client, path, words))
        {
            if (Stopwatch.GetElapsedTime(start) > Longest)
            {
                throw new TimeoutException($"{path} does not say {words}.");
            }

            await Task.Delay(10);
        }
    }

    private static async Task<bool> SaysAsync(HttpClient client, string path, string words)
    {
        try
        {
            return (await client.GetStringAsync(new Uri(path, UriKind.Relative))).Contains(words, StringComparison.Ordinal);
        }
        catch (HttpRequestException failure) when (failure.StatusCode is not null || failure.InnerException is SocketException)
        {
            return false;
        }
    }
}
