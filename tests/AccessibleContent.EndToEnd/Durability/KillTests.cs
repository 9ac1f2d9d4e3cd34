using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AccessibleContent.Model;

namespace AccessibleContent.EndToEnd.Durability;

/// <summary>A process killed while it publishes loses nothing that it has acknowledged, and leaves nothing half done.</summary>
public sealed partial class KillTests
{
    private const string Key = "a key of the test";
    private const int Notices = 20;

    // KILLS=50 for the long run.
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("KILLS") ?? "10", CultureInfo.InvariantCulture);

    private readonly ConcurrentDictionary<int, int> _acknowledged = new();
    private readonly ConcurrentDictionary<int, int> _attempted = new();

    [Fact]
    public async Task Everything_acknowledged_is_there_after_the_kill_and_nothing_is_half_there()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            for (var kill = 0; kill < Kills; kill++)
            {
                await PublishUntilKilledAsync(folder.FullName, isEarly: kill % 2 == 0);
                using var service = await StartAsync(folder.FullName);
                using var client = new HttpClient { BaseAddress = service.Address };
                foreach (var number in _attempted.Keys)
                {
                    await CheckAsync(client, number);
                }
            }

            Assert.True(_acknowledged.Values.Sum() >= Kills / 2, $"Only {_acknowledged.Values.Sum()} were acknowledged.");
            TestContext.Current.SendDiagnosticMessage(
                $"{_attempted.Values.Sum()} attempted, {_acknowledged.Values.Sum()} acknowledged, {Kills} kills");
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static Task<KilledService> StartAsync(string folder) => KilledService.StartAsync(
        folder,
        "--Limits:RequestsPerSecond=0",
        "--Publishing:Keys:0:Name=test",
        $"--Publishing:Keys:0:Sha256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)))}");

    // Every other time the kill comes before or in the first publication, which is slow; else after an acknowledgement.
    private async Task PublishUntilKilledAsync(string folder, bool isEarly)
    {
        var service = await StartAsync(folder);
        using var client = new HttpClient { BaseAddress = service.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", Key);
        var writers = Enumerable.Range(0, 4).Select(writer => PublishAsync(client, writer)).ToList();
        for (var before = _acknowledged.Values.Sum(); !isEarly && before == _acknowledged.Values.Sum();)
        {
            await Task.Delay(5);
        }

        await Task.Delay(RandomNumberGenerator.GetInt32(0, 500));
        service.Dispose();
        await Task.WhenAll(writers);
    }

    // Each notice has one writer, so that its versions are acknowledged in their order.
    private async Task PublishAsync(HttpClient client, int writer)
    {
        for (var turn = 0; ; turn++)
        {
            var number = writer + (4 * (turn % (Notices / 4)));
            var version = _attempted.AddOrUpdate(number, 1, (_, last) => last + 1);
            try
            {
                using var response = await client.PutAsync(new Uri($"/api/notices/k-{number}", UriKind.Relative), Page(number, version));
                response.EnsureSuccessStatusCode();
                _acknowledged[number] = version;
            }
            catch (HttpRequestException failure) when (failure.StatusCode is null)
            {
                return;
            }
        }
    }

    private static StringContent Page(int number, int version) => new(
        $"---\ntitle: 公告 {number}\nindexNumber: k/{number}\npublishedOn: 2024-07-19\n---\n\n版本{version}开始。\n\n{new string('文', 4000)}"
        + $"\n\n版本{version}结束。\n",
        Encoding.UTF8,
        "text/markdown");

    private async Task CheckAsync(HttpClient client, int number)
    {
        var versions = new HashSet<int>();
        foreach (var form in (string[])["json", "html", "text"])
        {
            using var response = await client.GetAsync(new Uri($"/api/notices/k-{number}?form={form}&mode=elder", UriKind.Relative));
            if (response.StatusCode == HttpStatusCode.NotFound)
            {
                Assert.False(_acknowledged.ContainsKey(number), $"Notice {number} was acknowledged and is lost.");
                return;
            }

            var body = await response.Content.ReadAsStringAsync();
            Assert.Contains("开始", body, StringComparison.Ordinal);
            Assert.Contains("结束", body, StringComparison.Ordinal);
            versions.UnionWith(Version().Matches(body).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)));
        }

        Assert.InRange(Assert.Single(versions), _acknowledged.GetValueOrDefault(number), _attempted[number]);
    }

    [GeneratedRegex("版本([0-9]+)(?:开始|结束)")]
    private static partial Regex Version();
}
