using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AccessibleContent.EndToEnd.Hosting;

/// <summary>The website under a path of another site's host, behind nginx and in a browser.</summary>
public sealed class SubPathTests
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Pages =
    [
        "/", "/notices/" + SharedHost.Id, "/elder/notices/" + SharedHost.Id, "/zh-hant/", "/elder/search?q=%E5%85%AC%E5%BC%80",
        "/notices/" + SharedHost.Id + "/revisions", "/sitemap", "/accessibility",
    ];

    [Fact]
    public async Task Every_link_and_every_file_of_a_page_is_found()
    {
        await using var host = await StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        var page = await browser.NewPageAsync();
        var loaded = new List<(string Address, int Status)>();

        // A page that is open for a second counts its view, by a POST.
        page.Response += (_, response) =>
        {
            if (response.Request.Method == "GET")
            {
                loaded.Add((response.Url, response.Status));
            }
        };
        var links = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in Pages)
        {
            await page.GotoAsync(host.Base + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            links.UnionWith(
                await page.EvaluateAsync<string[]>("[...document.querySelectorAll('[href],form')].map(e => e.href || e.action)"));
        }

        Assert.All(loaded, one => Assert.Equal((one.Address, 200), one));
        Assert.All(loaded, one => Assert.StartsWith(host.Base + "/", one.Address, StringComparison.Ordinal));
        Assert.Contains(loaded, one => one.Address.StartsWith(host.Base + "/files/", StringComparison.Ordinal));
        Assert.Contains(loaded, one => one.Address == host.Base + "/assets/site.css");
        foreach (var link in links)
        {
            Assert.StartsWith(host.Base + "/", link, StringComparison.Ordinal);
            using var response = await host.Client.GetAsync(new Uri(link));
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{link}: {response.StatusCode}");
        }

        Assert.True(links.Count > 30, $"Only {links.Count} links.");
    }

    [Fact]
    public async Task Forms_switches_and_pictures_work()
    {
        await using var host = await StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        var page = await browser.NewPageAsync();
        await page.GotoAsync(host.Base + "/");
        await page.FillAsync("#q", "发展");
        await page.PressAsync("#q", "Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"^{Regex.Escape(host.Base)}/search\\?q="));
        await page.ClickAsync("a.elder");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"^{Regex.Escape(host.Base)}/elder/search\\?q="));
        await page.GotoAsync(host.Base + "/notices/" + SharedHost.Id);
        Assert.True(await page.EvaluateAsync<int>("document.querySelector('article img').naturalWidth") > 0);

        // The script remembers the choice, and offers it on a page of another mode.
        await page.WaitForSelectorAsync(".offer:not([hidden])");
        Assert.Equal(
            $"{host.Base}/elder/notices/{SharedHost.Id}", await page.EvaluateAsync<string>("document.querySelector('.offer a').href"));
    }

    [Fact]
    public async Task The_switches_of_the_other_site_lead_to_it()
    {
        await using var host = await StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        var page = await browser.NewPageAsync();
        var loaded = new List<(string Address, int Status)>();
        page.Response += (_, response) => loaded.Add((response.Url, response.Status));
        await page.RouteAsync(host.Host + "/page.html", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"<body><script src=\"{host.Base}/assets/embed.js\" data-index=\"lanshanqurmzfbgs/2024-0000076\"></script></body>",
        }));
        await page.GotoAsync(host.Host + "/page.html", new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Contains((host.Base + "/assets/embed.css", 200), loaded);
        Assert.All(loaded, one => Assert.Equal(200, one.Status));
        Assert.Contains(loaded, one => one.Address.StartsWith(host.Base + "/api/notices?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_mirror_serves_it_without_the_service()
    {
        await using var host = await StartAsync();
        string[] paths = ["/", "/notices/" + SharedHost.Id, "/api/notices/" + SharedHost.Id + "/plain", "/api/notices", "/assets/site.css"];
        var before = new List<string>();
        foreach (var path in paths)
        {
            before.Add(await ReplyAsync(host, path));
        }

        await host.StopServiceAsync();
        for (var i = 0; i < paths.Length; i++)
        {
            Assert.Equal(before[i], await ReplyAsync(host, paths[i]));
        }

        Assert.Contains($"<{host.Base}/api/notices/{SharedHost.Id}?", before[2], StringComparison.Ordinal);
        Assert.Contains($"：{host.Base}/files/", before[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/gk", 301, "/gk/")]
    [InlineData("/gk/elder/", 200, null)]
    [InlineData("/gk/elder/search/", 308, "/gk/elder/search")]
    [InlineData("/gk/api/notices/lanshanqurmzfbgs%2F2024-0000076", 400, null)]
    [InlineData("/gk/notices/none", 404, null)]
    [InlineData("/gk/metrics", 404, null)]
    [InlineData("/%67k/notices/none", 400, null)]
    [InlineData("/elsewhere", 200, null)]
    public async Task The_path_is_taken_off_as_the_client_wrote_it(string path, int status, string? location)
    {
        await using var host = await StartAsync();
        var asWritten = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        using var response = await host.Client.GetAsync(new Uri(host.Host + path, asWritten));
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(location is null ? null : host.Host + location, response.Headers.Location?.ToString());
    }

    private static async Task<string> ReplyAsync(SharedHost host, string path)
    {
        using var response = await host.Client.GetAsync(new Uri(host.Base + path));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var link = response.Headers.TryGetValues("Link", out var links) ? string.Join(", ", links) : "";
        return $"{response.Headers.ETag} {link} {await response.Content.ReadAsStringAsync()}";
    }

    private static Task<SharedHost> StartAsync()
    {
        Assert.SkipUnless(Site.IsInstalled, "nginx with its modules brotli-static and headers-more-filter is not installed.");
        Assert.SkipUnless(File.Exists(Chromium), $"{Chromium} is not installed (Debian package chromium)");
        return SharedHost.StartAsync();
    }

    private static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(
        new() { ExecutablePath = Chromium, Headless = true, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
}
