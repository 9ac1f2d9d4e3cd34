using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace AccessibleContent.Tests.Files.Pictures;

/// <summary>Pictures of other hosts are kept when a notice is published with its source, and show from then on.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed partial class KeptPicturesTests
{
    private const string Picture = "<p><img src=\"图解/一图读懂.png\" alt=\"缴费流程\" width=400 height=300></p>";

    [Fact]
    public async Task A_picture_is_shown_from_here()
    {
        await using var service = await StartAsync();
        var report = await service.PutAsync(Picture);
        Assert.Equal("created", (string?)report["outcome"]);
        var address = Kept().Match(await service.ArticleAsync()).Groups[1].Value;
        Assert.Contains($"“{address}”", Assert.Single(PictureService.Remarks(report, "picture-kept")), StringComparison.Ordinal);
        using var file = await service.Client.GetAsync(address);
        Assert.Equal("image/png", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal(SmallPictures.Png, await file.Content.ReadAsByteArrayAsync());
        Assert.Contains(address, await service.ReadAsync("/elder/notices/a-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_body_is_no_news_though_the_picture_is_gone()
    {
        await using var service = await StartAsync();
        await service.PutAsync(Picture);
        service.Site.Pages.Clear();
        var asked = service.Site.Requests.Count;
        var report = await service.PutAsync(Picture);
        Assert.Equal("unchanged", (string?)report["outcome"]);
        Assert.Contains("以前已保存", Assert.Single(PictureService.Remarks(report, "picture-kept")), StringComparison.Ordinal);
        Assert.Equal("unchanged", (string?)(await service.SendAsync("a-1", "", Resolved(service), "text/html"))["outcome"]);
        Assert.Equal(asked, service.Site.Requests.Count);
    }

    [Fact]
    public async Task The_same_body_is_no_news_though_the_picture_could_not_be_had_at_first()
    {
        await using var service = await StartAsync();
        service.Site.Pages.Clear();
        await service.PutAsync(Picture);
        service.Site.File("/gk/页/图解/一图读懂.png", SmallPictures.Png);
        var report = await service.PutAsync(Picture);
        Assert.Equal("unchanged", (string?)report["outcome"]);
        Assert.Contains("没有变化", Assert.Single(PictureService.Remarks(report, "picture-not-kept")), StringComparison.Ordinal);
        Assert.Equal("revised", (string?)(await service.PutAsync(Picture + "<p>更正：地点改为二楼大厅。</p>"))["outcome"]);
        Assert.Matches(Kept(), await service.ArticleAsync());
    }

    [Fact]
    public async Task A_correction_keeps_the_picture_that_its_host_has_lost_and_takes_one_that_was_replaced()
    {
        await using var service = await StartAsync();
        await service.PutAsync(Picture);
        var before = Kept().Match(await service.ArticleAsync()).Value;
        service.Site.Pages.Clear();
        var report = await service.PutAsync(Picture + "<p>更正：地点改为二楼大厅。</p>");
        Assert.Contains("仍用以前保存的", Assert.Single(PictureService.Remarks(report, "picture-kept")), StringComparison.Ordinal);
        Assert.Contains(before, await service.ArticleAsync(), StringComparison.Ordinal);
        service.Site.File("/gk/页/图解/一图读懂.png", SmallPictures.Gif);
        await service.PutAsync(Picture + "<p>更正：地点改为三楼大厅。</p>");
        Assert.Contains("/picture.gif\"", await service.ArticleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_read_and_written_back_is_no_news()
    {
        await using var service = await StartAsync();
        await service.PutAsync(Picture + "<p><img src=\"none.png\" alt=\"示意图\" width=400 height=300></p>");
        var json = await service.ReadAsync("/api/notices/a-1?form=json");
        Assert.Equal("unchanged", (string?)(await service.SendAsync("a-1", "", json, "application/json"))["outcome"]);
        var source = $"?source={Uri.EscapeDataString(service.Page.AbsoluteUri)}";
        Assert.Equal("unchanged", (string?)(await service.SendAsync("a-1", source, json, "application/json"))["outcome"]);
    }

    [Fact]
    public async Task A_picture_is_stored_once_whatever_it_is_called()
    {
        await using var service = await StartAsync();
        service.Site.File("/gk/别名.png", SmallPictures.Png, "application/octet-stream");
        await service.PutAsync(Picture);
        await service.PutAsync("<p><img src=\"../别名.png\" alt=\"流程\" width=400 height=300></p>", id: "a-2");
        var (one, other) = (Kept().Match(await service.ArticleAsync()), Kept().Match(await service.ArticleAsync("a-2")));
        Assert.Equal(one.Groups[1].Value, other.Groups[1].Value);
        Assert.Single(service.Files);
    }

    [Fact]
    public async Task A_dry_run_asks_no_host_and_stores_nothing()
    {
        await using var service = await StartAsync();
        var report = await service.PutAsync(Picture, "&dryRun=true");
        Assert.Contains("正式发布时", Assert.Single(PictureService.Remarks(report, "picture-kept")), StringComparison.Ordinal);
        Assert.Empty(service.Site.Requests);
        Assert.Empty(service.Files);
        await service.PutAsync(Picture);
        Assert.Equal(1, (int)(await service.PutAsync(Picture, "&dryRun=true"))["revision"]!);
    }

    [Fact]
    public async Task A_scheduled_notice_has_its_pictures_and_the_same_body_afterwards_is_no_news()
    {
        await using var service = await StartAsync();
        var moment = TimeProvider.System.GetLocalNow().AddSeconds(2);
        var soon = Uri.EscapeDataString(moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        Assert.Equal("scheduled", (string?)(await service.PutAsync(Picture, $"&publishAt={soon}"))["outcome"]);
        await Eventually.TrueAsync(async () =>
            (await service.Client.GetAsync("/api/notices/a-1")).StatusCode is HttpStatusCode.OK);
        service.Site.Pages.Clear();
        Assert.Equal("unchanged", (string?)(await service.PutAsync(Picture))["outcome"]);
        Assert.Matches(Kept(), await service.ArticleAsync());
    }

    [Fact]
    public async Task A_redirect_is_followed_and_the_website_itself_is_not_asked()
    {
        await using var service = await PictureService.StartAsync("--Site:BaseUrl=http://127.0.0.1:1");
        service.Site.Pages["/a.png"] = context => Redirect(context, "/b.png");
        service.Site.File("/b.png", SmallPictures.Png);
        await service.PutAsync(
            "<p><img src=/a.png alt=示意图 width=400 height=300></p>"
            + "<p><img src=\"http://127.0.0.1:1/c.png\" alt=路线图 width=400 height=300></p>");
        var article = await service.ArticleAsync();
        Assert.Matches("<img src=\"http://127.0.0.1:1/files/[0-9a-f]{32}/picture.png\" alt=\"示意图\">", article);
        Assert.Contains("<img src=\"http://127.0.0.1:1/c.png\" alt=\"路线图\">", article, StringComparison.Ordinal);
    }

    private static Task Redirect(HttpContext context, string to)
    {
        context.Response.Redirect(to);
        return Task.CompletedTask;
    }

    private static async Task<PictureService> StartAsync()
    {
        var service = await PictureService.StartAsync();
        service.Site.File("/gk/页/图解/一图读懂.png", SmallPictures.Png, "text/plain");
        return service;
    }

    // The same page with whole addresses needs no source.
    private static string Resolved(PictureService service) => PictureService.Html(
        "a-1", Picture.Replace("图解/一图读懂.png", new Uri(service.Page, "图解/一图读懂.png").AbsoluteUri, StringComparison.Ordinal));

    [GeneratedRegex("<img src=\"(/files/[0-9a-f]{32}/picture\\.png)\" alt=\"[^\"]+\">")]
    private static partial Regex Kept();
}
