using System.Diagnostics;
using System.Globalization;
using AccessibleContent.Readers;
using AccessibleContent.Tests.Readers;

namespace AccessibleContent.Benchmarks.Hostile;

/// <summary>Measures the cost of reading hostile input: CPU time of each kind at a size and at double, the least of five.</summary>
internal static class HostileTimes
{
    private const int Rounds = 5;
    private const double Patience = 20;

    /// <summary>Prints the kind of that name; else every kind whose name begins with it.</summary>
    public static void Print(string prefix)
    {
        Console.WriteLine("| input | KB | ms | at double | ratio | outcome |");
        Console.WriteLine("|---|---|---|---|---|---|");
        var exact = HostileSources.All.Where(one => one.Name == prefix).ToList();
        foreach (
            var source in exact.Count > 0 ? exact : HostileSources.All.Where(one => one.Name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            var (once, outcome) = Least(source, source.Size);
            var (twice, _) = Least(source, source.Size * 2);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {source.Name} | {source.Size / 1000} | {once:F1} | {twice:F1} | {twice / once:F2}"
                + $"{(twice > once * 2.3 && twice > 20 ? " !" : "")} | {outcome} |"
            ));
        }
    }

    private static (double Milliseconds, string Outcome) Least(HostileSource source, int size)
    {
        var bytes = source.Make(size);
        var format = SourceFormat.All.Single(one => one.MediaType == source.MediaType);
        var (least, outcome, watch) = (double.MaxValue, "", Stopwatch.StartNew());
        for (var round = 0; round < Rounds && watch.Elapsed.TotalSeconds < Patience; round++)
        {
            GC.Collect();
            var before = Environment.CpuUsage.TotalTime;
            var reading = format.Read(bytes, "a");
            least = Math.Min(least, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            outcome = reading.Refusals.FirstOrDefault()?.Message ?? "read";
        }

        return (least, outcome.Length > 40 ? outcome[..40] : outcome);
    }
}
