using System.Diagnostics;
using System.Globalization;
using AccessibleContent.Api.Commands;
using Spectre.Console;

namespace AccessibleContent.Benchmarks;

/// <summary>
/// Measures how many pages a second are imported, ordinary ones and the tests' cases, and how long single large pages take.
/// </summary>
internal static class ImportSpeed
{
    private const int Rounds = 3;
    private const int PagesForEachCase = 400;

    private static readonly string Cases = Path.Combine(Reference.Root, "tests/AccessibleContent.Tests/Pages");

    public static async Task PrintAsync(int count)
    {
        AnsiConsole.Console = AnsiConsole.Create(new() { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(TextWriter.Null) });
        Console.SetError(TextWriter.Null);
        var folder = Directory.CreateTempSubdirectory("accessible-content-import-").FullName;
        try
        {
            await SetAsync(folder, count);
            await LargeAsync(folder);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    // The first round compiles; a process that imports for minutes runs the code of the later rounds.
    private static async Task SetAsync(string folder, int count)
    {
        var pages = Write(Path.Combine(folder, "pages"), count);
        var kilobytes = pages.Sum(page => page.Length) / 1024.0;
        Line($"{pages.Count} pages, {kilobytes / pages.Count:F1} KB each, {Environment.ProcessorCount} processors");
        for (var round = 1; round <= Rounds; round++)
        {
            var (seconds, cpu, _) = await ImportAsync(folder, Path.Combine(folder, "pages"));
            Line($"round {round}: {pages.Count / seconds,6:F0} pages/s, {cpu * 1000 / pages.Count:F2} ms of CPU a page");
        }
    }

    private static async Task LargeAsync(string folder)
    {
        foreach (var notices in (int[])[1, 50, 100, 200, 400, 800, 1600, 2400])
        {
            var file = Path.Combine(folder, "large.html");
            await File.WriteAllBytesAsync(file, OrdinaryPages.Make(1, notices));
            var best = (Seconds: double.MaxValue, Cpu: double.MaxValue, Code: 0);
            for (var round = 0; round < Rounds; round++)
            {
                best = (await ImportAsync(folder, file)) is var now && now.Cpu < best.Cpu ? now : best;
            }

            var (size, refused) = (new FileInfo(file).Length / 1024, best.Code == ExitCode.Done ? "" : ", refused");
            Line($"one page of {size,6} KB: {best.Seconds * 1000,6:F0} ms, {best.Cpu * 1000,6:F0} ms of CPU{refused}");
        }
    }

    private static List<FileInfo> Write(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        for (var number = 1; number <= count; number++)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{number}.html"), OrdinaryPages.Make(number));
        }

        var cases = Directory.Exists(Cases) ? Directory.GetFiles(Cases, "*.html", SearchOption.AllDirectories) : [];
        for (var copy = 0; copy < Math.Max(1, count / PagesForEachCase); copy++)
        {
            Array.ForEach(cases, file => File.Copy(file, Path.Combine(folder, $"{copy}-{Path.GetFileName(file)}")));
        }

        return [.. new DirectoryInfo(folder).EnumerateFiles()];
    }

    private static async Task<(double Seconds, double Cpu, int Code)> ImportAsync(string folder, string path)
    {
        var store = Path.Combine(folder, Path.GetRandomFileName(), "notices.db");
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var code = await Terminal.RunAsync([
            "import", path, "--refusals",
            Path.Combine(folder, "refused.tsv"),
            "--remarks",
            Path.Combine(folder, "remarks.tsv"),
            $"--Store:ConnectionString=Data Source={store}",
        ]);
        return (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds, code);
    }

    private static void Line(FormattableString words) => Console.WriteLine(words.ToString(CultureInfo.InvariantCulture));
}
