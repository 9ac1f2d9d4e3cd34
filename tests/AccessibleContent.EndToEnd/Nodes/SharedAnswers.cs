using System.Diagnostics;
using AccessibleContent.EndToEnd.Delivery;

namespace AccessibleContent.EndToEnd.Nodes;

/// <summary>Two nodes that share answers by a Redis: an answer that one has made is a hit of the other.</summary>
internal sealed class SharedAnswers : IAsyncDisposable
{
    private const int Notices = 200;

    private readonly string _seeds = Node.Seeds(Notices);
    private Node _one = null!;
    private Node _other = null!;
    private int _next;

    /// <summary>Gets the statuses other than 200 that readers have seen.</summary>
    public List<int> Errors { get; } = [];

    /// <summary>Gets the longest time that a reader has waited.</summary>
    public TimeSpan Longest { get; private set; }

    /// <summary>Gets the number of answers.</summary>
    public int Answers { get; private set; }

    public static async Task<SharedAnswers> StartAsync(string connectionString)
    {
        var nodes = new SharedAnswers();
        string[] settings = ["--Cache:Provider=redis", "--Cache:Redis=" + connectionString, "--Cache:SealKey=a secret of both nodes"];
        nodes._one = await Node.StartAsync(nodes._seeds, settings);
        nodes._other = await Node.StartAsync(nodes._seeds, settings);
        await nodes.AskAsync(nodes._one, "/api/notices/t-0/plain");
        await nodes.AskAsync(nodes._other, "/api/notices/t-0/plain");
        (nodes.Longest, nodes.Answers) = (TimeSpan.Zero, 0);
        return nodes;
    }

    /// <summary>Asks one node for what nobody has asked for, and then the other one; returns whether that had it of the first.</summary>
    public async Task<bool> AreSharedAsync()
    {
        var path = $"/api/notices/t-{_next++ % Notices}?script=zh-Hant-TW&mode=elder&form={(_next <= Notices ? "text" : "json")}";
        await AskAsync(_one, path);
        await Task.Delay(50);
        return await AskAsync(_other, path);
    }

    /// <summary>Reads on until answers are shared; returns how long that took.</summary>
    public async Task<TimeSpan> UntilSharedAsync()
    {
        var start = Stopwatch.GetTimestamp();
        while (!await AreSharedAsync())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(30), "Nothing is shared after half a minute.");
        }

        return Stopwatch.GetElapsedTime(start);
    }

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
        Directory.Delete(_seeds, true);
    }

    private async Task<bool> AskAsync(Node node, string path)
    {
        var start = Stopwatch.GetTimestamp();
        using var response = await node.Client.GetAsync(new Uri(path, UriKind.Relative));
        await response.Content.ReadAsByteArrayAsync();
        var took = Stopwatch.GetElapsedTime(start);
        (Answers, Longest) = (Answers + 1, took > Longest ? took : Longest);
        if (!response.IsSuccessStatusCode)
        {
            Errors.Add((int)response.StatusCode);
        }

        return response.Headers.GetValues("Cache-Status").Single().Contains("; hit", StringComparison.Ordinal);
    }
}
