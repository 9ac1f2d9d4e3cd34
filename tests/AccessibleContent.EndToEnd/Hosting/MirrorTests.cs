using System.Net;
using System.Text.RegularExpressions;
using AccessibleContent.Model;

namespace AccessibleContent.EndToEnd.Hosting;

/// <summary>The site with its service killed: what readers still get from the mirror.</summary>
public sealed class MirrorTests(ITestOutputHelper output)
{
    private const string Id = "lanshanqurmzfbgs-2024-0000076";

    private static readonly string[] Fields =
    [
        "ETag", "Vary", "Content-Language", "Cache-Control", "Content-Type", "Content-Encoding", "Content-Location", "Link",
        "Last-Modified", "Content-Security-Policy", "X-Content-Type-Options", "Permissions-Policy", "Cross-Origin-Opener-Policy",
        "Cross-Origin-Resource-Policy", "Access-Control-Allow-Origin", "Access-Control-Expose-Headers",
    ];
    private static readonly string[] Codings = ["", "br", "gzip"];

    // Header fields that an nginx map recognises with certainty, with the script and form that they mean.
    private static readonly (string Language, string Accept)[] Negotiated =
    [
        ("", ""),
        ("zh-TW,zh;q=0.9,en;q=0.8", "text/html,application/xhtml+xml,*/*;q=0.8"),
        ("en-US,en;q=0.9", "text/plain"),
        ("en-US,en;q=0.9,zh-HK;q=0.5", "application/json"),
        ("zh-Hans-HK", "*/*"), ("yue", "text/html"), ("zh-MO, zh-TW", "text/plain"), ("fr, zh-Hant;q=0.7, de", "text/html"),
    ];

    [Fact]
    public async Task Every_published_address_answers_over_both_families_as_before_when_the_service_is_killed()
    {
        Assert.SkipUnless(Site.IsInstalled, "nginx with its modules brotli-static and headers-more-filter is not installed.");
        await using var site = await Site.StartAsync();
        await FillAsync(site);
        var before = new List<(Request Request, Reply Reply)>();
        foreach (var request in await PublishedAsync(site))
        {
            before.Add((request, await AskAsync(site.Service, request)));
        }

        await site.KillServiceAsync();
        var responses = 0;
        foreach (var (request, reply) in before)
        {
            Assert.Equal(200, reply.Status);
            foreach (var client in (HttpClient[])[site.V4, site.V6])
            {
                var after = await AskAsync(client, request);
                Assert.True(after == reply, $"{request}\n{reply}\n{after}");
                responses++;
            }

            var unchanged = await AskAsync(site.V6, request with { Tag = reply.Tag });
            Assert.Equal((304, 0), (unchanged.Status, unchanged.Length));
        }

        output.WriteLine($"{before.Count} requests, {responses} answers of a dead service, all equal in bytes and fields");
        Assert.Equal(503, (await AskAsync(site.V6, new("/search?q=%E5%85%AC%E5%BC%80", "", "", ""))).Status);
    }

    [Fact]
    public async Task What_was_withdrawn_says_so_when_the_service_is_killed_and_its_text_is_gone_from_the_mirror()
    {
        Assert.SkipUnless(Site.IsInstalled, "nginx with its modules brotli-static and headers-more-filter is not installed.");
        await using var site = await Site.StartAsync();
        Request[] requests =
        [
            .. HanScript.All.SelectMany(script =>
                Form.All.Select(form => new Request($"/api/notices/{Id}?script={script.Tag}&mode=standard&form={form.Name}", "", "", ""))),
            new($"/zh-hant/elder/notices/{Id}", "", "", ""),
        ];
        using var withdrawal = new HttpRequestMessage(HttpMethod.Delete, "/api/notices/" + Id)
        {
            Content = new StringContent("{\"reason\":\"内容有误\"}", null, "application/json"),
        };
        withdrawal.Headers.Authorization = new("Bearer", Site.Key);
        using (var withdrawn = await site.Service.SendAsync(withdrawal))
        {
            Assert.Equal(HttpStatusCode.NoContent, withdrawn.StatusCode);
        }

        await Site.UntilAsync(() =>
            Task.FromResult(
                Directory
                    .GetDirectories(site.Mirror + "/_versions", Id + "@*")
                    .Select(Path.GetFileName)
                    .All(name => name!.Contains("@gone.", StringComparison.Ordinal))));
        var before = await Task.WhenAll(requests.Select(request => AskAsync(site.Service, request)));
        await site.KillServiceAsync();
        foreach (var (request, reply) in requests.Zip(before))
        {
            Assert.Equal(410, reply.Status);
            Assert.Equal(reply, await AskAsync(site.V4, request));
            Assert.Equal(reply, await AskAsync(site.V6, request));
        }
    }

