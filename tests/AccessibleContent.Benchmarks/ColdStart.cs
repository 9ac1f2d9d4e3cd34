using AccessibleContent.Hanzi;
using AccessibleContent.Hanzi.Data;

namespace AccessibleContent.Benchmarks;

/// <summary>
/// Measures how long a new process takes to create an engine and compose its tables, and later to compose them again with other terms.
/// </summary>
internal static class ColdStart
{
    public static void Print(string name)
    {
        var total = Spent("engine", () => _ = Engine(name));
        foreach (var tag in Targets.Configurations.Keys.Reverse())
        {
            total += Spent(tag, () => Engine(name).Convert("汉", Targets.Of(tag)));
        }

        Console.WriteLine($"{name}: {total:F0} ms of CPU in a new process, compilation of the code included");
        for (var change = 1; change <= 5; change++)
        {
            var terms = SiteTerms.Of([new HanziEntry("兰山", "蘭山", "a name")]);
            _ = Spent($"terms {change}", Engine(name).With(terms).WarmUp);
        }
    }

    private static HanziEngine Engine(string name) => name == "exact" ? HanziEngine.Exact : HanziEngine.Layered;

    private static double Spent(string what, Action action)
    {
        var start = Environment.CpuUsage.TotalTime;
        action();
        var spent = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
        Console.WriteLine($"{what,-11}{spent,6:F0} ms");
        return spent;
    }
}
