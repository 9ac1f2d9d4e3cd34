using System.Globalization;

namespace AccessibleContent.Fuzz;

/// <summary>A whole run: every target in turn, on all processors, until the time is up.</summary>
internal sealed class Campaign(CampaignOptions options)
{
    private readonly Dictionary<string, (ulong Tried, TimeSpan Time)> _counts = options.Targets.ToDictionary(
        name => name,
        _ => (0UL, TimeSpan.Zero),
        StringComparer.Ordinal);
    private readonly Findings _findings = new(options.Out);
    private readonly long _start = TimeProvider.System.GetTimestamp();
    private int _turn;

    /// <summary>Runs it.</summary>
    /// <returns>1 where anything was found, else 0.</returns>
    public async Task<int> RunAsync()
    {
        Directory.CreateDirectory(options.Out);
        await Task.WhenAll(Enumerable.Range(0, options.Workers).Select(LoopAsync));
        foreach (var (name, (tried, time)) in _counts)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name,-14} {tried,10} executions {tried / Math.Max(1, time.TotalSeconds),8:0.0} a second"));
        }

        var reports = _findings.Reports.ToList();
        foreach (var report in reports)
        {
            Console.WriteLine($"{Path.GetFileName(report)}: {(await File.ReadAllLinesAsync(report))[0]}");
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"seed {options.Seed}: {_counts.Values.Aggregate(0UL, (sum, one) => sum + one.Tried)} executions, {reports.Count} kinds of "
                + $"findings in {options.Out}"
            ));
        return reports.Count == 0 ? 0 : 1;
    }

    private async Task LoopAsync(int worker)
    {
        while (options.Length - TimeProvider.System.GetElapsedTime(_start) is var left && left > TimeSpan.FromSeconds(1))
        {
            var target = options.Targets[(Interlocked.Increment(ref _turn) - 1) % options.Targets.Count];
            var length = TimeSpan.FromSeconds(Math.Min(left.TotalSeconds, options.SliceSeconds));

            // The numbers of one turn are far from those of the next.
            var slice = new Slice(
                target, options.Seed,
                (ulong)_turn << 32,
                length, options.Out,
                Path.Combine(options.Out, string.Create(CultureInfo.InvariantCulture, $"current-{worker}")));
            await RunAsync(slice);
        }
    }

    private async Task RunAsync(Slice slice)
    {
        var begun = TimeProvider.System.GetTimestamp();
        var (tried, death) = await new WorkerProcess(slice, options.Folders).RunAsync();
        if (death is not null && File.Exists(slice.Current))
        {
            var input = await File.ReadAllBytesAsync(slice.Current);
            await _findings.AddAsync(death, slice.Target, slice.Seed, slice.First + tried, input, input);
        }

        lock (_counts)
        {
            var (before, time) = _counts[slice.Target];
            _counts[slice.Target] = (before + tried, time + TimeProvider.System.GetElapsedTime(begun));
        }

        File.Delete(slice.Current);
    }
}