    // As many as the list has on two pages.
    private static async Task FillAsync(Site site)
    {
        // Terms for all scripts and for one: their part of an ETag is another in each script.
        using var terms = new HttpRequestMessage(HttpMethod.Put, "/api/terms")
        {
            Content = new StringContent(
                """{"items":[{"source":"公告","result":"公吿"},{"source":"正文","result":"內文","script":"zh-Hant-TW"}]}""",
                null,
                "application/json"),
        };
        terms.Headers.Authorization = new("Bearer", Site.Key);
        using var used = await site.Service.SendAsync(terms);
        Assert.Equal(HttpStatusCode.OK, used.StatusCode);
        for (var number = 1; number <= 20; number++)
        {
            using var notice = new HttpRequestMessage(HttpMethod.Put, $"/api/notices/a-{number}")
            {
                Content = new StringContent(
                    $"---\ntitle: 第{number}号公告\nindexNumber: a/{number}\npublishedOn: 2024-01-{number:00}\n---\n\n正文。\n",
                    null,
                    "text/markdown"),
            };
            notice.Headers.Authorization = new("Bearer", Site.Key);
            using var published = await site.Service.SendAsync(notice);
            Assert.Equal(HttpStatusCode.Created, published.StatusCode);
        }

        await Site.UntilAsync(() => Task.FromResult(Directory.Exists(site.Mirror + "/a-20")));

        // Neighbours are written again, which a busy machine does late: until nothing has changed for two seconds.
        for (var (before, now) = ("", VersionsIn(site.Mirror)); before != now; now = VersionsIn(site.Mirror))
        {
            before = now;
            await Task.Delay(2_000);
        }
    }

    private static string VersionsIn(string mirror) =>
        string.Join('\n', new DirectoryInfo(mirror).EnumerateFileSystemInfos().Select(entry => $"{entry.Name} {entry.LinkTarget}").Order());

    private static async Task<List<Request>> PublishedAsync(Site site)
    {
        var map = await site.Service.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative));
        var explicitly =
            from script in HanScript.All
            from mode in ReadingMode.All
            from form in Form.All
            select $"/api/notices/{Id}?script={script.Tag}&mode={mode.Name}&form={form.Name}";
        string[] addresses =
        [
            .. Regex
                .Matches(map, "<loc>([^<]+)</loc>")
                .Select(match => match.Groups[1].Value)
                .Where(address => !Regex.IsMatch(address, "/a-([2-9]|1[0-9])$")),
            .. explicitly,
            .. Preset.All.Select(preset => $"/api/notices/{Id}/{preset.Name}"),
            "/sitemap.xml", "/robots.txt", "/openapi/v1.json", "/assets/site.css", "/assets/site.js", "/assets/icon.svg",
            "/assets/embed.js",
        ];
        return
        [
            .. from address in addresses from coding in Codings select new Request(address, "", "", coding),
            .. from negotiated in Negotiated from address in (string[])[$"/api/notices/{Id}", "/api/notices"] from coding in Codings
               select new Request(address, negotiated.Language, negotiated.Accept, coding),
        ];
    }

    private static async Task<Reply> AskAsync(HttpClient client, Request request)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, request.Address);
        foreach (var (name, value) in request.Fields.Where(field => field.Value.Length > 0))
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await client.SendAsync(message);
        var body = await response.Content.ReadAsByteArrayAsync();
        var fields = string.Join(
            '\n',
            Fields.Select(name =>
                name + ": " + (response.Headers.TryGetValues(name, out var values)
                    || response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : "")
            ));
        return new(
            (int)response.StatusCode,
            fields,
            response.Headers.ETag?.ToString() ?? "",
            body.Length,
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(body)));
    }

    private sealed record Request(string Address, string Language, string Accept, string Coding)
    {
        public string Tag { get; init; } = "";

        public (string Name, string Value)[] Fields =>
            [("Accept-Language", Language), ("Accept", Accept), ("Accept-Encoding", Coding), ("If-None-Match", Tag)];
    }

    private sealed record Reply(int Status, string Fields, string Tag, int Length, string Digest);
}
