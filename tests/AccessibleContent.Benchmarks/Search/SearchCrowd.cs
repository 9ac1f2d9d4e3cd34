using System.Diagnostics;
using System.Globalization;

namespace AccessibleContent.Benchmarks.Search;

/// <summary>Measures what readers of notices notice of thirty common searches at once.</summary>
internal static class SearchCrowd
{
    private const int Searching = 30;

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(10);

    /// <summary>Reads notices one after the other, first alone and then beside the searches.</summary>
    public static async Task PrintAsync(HttpClient client, int size, SearchQueries queries)
    {
        string[] common = [.. queries.Of("common", 10_000).Reverse()];
        string[] notices = [.. Enumerable.Range(0, Math.Min(size, 10_000)).Select(number => $"/api/notices/other-{number:D7}")];
        Print(size, "alone", await ReadAsync(client, notices[..(notices.Length / 2)]), 0, 0);
        using var done = new CancellationTokenSource();
        var searching = Task.WhenAll(Enumerable.Range(0, Searching)
            .Select(one => SearchAsync(client, common.Where((_, index) => index % Searching == one), done.Token)));
        var times = await ReadAsync(client, notices[(notices.Length / 2)..]);
        await done.CancelAsync();
        var searched = await searching;
        Print(size, "crowd", times, searched.Sum(one => one.Found), searched.Sum(one => one.Refused));
    }

    private static async Task<List<double>> ReadAsync(HttpClient client, string[] addresses)
    {
        var (times, from) = (new List<double>(), Stopwatch.GetTimestamp());
        foreach (var address in addresses.TakeWhile(_ => Stopwatch.GetElapsedTime(from) < Duration))
        {
            var start = Stopwatch.GetTimestamp();
            _ = await client.GetByteArrayAsync(new Uri(address, UriKind.Relative));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        return times;
    }

    private static async Task<(int Found, int Refused)> SearchAsync(
        HttpClient client,
        IEnumerable<string> addresses,
        CancellationToken done)
    {
        var (found, refused) = (0, 0);
        foreach (var address in addresses.TakeWhile(_ => !done.IsCancellationRequested))
        {
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative), CancellationToken.None);
            _ = await response.Content.ReadAsByteArrayAsync(CancellationToken.None);
            (found, refused) = response.IsSuccessStatusCode ? (found + 1, refused) : (found, refused + 1);
        }

        return (found, refused);
    }

    private static void Print(int size, string kind, List<double> times, int found, int refused) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{size,9:N0}  {kind,-8} notices: p50 {times[times.Count / 2],6:F1}, p99 {times[times.Count * 99 / 100],6:F1} ms of {times.Count}; "
        + $"searches {found}, refused {refused}"));
}
