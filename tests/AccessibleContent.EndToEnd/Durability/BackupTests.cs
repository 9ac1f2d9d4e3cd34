using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using AccessibleContent.Api;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.EndToEnd.Durability;

/// <summary>A backup taken while editors publish: once restored it has everything acknowledged before, and validates as equal.</summary>
public sealed class BackupTests(ITestOutputHelper output)
{
    private const string Key = "a key of the test";
    private const string Hot = "b-hot";

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, Path.GetFileName(typeof(Service).Assembly.Location));

    private readonly ConcurrentBag<string> _acknowledged = [];
    private int _hotAcknowledged;
    private volatile bool _ends;

    [Theory]
    [InlineData("export")]
    [InlineData("VACUUM INTO")]
    public async Task A_backup_of_a_running_service_restores_to_everything_acknowledged_before_it(string way)
    {
        var folder = Directory.CreateTempSubdirectory("accessible-content-backup-").FullName;
        var restored = Directory.CreateDirectory(folder + "/restored").FullName;
        using (var service = await StartAsync(folder))
        {
            using var client = ClientOf(service);
#pragma warning disable CA2025 // The writers end before the client, which the test waits for.
            var writers = Task.WhenAll(PublishAsync(client, 1), PublishAsync(client, 2), ReviseAsync(client));
#pragma warning restore CA2025
            await Hosting.Site.UntilAsync(() => Task.FromResult(_acknowledged.Count >= 20 && Volatile.Read(ref _hotAcknowledged) >= 5));
            var (before, revisions) = (_acknowledged.ToList(), Volatile.Read(ref _hotAcknowledged));
            await BackUpAsync(way, folder, restored);
            var during = _acknowledged.Count - before.Count;

            // The editors write before, during and after the backup; a short one may fall between two of their requests.
            await Hosting.Site.UntilAsync(() => Task.FromResult(_acknowledged.Count > before.Count + during));
            _ends = true;
            await writers;
            output.WriteLine(
                $"{way}: {before.Count} notices and {revisions} revisions acknowledged before the backup, {during} notices during it");
            using var again = await StartAsync(restored);
            using var other = ClientOf(again);
            await CompareAsync(client, other, before, revisions);
        }

        Directory.Delete(folder, true);
    }

    private static async Task BackUpAsync(string way, string folder, string restored)
    {
        if (way == "export")
        {
            await RunAsync("export", folder + "/notices.jsonl", $"--Store:ConnectionString=Data Source={folder}/notices.db");
            await RunAsync("import", folder + "/notices.jsonl", $"--Store:ConnectionString=Data Source={restored}/notices.db");
            return;
        }

        await using var store = new SqliteConnection($"Data Source={folder}/notices.db;Pooling=False");
        await store.OpenAsync();
        await using var backup = store.CreateCommand();
        backup.CommandText = "VACUUM INTO $file";
        backup.Parameters.AddWithValue("$file", restored + "/notices.db");
        await backup.ExecuteNonQueryAsync();
    }

    // Revisions have no gap: a backup is one moment of the store, not a walk through many.
    private static async Task CompareAsync(HttpClient live, HttpClient restored, List<string> notices, int revisions)
    {
        var addresses = notices
            .Select(id => $"/api/notices/{id}?form=json&mode=elder&script=zh-Hant")
            .Concat(Enumerable.Range(1, revisions).Select(number => $"/api/notices/{Hot}/revisions/{number}?form=text"));
        foreach (var address in addresses)
        {
            using var there = await live.GetAsync(new Uri(address, UriKind.Relative));
            using var here = await restored.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, here.StatusCode);
            Assert.Equal(there.Headers.ETag, here.Headers.ETag);
            Assert.Equal(await there.Content.ReadAsByteArrayAsync(), await here.Content.ReadAsByteArrayAsync());
        }

        // What is in the backup continues: the next revision is the next number.
        var count =
            (await restored.GetStringAsync(new Uri($"/api/notices/{Hot}/revisions", UriKind.Relative))).Split("\"revision\":").Length - 1;
        Assert.True(count >= revisions, $"{count} revisions were restored, {revisions} were acknowledged.");
        using var next = await restored.PutAsync(new Uri("/api/notices/" + Hot, UriKind.Relative), Page(Hot, "后来"));
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"\"revision\": {count + 1}"),
            await next.Content.ReadAsStringAsync(),
            StringComparison.Ordinal);
    }

    private async Task PublishAsync(HttpClient client, int writer)
    {
        for (var number = 0; !_ends; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"b-{writer}-{number}");
            using var response = await client.PutAsync(
                new Uri("/api/notices/" + id, UriKind.Relative),
                Page(id, "一"),
                CancellationToken.None);
            response.EnsureSuccessStatusCode();
            _acknowledged.Add(id);
        }
    }

    private async Task ReviseAsync(HttpClient client)
    {
        while (!_ends)
        {
            using var response = await client.PutAsync(
                new Uri("/api/notices/" + Hot, UriKind.Relative),
                Page(Hot, $"{_hotAcknowledged + 1}"),
                CancellationToken.None);
            response.EnsureSuccessStatusCode();
            Interlocked.Increment(ref _hotAcknowledged);
        }
    }

    private static StringContent Page(string id, string words) => new(
        $"---\ntitle: 公告 {id}\nindexNumber: {id.Replace('-', '/')}\npublishedOn: 2024-07-19\n---\n\n{words}。\n\n{new string('文', 3000)}\n",
        Encoding.UTF8,
        "text/markdown");

    private static Task<KilledService> StartAsync(string folder) => KilledService.StartAsync(
        folder, "--Limits:RequestsPerSecond=0", "--Publishing:Keys:0:Name=test",
        $"--Publishing:Keys:0:Sha256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)))}");

    private static HttpClient ClientOf(KilledService service)
    {
        var client = new HttpClient { BaseAddress = service.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", Key);
        return client;
    }

    private static async Task RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
