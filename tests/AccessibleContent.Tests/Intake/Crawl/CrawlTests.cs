using System.IO.Compression;
using AccessibleContent.Api.Intake.Seeds;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using Microsoft.AspNetCore.Http;
using Polly.CircuitBreaker;

namespace AccessibleContent.Tests.Intake.Crawl;

/// <summary>A site's pages are imported automatically: politely, in spite of faults, and never from where they must not.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class CrawlTests
{
    [Theory]
    [InlineData(
        "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>{0}a/1.html</loc></url><url><loc>"
        + "https://elsewhere.example/2.html</loc></url></urlset>"
    )]
    [InlineData(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><link href=\"{0}\"/><entry><link rel=\"self\" href=\"{0}x\"/><link href=\"{0}a/"
        + "1.html\"/></entry></feed>"
    )]
    [InlineData("<rss version=\"2.0\"><channel><link>{0}</link><item><title>1</title><link>{0}a/1.html</link></item></channel></rss>")]
    [InlineData("<!DOCTYPE html><ul><li><a href=a/1.html#top>一</a><a href=mailto:x@example.org>信</a><a href=1.pdf>文件</a></ul>")]
    [InlineData("<!DOCTYPE html><ul><li><a href=\"/list_2.html\">下一页</a></ul>")]
    public async Task Every_kind_of_list_is_read(string list)
    {
        await using var crawl = await CrawlFixture.StartAsync();
        crawl.Site.Page("/sitemap.xml", list.Replace("{0}", crawl.Site.Home.ToString(), StringComparison.Ordinal));
        crawl.Site.Page("/list_2.html", "<!DOCTYPE html><a href=a/1.html>一</a><a href=sitemap.xml>上一页</a>");
        crawl.Site.Notice("/a/1.html", "a/1", "见<a href=2.html>办法</a>，请各单位遵照执行。");
        Assert.Equal(new(1, 0, 1, 0), await crawl.CrawlAsync());
        var link = Assert.IsType<Paragraph>((await crawl.NoticeAsync("a-1"))!.Blocks[0]).Inlines.OfType<Link>().Single();
        Assert.Equal(crawl.Site.Home + "a/2.html", link.Address);
        Assert.Equal("site", (await crawl.Store.ListRevisionsAsync(NoticeId.From("a-1")!.Value, default)).Single().By);
        Assert.All(crawl.Site.Requests, request => Assert.Equal("AccessibleContent/1.0 (+https://www.example.org)", request.Agent));
    }

    [Fact]
    public async Task An_address_of_the_website_itself_is_stored_relative()
    {
        await using var crawl = await OneAsync("见<a href=http://www.example.org/notices/b-1>办法</a>，请各单位遵照执行。");
        var link = Assert.IsType<Paragraph>((await crawl.NoticeAsync("a-1"))!.Blocks[0]).Inlines.OfType<Link>().Single();
        Assert.Equal("/notices/b-1", link.Address);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again_also_after_a_restart()
    {
        await using var crawl = await OneAsync("第一版，请各单位遵照执行。");
        Assert.Equal(new(1, 1, 0, 0), await crawl.CrawlAsync());
        Assert.Contains(
            crawl.Site.Requests,
            request => request.Address.EndsWith("/1.html", StringComparison.Ordinal) && request.Tag.Length > 0);
        crawl.Site.Notice("/1.html", "a/1", "第二版，请各单位遵照执行。");
        Assert.Equal(new(1, 0, 1, 0), await crawl.CrawlAsync());
        Assert.Equal("第二版，请各单位遵照执行。", await crawl.TextAsync("a-1"));
    }

    [Fact]
    public async Task A_strict_harvest_leaves_out_what_is_in_doubt_and_says_why()
    {
        await using var crawl = await CrawlFixture.StartAsync();
        crawl.Site.Page(
            "/sitemap.xml",
            $"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>{crawl.Site.Home}1.html</loc></url></urlset>");
        crawl.Site.Page(
            "/1.html",
            "<!DOCTYPE html><meta charset=utf-8><title>停水通知</title><meta name=ArticleTitle content=停水通知><table><tr><td>索引号</td><td>a/1</td>"
            + "<td>标题</td><td>停电通知</td></tr><tr><td>发布日期</td><td>2024-07-19</td></tr></table><h1>停水通知</h1><div id=zoom><p>明天停水，请各单位提前储水。</"
            + "p></div>"
        );
        crawl.Settings.Strict = true;
        Assert.Equal(new(1, 0, 0, 1), await crawl.CrawlAsync());
        Assert.Null(await crawl.NoticeAsync("a-1"));
        Assert.Contains("停电通知", Assert.Single(crawl.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_editor_has_corrected_is_left_to_him_and_said_once()
    {
        await using var crawl = await OneAsync("第一版，请各单位遵照执行。");
        var corrected = (await crawl.NoticeAsync("a-1"))! with { Title = "更正的标题" };
        await crawl.Store.PublishAsync(corrected, corrected.PublicationMoment, "甲", default);
        crawl.Site.Notice("/1.html", "a/1", "第二版，请各单位遵照执行。");
        Assert.Equal(new(1, 0, 0, 1), await crawl.CrawlAsync());
        Assert.Equal("更正的标题", (await crawl.NoticeAsync("a-1"))!.Title);
        await crawl.CrawlAsync();
        Assert.Contains("由“甲”改过", Assert.Single(crawl.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_gone_or_withdrawn_here_changes_nothing()
    {
        await using var crawl = await OneAsync("第一版，请各单位遵照执行。");
        crawl.Site.Pages.Clear();
        crawl.Site.List("/1.html");
        Assert.Equal(1, (await crawl.CrawlAsync()).Refused);
        Assert.NotEqual("", await crawl.TextAsync("a-1"));
        await crawl.Store.WithdrawAsync(NoticeId.From("a-1")!.Value, new("有误", DateTimeOffset.UnixEpoch), "甲", null, default);
        crawl.Site.Notice("/1.html", "a/1", "又来了，请各单位遵照执行。");
        Assert.Equal(1, (await crawl.CrawlAsync()).Refused);
        Assert.NotNull((await crawl.Store.FindVersionAsync(NoticeId.From("a-1")!.Value, default))!.Withdrawal);
    }

    [Fact]
    public async Task A_withdrawal_that_was_taken_back_leaves_the_page_to_its_site()
    {
        await using var crawl = await OneAsync("第一版，请各单位遵照执行。");
        var (id, now) = (NoticeId.From("a-1")!.Value, TimeProvider.System.GetUtcNow());
        await crawl.Store.WithdrawAsync(id, new("有误", now), "甲", null, default);
        await crawl.Store.TakeBackAsync(id, now, "甲", TimeSpan.FromHours(1), default);
        crawl.Site.Notice("/1.html", "a/1", "又来了，请各单位遵照执行。");
        Assert.Equal(1, (await crawl.CrawlAsync()).Published);
        Assert.Contains("又来了", await crawl.TextAsync("a-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_of_some_pages_do_not_keep_the_others_from_coming_and_are_said_once()
    {
        await using var crawl = await CrawlFixture.StartAsync();
        var site = crawl.Site;
        site.List("/broken.html", "/endless.html", "/bomb.html", "/hangs.html", "/twice.html", "/1.html");
        site.Page("/broken.html", "<html><body><p>没有标题<table><tr>");
        site.Pages["/endless.html"] = async context =>
        {
            for (var part = new byte[1 << 20]; !context.RequestAborted.IsCancellationRequested;)
            {
                await context.Response.Body.WriteAsync(part, context.RequestAborted);
            }
        };
        site.Pages["/bomb.html"] = async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            for (var (i, part) = (0, new byte[1 << 20]); i < 64; i++)
            {
                await gzip.WriteAsync(part, context.RequestAborted);
            }
        };
        site.Pages["/hangs.html"] = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        var failures = 0;
        site.Notice("/twice.html", "a/2", "第三次才给出来，请各单位遵照执行。");
        var page = site.Pages["/twice.html"];
        site.Pages["/twice.html"] = context =>
        {
            context.Response.Headers.RetryAfter = "1";
            context.Response.StatusCode = ++failures <= 2 ? 503 : 200;
            return failures <= 2 ? Task.CompletedTask : page(context);
        };
        site.Notice("/1.html", "a/1", "好好的一页，请各单位遵照执行。");
        Assert.Equal(new(6, 0, 2, 4), await crawl.CrawlAsync());
        Assert.Equal((3, 4), (site.Asked("/twice.html"), site.Asked("/hangs.html")));
        Assert.Contains(
            crawl.Log,
            line => line.Contains("/broken.html", StringComparison.Ordinal) && line.Contains("没有找到标题", StringComparison.Ordinal));
        Assert.Equal(2, crawl.Log.Count(line => line.Contains("has more than 8388608 bytes", StringComparison.Ordinal)));
        var said = crawl.Log.Count;
        await crawl.CrawlAsync();
        Assert.Equal(said, crawl.Log.Count);
    }

    [Fact]
    public async Task A_redirect_is_followed_on_the_site_alone_and_never_to_an_address_that_is_not_public()
    {
        await using var crawl = await CrawlFixture.StartAsync();
        var (site, port) = (crawl.Site, crawl.Site.Home.Port);
        crawl.Settings.Hosts = "127.0.0.1 127.0.0.2";
        site.List("/moved.html", "/private.html", "/other.html", "/scheme.html", "/loop.html");
        Redirect(site, "/moved.html", "/1.html");
        Redirect(site, "/private.html", $"http://127.0.0.2:{port}/1.html");
        Redirect(site, "/other.html", $"http://localhost:{port}/1.html");
        Redirect(site, "/scheme.html", "file:///etc/passwd");
        Redirect(site, "/loop.html", "/loop.html");
        site.Notice("/1.html", "a/1", "搬了地方，请各单位遵照执行。");
        Assert.Equal(new(5, 0, 1, 4), await crawl.CrawlAsync());
        Assert.DoesNotContain(site.Requests, request => !request.Address.StartsWith("127.0.0.1", StringComparison.Ordinal));
        Assert.Contains(crawl.Log, line => line.Contains("127.0.0.2, which is not public", StringComparison.Ordinal));
        Assert.Equal(6, site.Asked("/loop.html"));
    }

    [Fact]
    public async Task Without_permission_the_loopback_is_not_asked_at_all()
    {
        await using var crawl = await CrawlFixture.StartAsync();
        crawl.Settings.PrivateNetworks = "";
        Assert.Equal(new(0, 0, 0, 0), await crawl.CrawlAsync());
        Assert.Empty(crawl.Site.Requests);
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /", 200, 0)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-Agent: accessiblecontent/1\nCrawl-delay: 1\nDisallow: /1", 200, 1)]
    [InlineData("User-agent: *\nDisallow: /*.html$", 200, 0)]
    [InlineData("", 404, 2)]
    [InlineData("", 503, 0)]
    public async Task Rules_for_robots_are_kept(string robots, int status, int published)
    {
        await using var crawl = await CrawlFixture.StartAsync();
        crawl.Site.List("/1.html", "/2.html");
        crawl.Site.Notice("/1.html", "a/1", "第一页，请各单位遵照执行。");
        crawl.Site.Notice("/2.html", "a/2", "第二页，请各单位遵照执行。");
        crawl.Site.Pages["/robots.txt"] = context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync(robots);
        };
        Assert.Equal(published, (await crawl.CrawlAsync()).Published);
        Assert.Equal(published, crawl.Site.Asked("1.html") + crawl.Site.Asked("2.html"));
    }

    [Fact]
    public async Task The_pages_of_one_article_come_in_as_one_notice_and_never_by_halves()
    {
        await using var crawl = await CrawlFixture.StartAsync();
        crawl.Site.List("/1.html", "/1_2.html");
        crawl.Site.Notice("/1.html", "a/1", "第一页，请各单位遵照执行。</p><p><a href=1_2.html>下一页</a>");
        Assert.Equal(1, (await crawl.CrawlAsync()).Refused);
        Assert.Contains("第 2 页", Assert.Single(crawl.Log), StringComparison.Ordinal);
        Assert.Null(await crawl.NoticeAsync("a-1"));
        crawl.Site.Notice("/1_2.html", "a/1", "第二页，请各单位遵照执行。</p><p><a href=1.html>上一页</a> <a href=1_3.html>下一页</a>");
        crawl.Site.Notice("/1_3.html", "a/1", "第三页，请各单位遵照执行。");
        Assert.Equal(new(1, 0, 1, 0), await crawl.CrawlAsync());
        Assert.Equal(["第一页，请各单位遵照执行。", "第二页，请各单位遵照执行。", "第三页，请各单位遵照执行。"], (await crawl.NoticeAsync("a-1"))!.Blocks.Select(PlainWords.Of));
        Assert.Equal(new(1, 1, 0, 0), await crawl.CrawlAsync());
        crawl.Site.Notice("/1_3.html", "a/1", "第三页改了，请各单位遵照执行。");
        Assert.Equal(new(1, 0, 1, 0), await crawl.CrawlAsync());
    }

    [Fact]
    public async Task Pages_that_lead_on_without_end_are_refused()
    {
        await using var crawl = await CrawlFixture.StartAsync();
        crawl.Site.List("/1.html");
        crawl.Site.Notice("/1.html", "a/1", "第一页，请各单位遵照执行。</p><p><a href=1_2.html>下一页</a>");
        Enumerable
            .Range(2, 60)
            .ToList()
            .ForEach(number =>
                crawl.Site.Notice(
                    $"/1_{number}.html",
                    "a/1",
                    $"第{number}页，请各单位遵照执行。</p><p><a href=1_{number + 1}.html>下一页</a>"));
        Assert.Equal(new(1, 0, 0, 1), await crawl.CrawlAsync());
        Assert.Contains("超过 50 页", Assert.Single(crawl.Log), StringComparison.Ordinal);
        Assert.Equal(0, crawl.Site.Asked("/1_51.html"));
    }

    [Fact]
    public async Task A_site_that_is_down_is_left_alone()
    {
        await using var crawl = await CrawlFixture.StartAsync();
        crawl.Site.List([.. Enumerable.Range(0, 50).Select(i => $"/{i}.html")]);
        for (var i = 0; i < 50; i++)
        {
            crawl.Site.Pages[$"/{i}.html"] = context =>
            {
                context.Response.StatusCode = 500;
                return Task.CompletedTask;
            };
        }

        await Assert.ThrowsAnyAsync<BrokenCircuitException>(() => crawl.CrawlAsync());
        Assert.InRange(crawl.Site.Requests.Count, 5, 30);
    }

    [Fact]
    public async Task The_running_service_harvests_and_shows_what_came()
    {
        await using var site = await SmallSite.StartAsync();
        site.List("/1.html");
        site.Notice("/1.html", "a/1", "自己来的，请各单位遵照执行。");
        using var folder = new TemporaryFolder();
        await using var app = await ServiceFixture.StartAsync(
            folder.Path, "--urls=http://127.0.0.1:0", "--Seeds:Path=",
            $"--Sources:Site:Url={site.Home}sitemap.xml",
            "--Sources:Site:RequestsPerMinute=600",
            "--Sources:Site:PrivateNetworks=127.0.0.0/8");
        using var client = ServiceFixture.Client(app.Urls.Single());
        await Eventually.TrueAsync(async () =>
        {
            using var response = await client.GetAsync(new Uri("/api/notices/a-1", UriKind.Relative));
            return response.IsSuccessStatusCode;
        });
        Assert.Contains("自己来的", await client.GetStringAsync(new Uri("/api/notices/a-1", UriKind.Relative)), StringComparison.Ordinal);
    }

    private static async Task<CrawlFixture> OneAsync(string body)
    {
        var crawl = await CrawlFixture.StartAsync();
        crawl.Site.List("/1.html");
        crawl.Site.Notice("/1.html", "a/1", body);
        Assert.Equal(1, (await crawl.CrawlAsync()).Published);
        return crawl;
    }

    private static void Redirect(SmallSite site, string from, string to) => site.Pages[from] = context =>
    {
        context.Response.Redirect(to);
        return Task.CompletedTask;
    };
}
