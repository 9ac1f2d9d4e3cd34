using System.Buffers;
using System.Text;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;

namespace AccessibleContent.Benchmarks;

/// <summary>
/// Measures how many times faster than each reference, string to string, by CPU time: alternating in one run, the best of each.
/// </summary>
internal static class Ratios
{
    private const int Turns = 5;
    private const int Rounds = 40;

    private static readonly char[] Room = new char[4096];
    private static readonly ArrayBufferWriter<byte> Written = new(1 << 16);
    private static readonly byte[][] Utf8 = [.. NoticeCorpus.Notices.Select(Encoding.UTF8.GetBytes)];
    private static readonly string Seed = File.ReadAllText(Path.Combine(Reference.Root, "seeds/lanshan-2024-0000076.txt"));
    private static readonly HanziEngine[] Engines = [HanziEngine.Layered, HanziEngine.Exact];

    public static void Print()
    {
        Console.WriteLine($"{NoticeCorpus.Notices.Length} notices, {NoticeCorpus.Utf8Length:N0} bytes of UTF-8");
        foreach (var (tag, configuration) in Targets.Configurations)
        {
            Print(tag, configuration);
        }
    }

    private static void Print(string tag, string configuration)
    {
        var ours = Engines.ToDictionary(engine => engine, _ => double.MaxValue);
        var theirs = Reference.Built.ToDictionary(reference => reference, _ => double.MaxValue);
        for (var turn = 0; turn < Turns; turn++)
        {
            foreach (var engine in Engines)
            {
                ours[engine] = Math.Min(ours[engine], Seconds(engine, Targets.Of(tag)));
            }

            foreach (var reference in Reference.Built)
            {
                theirs[reference] = Math.Min(theirs[reference], reference.Measure(configuration));
            }
        }

        foreach (var (engine, seconds) in ours)
        {
            Console.WriteLine(
                $"{tag,-11}{engine.Engine,-8}{Speed(seconds),6:F0} MB/"
                + $"s{string.Concat(theirs.Select(their => Ratio(their.Key, their.Value, seconds)))}"
            );
        }

        foreach (var engine in Engines)
        {
            Console.WriteLine(
                $"{tag,-11}{engine.Engine,-8}{Speed(Best(() => Spans(engine, Targets.Of(tag)))),6:F0} MB/s span to "
                + $"span{Speed(Best(() => Bytes(engine, Targets.Of(tag)))),6:F0} MB/s UTF-8 to "
                + $"UTF-8{SeedTime(engine, Targets.Of(tag)),6:F1} µs the seed"
            );
        }
    }

    private static string Ratio(Reference reference, double theirs, double ours) =>
        $"{theirs / ours,8:F1} x {reference.Name} ({Speed(theirs):F1} MB/s)";

    private static double Seconds(HanziEngine engine, HanScript target) => Best(() => Strings(engine, target));

    private static double Best(Action action)
    {
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Environment.CpuUsage.TotalTime;
            action();
            var spent = Environment.CpuUsage.TotalTime - start;
            best = spent < best ? spent : best;
        }

        return best.TotalSeconds;
    }

    private static void Strings(HanziEngine engine, HanScript target)
    {
        foreach (var notice in NoticeCorpus.Notices)
        {
            _ = engine.Convert(notice, target);
        }
    }

    private static void Spans(HanziEngine engine, HanScript target)
    {
        foreach (var notice in NoticeCorpus.Notices)
        {
            _ = engine.TryConvert(notice, Room, target, out _);
        }
    }

    private static void Bytes(HanziEngine engine, HanScript target)
    {
        foreach (var notice in Utf8)
        {
            Written.ResetWrittenCount();
            engine.Convert(notice, Written, target);
        }
    }

    private static double SeedTime(HanziEngine engine, HanScript target)
    {
        const int Times = 1000;
        return 1e6 / Times * Best(() =>
        {
            for (var time = 0; time < Times; time++)
            {
                _ = engine.Convert(Seed, target);
            }
        });
    }

    private static double Speed(double seconds) => NoticeCorpus.Utf8Length / seconds / 1e6;
}
