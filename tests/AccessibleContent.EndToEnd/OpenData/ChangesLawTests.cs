using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AccessibleContent.EndToEnd.Durability;

namespace AccessibleContent.EndToEnd.OpenData;

/// <summary>Whoever follows the changes while editors publish and the service is killed ends with exactly what the store holds.</summary>
public sealed class ChangesLawTests(ITestOutputHelper output) : IDisposable
{
    private const string Key = "a key of the test";
    private const int Writers = 4;
    private const int Writes = 500;
    private const int Kills = 20;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("accessible-content-changes-");
    private readonly ConcurrentDictionary<string, string> _copy = new();
    private volatile HttpClient _client = null!;
    private int _acknowledged;
    private int _read;

    public void Dispose()
    {
        _client.Dispose();
        _folder.Delete(true);
    }

    [Fact]
    public async Task A_copy_ends_as_the_store()
    {
        var service = await StartAsync();
        var writers = Task.WhenAll(Enumerable.Range(0, Writers).Select(WriteAsync));
        var copying = CopyAsync(writers);
        for (var kill = 1; kill <= Kills; kill++)
        {
            var least = kill * Writes / (Kills + 1);
            await Hosting.Site.UntilAsync(() => Task.FromResult(Volatile.Read(ref _acknowledged) >= least));
            service.Dispose();
            service = await StartAsync();
        }

        using (service)
        {
            await writers;
            await copying;
            var (shown, deleted) = await StoreAsync();
            output.WriteLine($"{_acknowledged} writes, {Kills} kills, {_read} changes read; {shown} notices, {deleted} withdrawn");
            Assert.Equal(shown + deleted, _copy.Count);
        }
    }

    private async Task<KilledService> StartAsync()
    {
        var service = await KilledService.StartAsync(
            _folder.FullName,
            "--Limits:RequestsPerSecond=0",
            "--Publishing:Keys:0:Name=test",
            $"--Publishing:Keys:0:Sha256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)))}");
        var client = new HttpClient { BaseAddress = service.Address, Timeout = TimeSpan.FromSeconds(20) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", Key);
        _client = client;
        return service;
    }

    // A writer publishes, corrects, withdraws and takes back notices of its own.
    private async Task WriteAsync(int writer)
    {
        for (var turn = 0; turn < Writes / Writers; turn++)
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"/api/notices/c-{writer}-{turn / 5}");
            await SendAsync(() => (turn % 5) switch
            {
                2 => Withdraw(address),
                3 when turn % 2 == 0 => new(HttpMethod.Delete, address + "/withdrawal"),
                _ => Publish(address, turn),
            });
            Interlocked.Increment(ref _acknowledged);
        }
    }

    // Sent again where the service was killed: it may have been committed all the same.
    private async Task SendAsync(Func<HttpRequestMessage> write)
    {
        while (true)
        {
            try
            {
                using var request = write();
                using var response = await _client.SendAsync(request);
                Assert.True((int)response.StatusCode is 200 or 201 or 204 or 409 or 410, $"{request.RequestUri}: {response.StatusCode}");
                return;
            }
            catch (Exception killed) when (killed is HttpRequestException or IOException or TaskCanceledException)
            {
                await Task.Delay(20);
            }
        }
    }

    private async Task CopyAsync(Task writers)
    {
        var next = "/api/changes?after=0&limit=7";
        while (true)
        {
            var isLast = writers.IsCompleted;
            if (await PageAsync(next) is not { } page)
            {
                await Task.Delay(20);
                continue;
            }

            var items = page["items"]!.AsArray();
            foreach (var item in items)
            {
                _copy[(string)item!["id"]!] = (string?)item["data"]?["etag"] ?? "";
                _read++;
            }

            if (items.Count == 0 && isLast)
            {
                return;
            }

            next = (string)page["next"]!;
        }
    }

    private async Task<JsonNode?> PageAsync(string path)
    {
        try
        {
            return JsonNode.Parse(await _client.GetStringAsync(new Uri(path, UriKind.Relative)));
        }
        catch (Exception killed) when (killed is HttpRequestException or IOException or TaskCanceledException)
        {
            return null;
        }
    }

    // By the list and by each notice itself, which know nothing of the log.
    private async Task<(int Shown, int Deleted)> StoreAsync()
    {
        var (shown, cursor) = (new HashSet<string>(), "");
        while (cursor is not null)
        {
            var page = JsonNode.Parse(await _client.GetStringAsync(new Uri("/api/notices?limit=100" + cursor, UriKind.Relative)))!;
            shown.UnionWith(page["items"]!.AsArray().Select(item => (string)item!["id"]!));
            cursor = page["next"] is { } next ? $"&cursor={next}" : null;
        }

        foreach (var (id, tag) in _copy)
        {
            using var response = await _client.SendAsync(
                new(HttpMethod.Head, $"/api/notices/{id}?script=zh-Hans&mode=standard&form=json"));
            Assert.Equal((id, shown.Contains(id)), (id, tag.Length > 0));
            Assert.Equal((id, tag.Length > 0 ? HttpStatusCode.OK : HttpStatusCode.Gone), (id, response.StatusCode));
            Assert.Equal(tag, tag.Length > 0 ? response.Headers.ETag!.ToString() : "");
        }

        return (shown.Count, _copy.Count(one => one.Value.Length == 0));
    }

    private static HttpRequestMessage Publish(string address, int version)
    {
        var id = address.Split('/')[^1];
        var body = new StringContent(
            $"---\ntitle: 公告 {id}\nindexNumber: {id.Replace('-', '/')}\npublishedOn: 2024-07-19\n---\n\n第{version}版。\n");
        body.Headers.ContentType = new("text/markdown");
        return new(HttpMethod.Put, address) { Content = body };
    }

    private static HttpRequestMessage Withdraw(string address) =>
        new(HttpMethod.Delete, address) { Content = new StringContent("""{"reason":"有误"}""", null, "application/json") };
}
