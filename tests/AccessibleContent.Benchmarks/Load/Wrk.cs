using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AccessibleContent.Benchmarks.Load;

/// <summary>One round of wrk on the second core: 64 connections, kept alive.</summary>
internal static partial class Wrk
{
    /// <summary>Runs a round; returns the number of expected responses, and the latencies in milliseconds.</summary>
    /// <exception cref="InvalidOperationException">A response was an error, so the round is invalid.</exception>
    public static (int Requests, double Median, double Worst) Run(string address, int seconds, params string[] fields) =>
        RunWith([.. fields.SelectMany(field => new[] { "-H", field }), address], seconds);

    /// <summary>Runs a round of the requests that a script generates.</summary>
    public static (int Requests, double Median, double Worst) RunScript(string address, int seconds, string script) =>
        RunWith(["-s", script, address], seconds);

    private static (int Requests, double Median, double Worst) RunWith(string[] arguments, int seconds)
    {
        var start = new ProcessStartInfo("taskset") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["-c", "1", "wrk", "-t1", "-c64", $"-d{seconds}s", "--latency", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var wrk = Process.Start(start)!;
        var report = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();
        if (report.Contains("Non-2xx or 3xx", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(report);
        }

        return (
            int.Parse(Requests().Match(report).Groups[1].Value, CultureInfo.InvariantCulture),
            Latency(report, "50"),
            Latency(report, "99"));
    }

    private static double Latency(string report, string percentile)
    {
        var match = Regex.Match(report, $@"{percentile}%\s+([\d.]+)(us|ms|s)\b");
        return double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            * match.Groups[2].Value switch
            {
                "us" => 0.001,
                "ms" => 1,
                _ => 1000,
            };
    }

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Requests();
}
