using System.Diagnostics;
using System.Globalization;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Benchmarks.Scale;

/// <summary>
/// Measures both stores at several sizes in one run: what a reader asks of the store, publishing from one node and from four, how soon
/// another node knows, filling and size. Each figure is printed with its ratio to the first size.
/// </summary>
internal static class ScaleSpeed
{
    private const int Batch = 500;
    private const int Asked = 400;
    private const int Nodes = 4;
    private const int Published = 100;
    private const int Polls = 10_000;

    /// <summary>Prints the table.</summary>
    /// <param name="arguments">Providers and sizes; all providers, 10,000 and 1,000,000 where none are given.</param>
    public static async Task PrintAsync(IReadOnlyList<string> arguments)
    {
        var sizes = arguments.Where(one => char.IsAsciiDigit(one[0])).Select(one => int.Parse(one, CultureInfo.InvariantCulture)).ToList();
        var providers = arguments.Where(one => !char.IsAsciiDigit(one[0])).ToList();
        foreach (var provider in providers.Count > 0 ? providers : [StoreOptions.Sqlite, StoreOptions.PostgreSql])
        {
            var first = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var size in sizes.Count > 0 ? sizes : [10_000, 1_000_000])
            {
                await using var store = await ScaleStore.StartAsync(provider);
                await MeasureAsync(store, size, first);
            }
        }
    }

    private static async Task MeasureAsync(ScaleStore store, int size, Dictionary<string, double> first)
    {
        void Tell(string what, double value, string unit) =>
            Line($"{store.Name,-10} {size,9:N0}  {what,-28} {value,10:N2} {unit}{Ratio(first, what, value)}");

        var node = store.Open();
        var notices = node.GetRequiredService<INoticeStore>();
        await notices.PrepareAsync(default);
        await FillAsync(store, notices, size, Tell);
        await store.SettleAsync();
        foreach (var (what, ask) in ScaleReads.Of(node, size))
        {
            await AskAsync(ask, Asked / 4);
            var before = store.Cpu();
            var times = await AskAsync(ask, Asked);
            Tell(what + ", p50", times[times.Count / 2], "ms");
            Tell(what + ", p99", times[times.Count * 99 / 100], "ms");
            Tell(what + ", CPU", (store.Cpu() - before).TotalMilliseconds / Asked, "ms");
        }

        await PollAsync(store, node.GetRequiredService<INoticeStore>(), Tell);
        await ScaleStart.MeasureAsync(store.SettingsOfNext(), Tell);
        IServiceProvider[] nodes = [node, .. Enumerable.Range(1, Nodes - 1).Select(_ => store.Open())];
        await ScalePublishing.MeasureAsync(store, nodes, size, Published, Tell);
    }

    private static async Task FillAsync(ScaleStore store, INoticeStore notices, int size, Action<string, double, string> tell)
    {
        var (busy, cpu) = (TimeSpan.Zero, TimeSpan.Zero);
        foreach (var batch in ScaleNotices.Make(size).Chunk(Batch))
        {
            var (start, before) = (Stopwatch.GetTimestamp(), store.Cpu());
            await notices.PublishAllAsync(batch, default);
            (busy, cpu) = (busy + Stopwatch.GetElapsedTime(start), cpu + store.Cpu() - before);
        }

        tell("filled, notices per second", size / busy.TotalSeconds, "/s");
        tell("filled, per second of CPU", size / cpu.TotalSeconds, "/s");
        tell("size of a notice", await store.SizeAsync() / (double)size, "bytes");
    }

    // Twice a second by each; the clock of the kernel counts hundredths of a second, so many are asked.
    private static async Task PollAsync(ScaleStore store, INoticeStore notices, Action<string, double, string> tell)
    {
        if (store.Name != StoreOptions.PostgreSql)
        {
            return;
        }

        var before = store.CpuOfServer();
        await AskAsync(_ => notices.StateAsync(default).AsTask(), Polls);
        tell("50 nodes that poll, of a core", (store.CpuOfServer() - before).TotalSeconds / Polls * 2 * 50 * 100, "%");
    }

    private static async Task<List<double>> AskAsync(Func<int, Task> ask, int count)
    {
        var times = new List<double>();
        for (var turn = 0; turn < count; turn++)
        {
            var start = Stopwatch.GetTimestamp();
            await ask(turn);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        return times;
    }

    private static string Ratio(Dictionary<string, double> first, string what, double value) =>
        first.TryAdd(what, value) ? "" : string.Create(CultureInfo.InvariantCulture, $"  × {value / first[what]:F2}");

    private static void Line(FormattableString words) => Console.WriteLine(words.ToString(CultureInfo.InvariantCulture));
}
