using System.Globalization;

namespace AccessibleContent.Fuzz;

/// <summary>
/// The process that passes inputs to a target, one after the other; an input may crash it, so each is written to disk before it is tried.
/// </summary>
internal static class Worker
{
    private static ulong _steps;

    /// <summary>Tries the inputs of one slice of time.</summary>
    /// <param name="slice">What to try.</param>
    /// <param name="corpus">The inputs to derive others from.</param>
    public static async Task RunAsync(Slice slice, Corpus corpus)
    {
        await using var target = await Targets.StartAsync(slice.Target, corpus);
        var findings = new Findings(slice.Out);
        var shrunk = new HashSet<string>(StringComparer.Ordinal);
        var tried = 0UL;
        var begun = TimeProvider.System.GetTimestamp();
        await using var beat = new Timer(_ => Say(Interlocked.Read(ref tried)), null, 1000, 1000);
        while (TimeProvider.System.GetElapsedTime(begun) < slice.Length)
        {
            var number = slice.First + tried;
            var input = target.Make(new(slice.Seed, slice.Target, number));
            await File.WriteAllBytesAsync(slice.Current, input);
            if (await TryAsync(target, input) is { } complaint)
            {
                // Of each kind only the first one: others of it would take the time of kinds not yet found.
                var smallest = shrunk.Add(complaint.Kind) ? await Shrinking.ShrinkAsync(target, input, complaint) : input;
                await findings.AddAsync(complaint, slice.Target, slice.Seed, number, smallest, input);
            }

            Interlocked.Increment(ref tried);
        }

        await beat.DisposeAsync();
        Say(tried);
    }

    /// <summary>Tries one input.</summary>
    public static async Task<Complaint?> TryAsync(ITarget target, byte[] input)
    {
        Interlocked.Increment(ref _steps);
        try
        {
            return await target.TryAsync(input);
        }
        catch (Exception unexpected) when (unexpected is not InsufficientExecutionStackException)
        {
            return Complaint.Of("trying", unexpected);
        }
    }

    // The second number also changes while an input is reduced: a worker that changes neither hangs.
    private static void Say(ulong tried) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tried} {Interlocked.Read(ref _steps)}"));
}
