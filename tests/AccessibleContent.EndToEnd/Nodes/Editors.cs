using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace AccessibleContent.EndToEnd.Nodes;

/// <summary>
/// Editors' systems that publish one notice after the other: each write says that it must be new, and is looked for before it is tried
/// again.
/// </summary>
internal sealed class Editors(HttpClient client, long start)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly string Filling = new('文', 2000);
    private int _last;
    private int _looks;

    /// <summary>Gets what became of each write.</summary>
    public ConcurrentQueue<Moment> Moments { get; } = [];

    /// <summary>Gets the numbers of the notices that were acknowledged, or found when they were looked for.</summary>
    public ConcurrentDictionary<int, bool> Acknowledged { get; } = new();

    /// <summary>Returns the id of a notice.</summary>
    public static string Id(int number) => $"d-{number}";

    /// <summary>Returns what every rendition of a notice has, at its beginning and at its end.</summary>
    public static (string Begin, string End) Marks(int number) => ($"第{number}号开始", $"第{number}号结束");

    /// <summary>Publishes a number of notices, or until it is stopped, by several editors, each so many a second.</summary>
    public Task PublishAsync(int editors, int count, double rate, CancellationToken stop = default)
    {
        var last = _last + count;
        return Task.WhenAll(Enumerable.Range(0, editors).Select(_ => EditAsync(last, TimeSpan.FromSeconds(1 / rate), stop)));
    }

    private async Task EditAsync(int last, TimeSpan pace, CancellationToken stop)
    {
        for (int number; !stop.IsCancellationRequested && (number = Interlocked.Increment(ref _last)) <= last;)
        {
            var begun = Stopwatch.GetTimestamp();
            while (!await PublishAsync(number))
            {
                await Task.Delay(Pause, CancellationToken.None);
            }

            Acknowledged[number] = true;
            var left = pace - Stopwatch.GetElapsedTime(begun);
            await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, CancellationToken.None);
        }
    }

    private async Task<bool> PublishAsync(int number)
    {
        var at = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/notices/" + Id(number)) { Content = Page(number) };
        request.Headers.Authorization = new("Bearer", NodesUnderTest.Key);
        request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
        var status = await SendAsync(request);
        var isGood = status == (int)HttpStatusCode.Created;
        Moments.Enqueue(new(Stopwatch.GetElapsedTime(start, at), Stopwatch.GetElapsedTime(at), status, isGood));
        return isGood || await IsThereAsync(number);
    }

    // What was not confirmed may be there. A key that nginx does not know leads past its cache, which keeps a 404 for ten seconds.
    private async Task<bool> IsThereAsync(int number)
    {
        var look = Interlocked.Increment(ref _looks);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/notices/{Id(number)}?form=text&look={look}");
        return await SendAsync(request) == (int)HttpStatusCode.OK;
    }

    private async Task<int> SendAsync(HttpRequestMessage request)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            using var response = await client.SendAsync(request, patience.Token);
            return (int)response.StatusCode;
        }
        catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException)
        {
            return 0;
        }
    }

    private static StringContent Page(int number) => new(
        $"---\ntitle: 公告 {number}\nindexNumber: d/{number}\npublishedOn: 2024-07-19\n---\n\n{Marks(number).Begin}。\n\n{Filling}\n\n"
        + $"{Marks(number).End}。\n",
        Encoding.UTF8,
        "text/markdown");
}
