using System.Diagnostics;
using AccessibleContent.Hanzi;

namespace AccessibleContent.Benchmarks;

/// <summary>How many times faster than each reference, string to string, by CPU time: all measured in turn in one run, the best of each.</summary>
internal static class Ratios
{
    private const int Turns = 5;
    private const int Rounds = 40;

    public static void Print()
    {
        Console.WriteLine($"{NoticeCorpus.Notices.Length} notices, {NoticeCorpus.Utf8Length:N0} bytes of UTF-8");
        foreach (var (tag, configuration) in Targets.Configurations)
            Print(tag, configuration);
    }

    private static void Print(string tag, string configuration)
    {
        var ours = double.MaxValue;
        var theirs = Reference.Built.ToDictionary(reference => reference, _ => double.MaxValue);
        for (var turn = 0; turn < Turns; turn++)
        {
            ours = Math.Min(ours, Ours(Targets.Of(tag)));
            foreach (var reference in Reference.Built)
                theirs[reference] = Math.Min(theirs[reference], reference.Measure(configuration));
        }

        Console.Write($"{tag,-11}{Speed(ours),7:F0} MB/s");
        foreach (var (reference, seconds) in theirs)
            Console.Write($"   {seconds / ours,6:F1} x {reference.Name} ({Speed(seconds):F1} MB/s)");
        Console.WriteLine();
    }

    private static double Ours(HanScript target)
    {
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Environment.CpuUsage.TotalTime;
            foreach (var notice in NoticeCorpus.Notices)
                _ = HanziEngine.Exact.Convert(notice, target);
            var spent = Environment.CpuUsage.TotalTime - start;
            best = spent < best ? spent : best;
        }

        return best.TotalSeconds;
    }

    private static double Speed(double seconds) => NoticeCorpus.Utf8Length / seconds / 1e6;
}
