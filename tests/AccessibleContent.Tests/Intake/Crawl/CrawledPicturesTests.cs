using AccessibleContent.Model;
using AccessibleContent.Tests.Files.Pictures;

namespace AccessibleContent.Tests.Intake.Crawl;

/// <summary>The pictures of crawled pages come in with them.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class CrawledPicturesTests
{
    private const string Picture = "现将有关事项通知如下，请遵照执行。</p><p><img src=/图/一图读懂.png alt=流程 width=400 height=300>";

    [Fact]
    public async Task A_picture_of_the_site_is_kept_and_the_page_stays_the_site_s_own()
    {
        await using var crawl = await StartAsync();
        Assert.Equal(new(1, 0, 1, 0), await crawl.CrawlAsync());
        var address = Shown(await crawl.NoticeAsync("a-1"));
        Assert.StartsWith("/files/", address, StringComparison.Ordinal);
        crawl.Site.Pages.TryRemove("/图/一图读懂.png", out _);
        crawl.Site.Notice("/1.html", "a/1", Picture + " ");
        Assert.Equal(new(1, 1, 0, 0), await crawl.CrawlAsync());
        crawl.Site.Notice("/1.html", "a/1", Picture + "</p><p>更正：地点改为二楼大厅。");
        Assert.Equal(new(1, 0, 1, 0), await crawl.CrawlAsync());
        Assert.Equal(address, Shown(await crawl.NoticeAsync("a-1")));
    }

    [Fact]
    public async Task Robots_txt_holds_for_pictures_too_and_the_log_says_so()
    {
        await using var crawl = await StartAsync();
        crawl.Site.Page("/robots.txt", "User-agent: *\nDisallow: /图/", "text/plain");
        Assert.Equal(new(1, 0, 1, 0), await crawl.CrawlAsync());
        Assert.Equal(0, crawl.Site.Asked(".png"));
        Assert.Contains(crawl.Log, line => line.Contains("robots.txt", StringComparison.Ordinal));
    }

    private static async Task<CrawlFixture> StartAsync()
    {
        var crawl = await CrawlFixture.StartAsync();
        crawl.Site.List("/1.html");
        crawl.Site.Notice("/1.html", "a/1", Picture);
        crawl.Site.File("/图/一图读懂.png", SmallPictures.Png);
        return crawl;
    }

    private static string Shown(Notice? notice) => notice!.Blocks.OfType<Image>().Single().Address;
}
