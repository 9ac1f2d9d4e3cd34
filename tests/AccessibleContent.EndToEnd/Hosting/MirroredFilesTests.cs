using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AccessibleContent.Api.Commands;
using AccessibleContent.Model;

namespace AccessibleContent.EndToEnd.Hosting;

/// <summary>Files of imported pages that nginx serves from the mirror: the same as from the service, even when it is killed.</summary>
public sealed class MirroredFilesTests
{
    private const string Page =
        "<!DOCTYPE html><meta charset=utf-8><title>通知</title><meta name=ArticleTitle content=\"通知\"><meta name=PubDate "
        + "content=\"2024-07-19\"><div id=zoom><p>现将有关事项通知如下，请遵照执行。</p><p><a href=\"名单 1.pdf\">名单.pdf</a></p><p><a href=\"表.xls\">表.xls</a>"
        + "</p></div>";

    private static readonly string[] Fields =
    [
        "ETag", "Cache-Control", "Content-Type", "Content-Disposition", "Last-Modified", "Content-Security-Policy",
        "X-Content-Type-Options", "Permissions-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Content-Range",
        "Content-Length",
    ];

    [Fact]
    public async Task A_file_is_the_same_from_the_mirror_whole_by_range_and_by_validator()
    {
        Assert.SkipUnless(Site.IsInstalled, "nginx with its modules brotli-static and headers-more-filter is not installed.");
        await using var site = await Site.StartAsync();
        var addresses = await ImportAsync(site);
        await Site.UntilAsync(() =>
            Task.FromResult(
                Directory.Exists(site.Mirror + "/_kept")
                    && Directory.GetFiles(site.Mirror + "/_kept/files", "*", SearchOption.AllDirectories).Length == 2));
        var before = await AllAsync(site.Service, addresses);
        Assert.Equal(before, await AllAsync(site.V6, addresses));
        foreach (var address in addresses)
        {
            foreach (var match in (string[])[$"\"{address.Split('/')[2]}\"", "\"other\"", "*", "*, \"x\""])
            {
                Assert.Equal(await AskAsync(site.Service, address, "", "", match), await AskAsync(site.V4, address, "", "", match));
            }
        }

        await site.KillServiceAsync();
        Assert.Equal(before, await AllAsync(site.V4, addresses));

        using var missing = await site.V4.GetAsync(new Uri(addresses[0] + "x", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, missing.StatusCode);
    }

    private static async Task<List<string>> ImportAsync(Site site)
    {
        var folder = Path.GetDirectoryName(site.Mirror)!;
        Directory.CreateDirectory(folder + "/pages");
        await File.WriteAllTextAsync(folder + "/pages/1.html", Page);
        await File.WriteAllBytesAsync(folder + "/pages/名单 1.pdf", [.. "%PDF-1.4"u8, .. new byte[100_000]]);
        await File.WriteAllTextAsync(folder + "/pages/表.xls", new string('x', 100));
        Assert.Equal(
            0,
            await Terminal.RunAsync(["import", folder + "/pages", $"--Store:ConnectionString=Data Source={folder}/notices.db"]));
        var addresses = new List<string>();
        await Site.UntilAsync(async () =>
        {
            var json = await site.Service.GetStringAsync(new Uri("/api/notices/1", UriKind.Relative));
            addresses = [.. System.Text.RegularExpressions.Regex.Matches(json, "/files/[^\"]+").Select(match => match.Value).Distinct()];
            return addresses.Count == 2;
        });
        return addresses;
    }

    private static async Task<string> AllAsync(HttpClient client, IEnumerable<string> addresses)
    {
        var told = new StringBuilder();
        foreach (var address in addresses)
        {
            told.AppendLine(await AskAsync(client, address, "bytes=0-9", "", "", HttpMethod.Head));
            foreach (
                var (range, tag) in ((string, string)[])
                    [
                        ("", ""),
                        ("bytes=0-9", ""),
                        ("bytes=-1", ""),
                        ("bytes=0-1,4-5", ""),
                        ("", $"\"{address.Split('/')[2]}\""),
                        ("bytes=0-9", "\"other\""),
                    ])
            {
                told.AppendLine(await AskAsync(client, address, range, tag));
            }
        }

        return told.ToString();
    }

    private static async Task<string> AskAsync(
        HttpClient client,
        string address,
        string range,
        string tag,
        string match = "",
        HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (match.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("If-Match", match);
        }

        request.Headers.Range = range.Length > 0 ? RangeHeaderValue.Parse(range) : null;
        request.Headers.TryAddWithoutValidation("If-None-Match", tag.Length > 0 ? tag : null);
        using var response = await client.SendAsync(request);
        var fields = Fields
            .Where(name =>
                name is not ("Content-Length" or "Content-Type" or "Content-Disposition")
                || response.StatusCode is not HttpStatusCode.NotModified)
            .Select(name =>
                name + ": " + (response.Headers.TryGetValues(name, out var values)
                    || response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : "")
            );
        return $"{address} {range} {tag} {(int)response.StatusCode} {(await response.Content.ReadAsByteArrayAsync()).Length}"
            + $"\n{string.Join('\n', fields)}";
    }
}
