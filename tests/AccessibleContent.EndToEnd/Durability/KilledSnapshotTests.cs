using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Readers.Markdown;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.EndToEnd.Durability;

/// <summary>A process killed while it writes the snapshot of open data leaves the old one or the new one, and nothing of both.</summary>
public sealed class KilledSnapshotTests
{
    private const int Notices = 6_000;

    // KILLS=50 for the long run.
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("KILLS") ?? "10", CultureInfo.InvariantCulture);

    [Fact]
    public async Task After_each_kill_every_file_is_whole_and_as_the_catalogue_says()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            await FillAsync(folder.FullName);
            var (old, unfinished) = (0, 0);
            for (var kill = 0; kill < Kills; kill++)
            {
                // Another setting in the files: they are made anew at once, while the ones before are served.
                var words = string.Create(CultureInfo.InvariantCulture, $"--OpenData:Licence:Name=第{kill}种许可");
                using (await KilledService.StartAsync(folder.FullName, words))
                {
                    await Task.Delay(RandomNumberGenerator.GetInt32(0, 700));
                }

                unfinished += Parts(folder).Length;
                using var service = await KilledService.StartAsync(folder.FullName, words);
                using var client = new HttpClient { BaseAddress = service.Address };
                old += await IsOldAsync(client, kill) ? 1 : 0;
                await CheckAsync(client);
            }

            var told = string.Create(CultureInfo.InvariantCulture, $"{Kills} kills, {unfinished} in a snapshot, {old} times the old one");
            TestContext.Current.SendDiagnosticMessage(told);
            Assert.True(unfinished > 0, told);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(true);
        }
    }

    private static string[] Parts(DirectoryInfo folder) =>
        Path.Combine(folder.FullName, "open-data") is var path && Directory.Exists(path) ? Directory.GetDirectories(path, ".part-*") : [];

    private static async Task FillAsync(string folder)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Store:ConnectionString", $"Data Source={folder}/notices.db")])
            .Build();
        await using var services = new ServiceCollection()
            .AddLogging().AddSingleton<IConfiguration>(configuration).AddStore()
            .BuildServiceProvider();
        var store = services.GetRequiredService<INoticeStore>();
        await store.PrepareAsync(default);
        var notices = Enumerable.Range(1, Notices).Select(Notice);
        await store.PublishAllAsync([.. notices.Select(notice => new Submission(notice, notice.PublicationMoment, "test"))], default);
    }

    private static Notice Notice(int number) => MarkdownReader.Read(
        $"---\ntitle: 公告 {number}\nindexNumber: k/{number}\npublishedOn: 2024-07-19\n---\n\n{new string('文', 1000)}\n",
        "page").Notice!;

    private static async Task<bool> IsOldAsync(HttpClient client, int kill)
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            using var response = await client.GetAsync(new Uri("/open-data/datapackage.json", UriKind.Relative));
            if (response.IsSuccessStatusCode)
            {
                var package = await response.Content.ReadAsStringAsync();
                return !package.Contains(string.Create(CultureInfo.InvariantCulture, $"第{kill}种许可"), StringComparison.Ordinal);
            }

            await Task.Delay(100);
        }

        return false;
    }

    // The files may be replaced between two requests: then once more.
    private static async Task CheckAsync(HttpClient client)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await CheckOnceAsync(client);
                return;
            }
            catch (Xunit.Sdk.XunitException) when (attempt < 3)
            {
                await Task.Delay(1000);
            }
        }
    }

    private static async Task CheckOnceAsync(HttpClient client)
    {
        var catalogue = JsonDocument.Parse(await client.GetStringAsync(new Uri("/open-data/catalog.jsonld", UriKind.Relative))).RootElement;
        var files = catalogue.GetProperty("dcat:dataset").GetProperty("dcat:distribution").EnumerateArray()
            .Where(form => form.TryGetProperty("spdx:checksum", out _))
            .ToList();
        Assert.Equal(4, files.Count);
        foreach (var file in files)
        {
            var address = file.GetProperty("dcat:downloadURL").GetProperty("@id").GetString()!;
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True(response.IsSuccessStatusCode);
            var bytes = await response.Content.ReadAsByteArrayAsync();
            Assert.Equal(
                file.GetProperty("spdx:checksum").GetProperty("spdx:checksumValue").GetProperty("@value").GetString(),
                Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Assert.True(!address.EndsWith(".jsonl", StringComparison.Ordinal) || bytes.Count(one => one == '\n') == Notices);
        }
    }
}
