using AccessibleContent.Hanzi;

namespace AccessibleContent.Benchmarks;

/// <summary>What it costs a new process to compose the tables, and later to compose them again with other terms.</summary>
internal static class ColdStart
{
    public static void Print()
    {
        foreach (var tag in Targets.Configurations.Keys.Reverse())
            Console.WriteLine($"{tag,-11}{Spent(() => HanziEngine.Exact.Convert("汉", Targets.Of(tag))),6:F0} ms of CPU, in a new process, in this order");
        for (var change = 1; change <= 5; change++)
        {
            var terms = new HanziSource("terms", [new HanziEntry("兰山", "蘭山", "a name")]);
            Console.WriteLine($"terms {change}    {Spent(HanziEngine.Exact.With(terms).WarmUp),6:F0} ms of CPU, all four scripts again");
        }
    }

    private static double Spent(Action action)
    {
        var start = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }
}
