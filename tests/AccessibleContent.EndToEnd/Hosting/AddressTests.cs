using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using AccessibleContent.Model;
using AccessibleContent.Tests.Http.Requests;

namespace AccessibleContent.EndToEnd.Hosting;

/// <summary>
/// nginx and the service agree on an address: every address in every other spelling, then unchanged, by all clients and byte for byte.
/// </summary>
public sealed class AddressTests(ITestOutputHelper output)
{
    private const string Missing = "nginx with its modules brotli-static and headers-more-filter is not installed.";
    private const string Id = "lanshanqurmzfbgs-2024-0000076";
    private const string Host = "www.example.org";

    // Fields that every hop sets for itself.
    private static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase)
    {
        "Date", "Cache-Status", "Server", "Accept-Ranges", "Connection", "Transfer-Encoding", "Content-Length",
    };

    private static readonly string[] Addresses =
    [
        "/", "/elder/", "/zh-hant/",
        "/notices/" + Id,
        "/zh-hant-tw/elder/notices/" + Id,
        "/notices/" + Id + "/revisions",
        "/search", "/accessibility", "/sitemap", "/api/notices",
        "/api/notices/" + Id,
        $"/api/notices/{Id}/plain",
        $"/api/notices/{Id}/revisions",
        $"/api/notices/{Id}/revisions/1",
        $"/api/notices/{Id}/conversion",
        "/sitemap.xml", "/robots.txt", "/openapi/v1.json", "/assets/site.css", "/assets/site.js", "/assets/embed.js",
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_spelling_of_an_address_changes_what_others_read(bool withMirror)
    {
        Assert.SkipUnless(Site.IsInstalled, Missing);
        await using var site = await Site.StartAsync();
        if (!withMirror)
        {
            site.ForgetMirror();
        }

        var right = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in Addresses)
        {
            right[address] = await ReadAsync(site.Service, address);
        }

        var (changed, taken) = (new List<string>(), new List<string>());
        foreach (var (what, target, refused) in Spellings.All.Select(row => row.Data))
        {
            var before = changed.Count;
            site.ForgetCache();
            var statuses = new List<int>();
            foreach (var address in Addresses)
            {
                var response = await site.RawAsync(
                    $"GET {Spellings.Of(target, address, Host)} HTTP/1.1\r\nHost: {Host}\r\nConnection: close\r\n\r\n");
                statuses.Add(
                    Regex.Match(response, "^HTTP/1.1 ([0-9]{3}) ") is { Success: true } match
                        ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)
                        : 0);
            }

            foreach (var address in Addresses)
            {
                foreach (var client in (HttpClient[])[site.V4, site.V6])
                {
                    var seen = await ReadAsync(client, address);
                    changed.AddRange(
                        right[address] == seen
                            ? []
                            :
                            [
                                $"{what}: {address}\n{string.Join('\n', right[address].Split('\n').Except(seen.Split('\n')).Take(3))}"
                                + $"\n--\n{string.Join('\n', seen.Split('\n').Except(right[address].Split('\n')).Take(3))}",
                            ]);
                }
            }

            var counts = statuses.CountBy(status => status).OrderByDescending(one => one.Value).Select(one => $"{one.Key}×{one.Value}");
            output.WriteLine($"{what} | {string.Join(' ', counts)} | {changed.Count - before} changed");
            taken.AddRange(!refused || statuses.TrueForAll(status => status is 400) ? [] : [$"{what}: {string.Join(' ', statuses)}"]);
        }

        Assert.Empty(taken);

        Assert.Empty(changed);
    }

    [Fact]
    public async Task A_query_keeps_its_slashes_as_the_switches_of_other_sites_need()
    {
        Assert.SkipUnless(Site.IsInstalled, Missing);
        await using var site = await Site.StartAsync();
        foreach (
            var number in (string[])["lanshanqurmzfbgs%2F2024-0000076", "lanshanqurmzfbgs%2f2024-0000076", "lanshanqurmzfbgs/2024-0000076"])
        {
            using var list = await site.V6.GetFromJsonAsync<JsonDocument>($"/api/notices?script=zh-Hans&limit=1&index={number}");
            Assert.Equal(Id, list!.RootElement.GetProperty("items")[0].GetProperty("id").GetString());
        }
    }

    [Fact]
    public async Task An_address_of_eight_kilobytes_is_judged_in_time()
    {
        Assert.SkipUnless(Site.IsInstalled, Missing);
        await using var site = await Site.StartAsync();
        var start = Stopwatch.GetTimestamp();
        foreach (var part in (string[])["a", "/", "%E5%85%AC", "%E5%85", "/.a", "..", "%2"])
        {
            var path = "/" + string.Concat(Enumerable.Repeat(part, 7_800 / part.Length));
            var response = await site.RawAsync($"GET {path} HTTP/1.1\r\nHost: {Host}\r\nConnection: close\r\n\r\n");
            Assert.Matches("^HTTP/1.1 4(00|04|14) ", response);
        }

        output.WriteLine($"7 addresses of 7.8 KB in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms");
    }

    private static async Task<string> ReadAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        var fields = response.Headers.Concat(response.Content.Headers).Where(field => !Own.Contains(field.Key))
            .Select(field => $"{field.Key.ToLowerInvariant()}: {string.Join(", ", field.Value)}").Order(StringComparer.Ordinal);
        return $"{(int)response.StatusCode}\n{string.Join('\n', fields)}\n\n{await response.Content.ReadAsStringAsync()}";
    }
}
