using System.Globalization;

namespace AccessibleContent.EndToEnd.Durability;

/// <summary>A service killed while readers report views loses none that it has acknowledged.</summary>
public sealed class KilledViewsTests(ITestOutputHelper output) : IDisposable
{
    private const int Clients = 8;

    // KILLS=50 for the long run.
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("KILLS") ?? "6", CultureInfo.InvariantCulture);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("accessible-content-views-");
    private int _acknowledged;
    private int _sent;

    public void Dispose() => _folder.Delete(true);

    [Fact]
    public async Task Every_acknowledged_view_is_there_after_the_kills()
    {
        var notice = await File.ReadAllTextAsync(Directory.EnumerateFiles(Path.Combine(Hanzi.Repository.Root, "seeds"), "*.txt").First());
        var seeds = _folder.CreateSubdirectory("seeds").FullName;
        await File.WriteAllTextAsync(Path.Combine(seeds, "one.txt"), notice);
        var address = "";
        for (var kill = 0; kill < Kills; kill++)
        {
            var service = await StartAsync(seeds);
            address = address.Length == 0 ? await FindAsync(service.Address) : address;
            var clients = Enumerable.Range(0, Clients).Select(client => ReportAsync(service.Address, address, kill, client)).ToList();
            var before = Volatile.Read(ref _acknowledged);
            await Hosting.Site.UntilAsync(() => Task.FromResult(Volatile.Read(ref _acknowledged) > before + (50 * (kill % 3))));
            service.Dispose();
            await Task.WhenAll(clients);
        }

        using var last = await StartAsync(seeds);
        using var reader = new HttpClient { BaseAddress = last.Address };
        var told = System.Text.Json.JsonElement.Parse(await reader.GetStringAsync(new Uri(address, UriKind.Relative)));
        var stored = told.GetProperty("views").GetInt32();
        output.WriteLine($"{Kills} kills, {_sent} sent, {_acknowledged} acknowledged, {stored} stored");
        Assert.InRange(stored, _acknowledged, _sent);
        Assert.True(_acknowledged >= Kills);
    }

    private Task<KilledService> StartAsync(string seeds) =>
        KilledService.StartAsync(_folder.FullName, "--Limits:RequestsPerSecond=0", $"--Seeds:Path={seeds}");

    private static async Task<string> FindAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        var list = System.Text.Json.JsonElement.Parse(await client.GetStringAsync(new Uri("/api/notices", UriKind.Relative)));
        return list.GetProperty("items")[0].GetProperty("href").GetString() + "/views";
    }

    // Each report is another reader's.
    private async Task ReportAsync(Uri address, string views, int kill, int client)
    {
        using var http = new HttpClient { BaseAddress = address };
        for (var turn = 0; ; turn++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, views);
            request.Headers.TryAddWithoutValidation(
                "User-Agent",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
                + $"Chrome/{kill}.{client}.0.{turn} Safari/537.36");
            Interlocked.Increment(ref _sent);
            try
            {
                using var response = await http.SendAsync(request);
                Assert.Equal(204, (int)response.StatusCode);
                Interlocked.Increment(ref _acknowledged);
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }
}
