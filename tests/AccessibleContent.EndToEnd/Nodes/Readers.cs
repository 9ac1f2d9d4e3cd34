using System.Collections.Concurrent;
using System.Diagnostics;

namespace AccessibleContent.EndToEnd.Nodes;

/// <summary>Readers who come at a steady rate, whether or not those before them have been answered.</summary>
internal sealed class Readers
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private readonly HttpClient _client;
    private readonly Func<int, string> _path;
    private readonly long _start;
    private readonly ConcurrentBag<Moment> _moments = [];
    private readonly Task _coming;
    private volatile bool _isEnded;

    /// <param name="client">The client.</param>
    /// <param name="rate">How many come in a second.</param>
    /// <param name="path">What the reader of a number asks for.</param>
    /// <param name="start">The start of the drill.</param>
    public Readers(HttpClient client, int rate, Func<int, string> path, long start)
    {
        (_client, _path, _start) = (client, path, start);
        _coming = ComeAsync(rate);
    }

    /// <summary>Lets no further readers come; returns what became of all.</summary>
    public async Task<IReadOnlyList<Moment>> EndAsync()
    {
        _isEnded = true;
        await _coming;
        return [.. _moments.OrderBy(moment => moment.At)];
    }

    private async Task ComeAsync(int rate)
    {
        var (first, readers) = (Stopwatch.GetTimestamp(), new List<Task>());
        while (!_isEnded)
        {
            for (var due = Stopwatch.GetElapsedTime(first).TotalSeconds * rate; readers.Count < due;)
            {
                readers.Add(ReadAsync(_path(readers.Count)));
            }

            await Task.Delay(Pause);
        }

        await Task.WhenAll(readers);
    }

    private async Task ReadAsync(string path)
    {
        var (at, status) = (Stopwatch.GetTimestamp(), 0);
        try
        {
            using var response = await _client.GetAsync(new Uri(path, UriKind.Relative));
            await response.Content.ReadAsByteArrayAsync();
            status = (int)response.StatusCode;
        }
        catch (HttpRequestException)
        {
            // The connection broke.
        }

        _moments.Add(new(Stopwatch.GetElapsedTime(_start, at), Stopwatch.GetElapsedTime(at), status, status == 200));
    }
}
