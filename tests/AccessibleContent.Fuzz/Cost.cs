using System.Globalization;

namespace AccessibleContent.Fuzz;

/// <summary>The cost of a call in CPU time: the process's own, since wall-clock time depends on other processes.</summary>
internal static class Cost
{
    /// <summary>Runs a call, and again where it was expensive, since compilation and garbage collection count too.</summary>
    /// <returns>The least of the costs.</returns>
    public static TimeSpan Of(Action call, TimeSpan enough)
    {
        var least = Once(call);
        for (var more = 0; more < 2 && least > enough; more++)
        {
            least = TimeSpan.FromTicks(Math.Min(least.Ticks, Once(call).Ticks));
        }

        return least;
    }

    /// <summary>Runs a call once.</summary>
    public static TimeSpan Once(Action call)
    {
        var before = Environment.CpuUsage.TotalTime;
        call();
        return Environment.CpuUsage.TotalTime - before;
    }

    /// <summary>
    /// Returns the allowed cost of so many bytes: a quarter of a second, and 4 s a megabyte, about five times that of honest input.
    /// </summary>
    public static TimeSpan Allowed(long bytes) => TimeSpan.FromMilliseconds(250 + (bytes * 4 / 1000.0));

    /// <summary>Reports a call that costs more than its size allows.</summary>
    public static Complaint? Check(string doing, long bytes, TimeSpan cost) => cost <= Allowed(bytes)
        ? null
        : new(
            $"{doing}: too slow",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{cost.TotalMilliseconds:0} ms of CPU for {bytes} bytes, allowed are {Allowed(bytes).TotalMilliseconds:0}."));
}
