using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;

#pragma warning disable CA5394 // Invented writes need no secure numbers, only repeatable ones.

namespace AccessibleContent.Tests.Asking;

/// <summary>While notices are published, scheduled, withdrawn and taken back, no answer is from one that is not published.</summary>
public sealed class AskRacesTests : IAsyncLifetime
{
    private const int Asking = 4;

    private static readonly string[] Places = ["青石路", "柳湾路", "望湖路", "学府路", "龙泉路", "石桥路"];

    // ASK_RACES=10000 asks as often.
    private static readonly int Races = int.Parse(Environment.GetEnvironmentVariable("ASK_RACES") ?? "400", CultureInfo.InvariantCulture);

    private readonly TemporaryFolder _folder = new();

    // Whether the notice of a place is published; unknown while it is being written. The version tells whether it was written meanwhile.
    private readonly ConcurrentDictionary<string, (int Version, bool? IsPublished)> _known = new();

    private WebApplication _app = null!;
    private HttpClient _client = null!;
    private int _asked;
    private int _answered;
    private int _unanswered;

    public async ValueTask InitializeAsync()
    {
        _app = await ServiceFixture.StartAsync(
            _folder.Path, "--urls=http://127.0.0.1:0", "--Seeds:Path=", "--Publishing:UndoMinutes=60");
        _client = ServiceFixture.Client(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Answers_are_from_published_notices_alone()
    {
        using var done = new CancellationTokenSource();
        var writing = WriteAsync(done.Token);
        await Task.WhenAll(Enumerable.Range(0, Asking).Select(AskAsync));
        await done.CancelAsync();
        await writing;
        Assert.True(_answered > Races / 20 && _unanswered > Races / 20, $"{_answered} answered, {_unanswered} not");
    }

    private async Task WriteAsync(CancellationToken done)
    {
        var random = new Random(20);
        for (var step = 1; !done.IsCancellationRequested; step++)
        {
            var place = Places[random.Next(Places.Length)];
            var was = _known.GetValueOrDefault(place).IsPublished;
            _known[place] = (step, null);
            var isPublished = was == true ? await WithdrawAsync(place) : await PublishAsync(place, was is null, step);
            _known[place] = (step, isPublished);
        }
    }

    private async Task<bool?> WithdrawAsync(string place)
    {
        await SendAsync(Address(place), "DELETE", """{"reason":"有误"}""", "application/json", HttpStatusCode.NoContent);
        return false;
    }

    private async Task<bool?> PublishAsync(string place, bool isNew, int step)
    {
        if (!isNew)
        {
            await SendAsync(Address(place) + "/withdrawal", "DELETE", "", "text/plain", HttpStatusCode.NoContent);
            return true;
        }

        // The first time it waits for a day that does not come; then it is published at once.
        var isScheduled = !_known.ContainsKey(place + "0");
        _known[place + "0"] = default;
        var query = isScheduled ? "?publishAt=2099-01-01T00:00:00Z" : "";
        await SendAsync(Address(place) + query, "PUT", Page(place, step), "text/markdown", null);
        return isScheduled ? null : true;
    }

    private async Task SendAsync(string path, string method, string body, string type, HttpStatusCode? expected)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var response = await ServiceFixture.WriteAsync(_client, path, method, body.Length == 0 ? null : content);
        Assert.True(expected is null ? response.IsSuccessStatusCode : response.StatusCode == expected, $"{method} {path} {response}");
    }

    private async Task AskAsync(int asker)
    {
        var random = new Random(asker);
        while (Interlocked.Increment(ref _asked) <= Races)
        {
            var place = Places[random.Next(Places.Length)];
            var before = _known.GetValueOrDefault(place);
            var answer = await AnswerAsync($"{place}{(random.Next(2) == 0 ? "什么时候" : "哪天")}停水");
            var isFrom = answer?.Contains(place, StringComparison.Ordinal) == true;
            Interlocked.Add(ref _answered, isFrom ? 1 : 0);
            Interlocked.Add(ref _unanswered, isFrom ? 0 : 1);
            var isSettled = before.Version > 0 && before.IsPublished is not null && _known.GetValueOrDefault(place) == before;
            Assert.False(isSettled && isFrom && before.IsPublished == false, $"An answer from the withdrawn notice of {place}: {answer}");
        }
    }

    private async Task<string?> AnswerAsync(string typed)
    {
        using var response = await _client.GetAsync(new Uri("/api/ask?q=" + Uri.EscapeDataString(typed), UriKind.Relative));
        if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
        {
            return null;
        }

        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return body.RootElement.GetProperty("answer").GetString();
    }

    private static string Address(string place) => "/api/notices/n-" + Array.IndexOf(Places, place);

    private static string Page(string place, int step) => string.Create(
        CultureInfo.InvariantCulture,
        $"---\ntitle: 关于{place}停水的通知\nindexNumber: n/{Array.IndexOf(Places, place)}\npublishedOn: 2026-07-19\n---\n\n"
        + $"{place}将于2026年7月{1 + (step % 28)}日8时至18时停水。\n");
}
