using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using AccessibleContent.Readers.Captured;
using AccessibleContent.Readers.Json;
using AccessibleContent.Speech;
using AccessibleContent.Writers.Json;

namespace AccessibleContent.Benchmarks;

/// <summary>
/// Measures what each form of the seed costs from the store's text to bytes, and how fast lines are heard: by CPU time, alternating,
/// the best of each.
/// </summary>
internal static class RenditionCost
{
    private const int Turns = 30;
    private const int Rounds = 100;

    private static readonly Renderer Renderer = new(HanziEngine.Layered);

    public static void Print()
    {
        var page = File.ReadAllText(Path.Combine(Reference.Root, "seeds/lanshan-2024-0000076.txt"));
        var notice = CapturedPageReader.Read(page, "seed").Notice!;
        var stored = JsonWriter.Canonical(notice);
        foreach (var script in HanScript.All)
        {
            var best = Form.All.ToDictionary(form => form, _ => double.MaxValue);
            for (var turn = 0; turn < Turns; turn++)
            {
                foreach (var form in Form.All)
                {
                    best[form] = Math.Min(best[form], Microseconds(stored, notice.Id, new(script, ReadingMode.Standard, form)));
                }
            }

            var ratio = best[Form.Speech] / best[Form.Text];
            Console.WriteLine(
                $"{script,-11}{string.Concat(best.Select(one => $"{one.Key,7} {one.Value,6:F1} µs"))}, speech {ratio:F2} x text, "
                + $"{Speed(script):F0} MB/s of lines");
        }
    }

    private static double Microseconds(byte[] stored, NoticeId id, Rendition rendition)
    {
        var start = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < Rounds; round++)
        {
            _ = Renderer.Render(JsonReader.ReadStored(stored, id), rendition);
        }

        return (Environment.CpuUsage.TotalTime - start).TotalMicroseconds / Rounds;
    }

    private static double Speed(HanScript script)
    {
        var forms = SpokenForms.Of(script, HanziEngine.Layered);
        string[] lines =
        [
            .. NoticeCorpus.Notices.SelectMany(notice => notice.Split('\n')).Select(line => HanziEngine.Layered.Convert(line, script)),
        ];
        var best = double.MaxValue;
        for (var turn = 0; turn < Turns; turn++)
        {
            var start = Environment.CpuUsage.TotalTime;
            foreach (var line in lines)
            {
                _ = forms.In(line);
            }

            best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalSeconds);
        }

        return NoticeCorpus.Utf8Length / best / 1e6;
    }
}
