using System.Text.RegularExpressions;
using AccessibleContent.Model;

namespace AccessibleContent.EndToEnd.Hosting;

/// <summary>What nginx refuses, and the fields that it adds to every response.</summary>
public sealed class RefusalTests : IAsyncLifetime
{
    private const string Id = "lanshanqurmzfbgs-2024-0000076";
    private const string Missing = "nginx with its modules brotli-static and headers-more-filter is not installed.";

    private static readonly string[] Once =
    [
        "content-security-policy", "x-content-type-options", "referrer-policy", "access-control-allow-origin", "permissions-policy",
        "cross-origin-opener-policy", "cross-origin-resource-policy", "access-control-expose-headers",
    ];

    private Site _site = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Site.IsInstalled, Missing);
        _site = await Site.StartAsync();
    }

    public ValueTask DisposeAsync() => _site?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task Hosts_that_are_not_ours_control_characters_and_figures_are_refused()
    {
        foreach (var host in (string[])["evil.test", "www.example.org.evil.test", "[::1]", "127.0.0.1", "evil.test:443"])
        {
            Assert.Equal(421, Status(await _site.RawAsync($"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")));
            Assert.Equal(421, Status(await _site.RawInClearAsync($"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")));
        }

        foreach (var target in (string[])["/%00", "/api/notices?x=%1f", "/%7F", "/%0d%0aX:%20y", "/a\u0001b", "/?\u007f"])
        {
            Assert.Equal(400, Status(await AskAsync(target)));
        }

        foreach (
            var target in (string[])
                [
                    "/x/../metrics", "/./metrics", "/metrics%2f", "/sitemap.xml#/../metrics", "/#/../metrics", "/x%2F../metrics",
                    "/x\\../metrics",
                ])
        {
            var response = await AskAsync(target, "X-Forwarded-For: 127.0.0.1\r\n");
            Assert.Equal(400, Status(response));
            Assert.Contains("请求有误", response, StringComparison.Ordinal);
        }

        foreach (var target in (string[])["/metrics", "/METRICS", "/metrics/", "/%6detrics", "/metrics?x=1", "//metrics", "/metrics;x"])
        {
            var response = await AskAsync(target, "X-Forwarded-For: 127.0.0.1\r\nForwarded: for=127.0.0.1\r\n");
            Assert.Equal(404, Status(response));
            Assert.DoesNotContain("accessible_content_", response, StringComparison.Ordinal);
        }

        var redirect = await _site.RawInClearAsync("GET /a?b=c HTTP/1.1\r\nHost: www.example.org\r\nConnection: close\r\n\r\n");
        Assert.Equal(308, Status(redirect));
        Assert.Contains("Location: https://www.example.org/a?b=c\r\n", redirect, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_has_its_security_fields_exactly_once_whoever_gives_it()
    {
        var tag = Regex.Match(await AskAsync("/notices/" + Id), "ETag: (\"[^\"]+\")").Groups[1].Value;
        (string Target, string Fields, int Status)[] live =
        [
            ("/notices/" + Id, "", 200),
            ("/notices/" + Id, $"If-None-Match: {tag}\r\n", 304),
            ("/notices/" + Id + "?unknown=1", "", 200),
            ("/notices/" + Id + "?unknown=1", $"If-None-Match: {tag}\r\n", 304),
            ("/", "", 200),
            ("/search?q=x", "", 200),
            ("/api/notices", "", 200),
            ("/nothing", "", 404),
            ("/api/notices/nothing", "", 404),
            ("/api/notices/" + Id, "Accept: a/b\r\n", 406),
            ("/%00", "", 400),
            ("/x%2Fy", "", 400),
            ("/api/notices/x%2Fy", "", 400),
            ("/search?q=\u00CC\u00A8", "", 400),
            ("/api/terms", "", 200),
            ("/metrics", "", 404),
            ("/health/ready", "", 200),
            ("/assets/site.css", "", 200),
            ("/elder", "", 308),
            ("/api/notices/" + Id + "?form=x", "", 400),
        ];
        foreach (var (target, fields, status) in live)
        {
            Check(await AskAsync(target, fields), target, status);
        }

        await _site.KillServiceAsync();
        foreach (
            var (target, status) in ((string, int)[])
                [
                    ("/notices/" + Id, 200),
                    ("/notices/" + Id + "?unknown=1", 200),
                    ("/search?q=x", 503),
                    ("/%00", 400),
                    ("/api/notices/" + Id + "/plain", 200),
                ])
        {
            Check(await AskAsync(target), target, status);
        }
    }

    [Fact]
    public async Task Programs_get_problems_and_readers_get_pages_whoever_refuses()
    {
        foreach (var target in (string[])["/api/notices/x%2Fy", "/api/notices?catalog=\u00CC\u00A8", "/api/notices?publisher=%CC%A8%B7%E7"])
        {
            var refused = await AskAsync(target);
            Assert.Contains("\r\nContent-Type: application/problem+json\r\n", refused, StringComparison.Ordinal);
            Assert.Contains("UTF-8", refused, StringComparison.Ordinal);
        }

        Assert.Contains("\r\nContent-Type: text/html; charset=utf-8\r\n", await AskAsync("/x%2Fy"), StringComparison.Ordinal);
        await _site.KillServiceAsync();
        var down = await AskAsync("/api/notices?limit=2");
        Assert.Equal(503, Status(down));
        Assert.Contains("\r\nContent-Type: application/problem+json\r\n", down, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Type: text/html; charset=utf-8\r\n", await AskAsync("/search?q=x"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_readers_choice_is_not_anothers_answer()
    {
        foreach (var target in (string[])[$"/api/notices/{Id}/revisions/1", "/api/nothing", "/openapi/v2.json"])
        {
            var first = await AskAsync(target, "Accept: text/plain\r\nAccept-Language: zh-HK\r\n");
            var second = await AskAsync(target, "Accept: application/json\r\nAccept-Language: zh-CN\r\n");
            Assert.Contains("\r\nContent-Language: zh-Hant-HK\r\n", first, StringComparison.Ordinal);
            Assert.Contains("\r\nContent-Language: zh-Hans\r\n", second, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_has_no_time_is_not_old_for_a_client_that_knows_only_one()
    {
        foreach (var target in (string[])["/", "/sitemap.xml", "/api/notices", "/assets/site.css"])
        {
            Assert.Equal(200, Status(await AskAsync(target, $"If-Modified-Since: {DateTimeOffset.UnixEpoch.AddYears(60):R}\r\n")));
        }
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_not_unmodified()
    {
        var hash = new string('a', 32);
        Assert.Equal(404, Status(await AskAsync($"/files/{hash}/x.pdf", $"If-None-Match: \"{hash}\"\r\n")));
    }

    [Fact]
    public async Task An_index_number_in_an_address_is_told_what_the_service_tells()
    {
        var refused = await AskAsync("/api/notices/lanshanqurmzfbgs%2F2024-0000076", "Accept-Language: zh-TW\r\n");
        Assert.Equal(400, Status(refused));
        Assert.Contains("?index=lanshanqurmzfbgs%2F2024-0000076", refused, StringComparison.Ordinal);
        Assert.Contains(Id, refused, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Language: zh-Hant-TW\r\n", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_to_a_dead_service_gets_a_problem()
    {
        await _site.KillServiceAsync();
        var response = await _site.RawAsync(
            "PUT /api/notices/a-1 HTTP/1.1\r\nHost: www.example.org\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx");
        Assert.Equal(503, Status(response));
        Assert.Contains("\r\nContent-Type: application/problem+json\r\n", response, StringComparison.Ordinal);
        Assert.Contains("\r\nRetry-After: ", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Terms_are_data_that_no_cache_keeps()
    {
        var terms = await AskAsync("/api/terms");
        var tag = Regex.Match(terms, "ETag: (\"[^\"]+\")").Groups[1].Value;
        Assert.Equal(304, Status(await AskAsync("/api/terms", $"If-None-Match: {tag}\r\n")));
        Assert.Contains("\r\nContent-Type: application/json\r\n", terms, StringComparison.Ordinal);
        Assert.Contains("\r\nCache-Control: no-cache\r\n", terms, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cookie")]
    [InlineData("Referer")]
    [InlineData("User-Agent")]
    public async Task Bytes_in_a_field_keep_no_reader_out(string field)
    {
        foreach (var target in (string[])["/notices/" + Id, "/search?q=x", "/api/terms"])
        {
            Assert.Equal(200, Status(await AskAsync(target, $"{field}: a=\u00CC\u00A8\u00B7\u00E7\r\n")));
        }
    }

    [Fact]
    public async Task A_version_that_is_not_the_current_one_is_412_from_the_mirror_too()
    {
        var response = await AskAsync("/notices/" + Id);
        var tag = Regex.Match(response, "ETag: (\"[^\"]+\")").Groups[1].Value;
        foreach (var target in (string[])["/notices/" + Id, "/notices/" + Id + "?scheme=dark", "/notices/" + Id + "?unknown=1"])
        {
            Assert.Equal(412, Status(await AskAsync(target, "If-Match: \"x\"\r\n")));
            Assert.Equal(412, Status(await AskAsync(target, "If-Unmodified-Since: Sat, 01 Jan 2000 00:00:00 GMT\r\n")));
        }

        Assert.Equal(200, Status(await AskAsync("/notices/" + Id, $"If-Match: {tag}\r\n")));
    }

    private static void Check(string response, string target, int status)
    {
        Assert.True(Status(response) == status, $"{target}: {response.Split('\n')[0]}");
        var fields = response[..response.IndexOf("\r\n\r\n", StringComparison.Ordinal)]
            .Split("\r\n")
            .Skip(1)
            .Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)].ToLowerInvariant())
            .ToList();
        Assert.All(
            Once,
            name =>
                Assert.True(
                    fields.Count(field => field == name) == 1,
                    $"{target} ({status}): {name} {fields.Count(field => field == name)} times"));
        Assert.DoesNotContain("nginx/", response, StringComparison.Ordinal);
    }

    private Task<string> AskAsync(string target, string fields = "") =>
        _site.RawAsync($"GET {target} HTTP/1.1\r\nHost: www.example.org\r\nConnection: close\r\n{fields}\r\n");

    private static int Status(string response) =>
        Regex.Match(response, "^HTTP/1.1 ([0-9]{3}) ") is { Success: true } match
            ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)
            : 0;
}
