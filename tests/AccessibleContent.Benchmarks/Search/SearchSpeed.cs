using System.Diagnostics;
using System.Globalization;
using AccessibleContent.Api;
using AccessibleContent.Api.Store;
using AccessibleContent.Tests.Search.Sets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Benchmarks.Search;

/// <summary>
/// Measures whole searches and questions over stores of several sizes, by class: a service in this process, asked over loopback. Every
/// query is asked once, so that no answer comes from a cache.
/// </summary>
internal static class SearchSpeed
{
    private const int Batch = 1_000;
    private const int Queries = 200;

    public static async Task PrintAsync(int[] sizes)
    {
        foreach (var size in sizes.DefaultIfEmpty(10_000))
        {
            var folder = Directory.CreateTempSubdirectory("accessible-content-search-").FullName;
            try
            {
                await MeasureAsync(folder, size);
            }
            finally
            {
                Directory.Delete(folder, true);
            }
        }
    }

    private static async Task MeasureAsync(string folder, int size)
    {
        await using var app = Service.Build(
        [
            $"--Store:ConnectionString=Data Source={folder}/notices.db", "--urls=http://127.0.0.1:0", "--Seeds:Path=",
            "--Logging:LogLevel:Default=Error", "--Limits:RequestsPerSecond=0",
        ]);
        await app.StartAsync();
        await FillAsync(app, folder, size);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        var queries = new SearchQueries(size);
        foreach (var kind in queries.Kinds)
        {
            // The first queries compile what the later ones run.
            var all = queries.Of(kind, 2 * Queries).ToList();
            await AskAsync(client, all.Take(all.Count / 2));
            Print(size, kind, await AskAsync(client, all.Skip(all.Count / 2)));
        }

        await SearchCrowd.PrintAsync(client, size, queries);
        Line($"{size,9:N0}  RSS {Environment.WorkingSet / 1e6:F0} MB");
        await app.StopAsync();
    }

    private static async Task FillAsync(WebApplication app, string folder, int size)
    {
        var store = app.Services.GetRequiredService<INoticeStore>();
        var watch = Stopwatch.StartNew();
        foreach (var batch in new OtherNotices(SearchQueries.Folder).Make(size).Chunk(Batch))
        {
            await store.PublishAllAsync(batch, default);
        }

        var bytes = Directory.EnumerateFiles(folder).Sum(file => new FileInfo(file).Length);
        Line($"{size,9:N0}  filled at {size / watch.Elapsed.TotalSeconds:F0} notices/s, {bytes / (double)size:F0} bytes a notice");
    }

    private static async Task<(List<double> Times, double Cpu)> AskAsync(HttpClient client, IEnumerable<string> addresses)
    {
        var (times, before, count) = (new List<double>(), Environment.CpuUsage.TotalTime, 0);
        foreach (var address in addresses)
        {
            var start = Stopwatch.GetTimestamp();
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
            _ = await response.Content.ReadAsByteArrayAsync();
            response.EnsureSuccessStatusCode();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            count++;
        }

        times.Sort();
        return (times, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / count);
    }

    private static void Print(int size, string kind, (List<double> Times, double Cpu) asked)
    {
        var (median, late) = (asked.Times[asked.Times.Count / 2], asked.Times[asked.Times.Count * 99 / 100]);
        Line($"{size,9:N0}  {kind,-8} p50 {median,6:F1}, p99 {late,6:F1} ms, CPU {asked.Cpu,5:F1} ms");
    }

    private static void Line(FormattableString words) => Console.WriteLine(words.ToString(CultureInfo.InvariantCulture));
}
