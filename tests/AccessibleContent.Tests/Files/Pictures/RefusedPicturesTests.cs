using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace AccessibleContent.Tests.Files.Pictures;

/// <summary>What cannot be kept is a link with words, never a broken picture, and the report says why.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class RefusedPicturesTests
{
    private const string Picture = "<p><img src=a.png alt=\"缴费流程\" width=400 height=300></p>";

    [Theory]
    [InlineData("missing", "对方回答 404")]
    [InlineData("private", "不许访问")]
    [InlineData("huge", "超过 1 MB")]
    [InlineData("endless", "超过 1 MB")]
    [InlineData("page", "内容是网页")]
    [InlineData("drawing", "SVG")]
    [InlineData("words", "不是 PNG")]
    [InlineData("circle", "转了 5 次")]
    [InlineData("script", "不是 http")]
    [InlineData("cut", "")]
    public async Task It_is_a_link_and_the_reason_is_told(string answer, string reason)
    {
        await using var service = await PictureService.StartAsync("--Pictures:SizeLimitMegabytes=1");
        service.Site.Pages["/gk/页/a.png"] = context => AnswerAsync(context, answer, service.Site.Home.Port);
        var report = await service.PutAsync(Picture);
        Assert.Equal("created", (string?)report["outcome"]);
        Assert.Contains(reason, Assert.Single(PictureService.Remarks(report, "picture-not-kept")), StringComparison.Ordinal);
        Assert.Contains(
            $"<a href=\"{new Uri(service.Page, "a.png").AbsoluteUri}\"><span data-label>图片：</span>缴费流程<span data-label>（图片在原网站）</span></a>",
            await service.ArticleAsync(),
            StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=\"http", await service.ReadAsync("/notices/a-1"), StringComparison.Ordinal);
        Assert.Empty(service.Files);
    }

    [Fact]
    public async Task A_host_that_never_ends_holds_neither_the_editor_nor_other_writers()
    {
        await using var service = await PictureService.StartAsync("--Pictures:TimeLimitSeconds=2");
        service.Site.Pages["/gk/页/a.png"] = context => AnswerAsync(context, "slow", 0);
        var watch = Stopwatch.StartNew();
        var slow = service.PutAsync(Picture);
        Assert.Equal("created", (string?)(await service.PutAsync("", id: "a-2"))["outcome"]);
        Assert.False(slow.IsCompleted);
        Assert.Contains("超过 2 秒", Assert.Single(PictureService.Remarks(await slow, "picture-not-kept")), StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed.TotalSeconds, 1.9, 30);
    }

    [Fact]
    public async Task A_host_that_is_down_is_asked_once_for_all_its_pictures()
    {
        await using var service = await PictureService.StartAsync();
        var down = string.Concat(
            Enumerable.Range(0, 30).Select(i => $"<img src=\"http://127.0.0.1:1/{i}.png\" alt=图{i} width=400 height=300>"));
        var remarks = PictureService.Remarks(await service.PutAsync($"<p>{down}</p>"), "picture-not-kept");
        Assert.Equal(30, remarks.Count);
        Assert.Contains("连接不上", remarks[0], StringComparison.Ordinal);
        Assert.All(remarks.Skip(1), remark => Assert.Contains("刚才没有回答", remark, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--Pictures:PerNotice=2", 2, "最多保存 2 张")]
    [InlineData("--Pictures:PerNotice=0", 0, "设置为不保存")]
    public async Task A_notice_has_a_limited_number_of_them(string setting, int asked, string reason)
    {
        await using var service = await PictureService.StartAsync(setting);
        var many = string.Concat(Enumerable.Range(0, 5).Select(i => $"<img src={i}.png alt=图{i} width=400 height=300>"));
        Enumerable.Range(0, 5).ToList().ForEach(i => service.Site.File($"/gk/页/{i}.png", SmallPictures.Png));
        var report = await service.PutAsync($"<p>{many}</p>");
        Assert.Equal(asked, service.Site.Requests.Count);
        Assert.Contains(reason, Assert.Single(PictureService.Remarks(report, "picture-not-kept")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_writers_at_once_are_served_and_ask_a_few_at_a_time()
    {
        await using var service = await PictureService.StartAsync();
        var (running, most) = (0, 0);
        service.Site.Pages["/gk/页/a.png"] = async context =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Delay(20);
            Interlocked.Decrement(ref running);
            await context.Response.Body.WriteAsync(SmallPictures.Png);
        };
        var reports = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => service.PutAsync(Picture, id: $"b-{i}")));
        Assert.All(reports, report => Assert.Single(PictureService.Remarks(report, "picture-kept")));
        Assert.InRange(most, 1, 4);
        Assert.Single(service.Files);
    }

    [Fact]
    public async Task Without_a_source_relative_files_are_words_and_a_warning()
    {
        await using var service = await PictureService.StartAsync();
        var body = Picture
            + "<p><a href=\"files/faq.pdf\">问答.pdf</a></p>"
            + "<p><img src=\"http://127.0.0.1:1/b.png\" alt=示意图 width=400 height=300></p>";
        var report = await service.SendAsync("a-1", "", PictureService.Html("a-1", body), "text/html");
        Assert.Contains("有 2 个", Assert.Single(PictureService.Remarks(report, "file-nowhere")), StringComparison.Ordinal);
        Assert.Contains("没有给出来源地址", Assert.Single(PictureService.Remarks(report, "picture-not-kept")), StringComparison.Ordinal);
        var article = await service.ArticleAsync();
        Assert.Contains("缴费流程<span data-label>（图片没有一起发布）</span>", article, StringComparison.Ordinal);
        Assert.Contains("问答.pdf<span data-label>（文件没有一起发布）</span></li>", article, StringComparison.Ordinal);
        Assert.DoesNotContain("faq.pdf\"", article, StringComparison.Ordinal);
    }

    private static async Task AnswerAsync(HttpContext context, string answer, int port)
    {
        var response = context.Response;
        switch (answer)
        {
            case "private": response.Redirect($"http://127.0.0.2:{port}/a.png"); break;
            case "circle": response.Redirect("a.png"); break;
            case "script": response.Redirect("javascript:1"); break;
            case "huge": await response.Body.WriteAsync((byte[])[.. SmallPictures.Png, .. new byte[1 << 20]]); break;
            case "page": await response.WriteAsync("<!DOCTYPE html><html><title>404</title></html>"); break;
            case "words": await response.WriteAsync("图片"); break;
            case "drawing":
                response.ContentType = "image/svg+xml";
                await response.WriteAsync("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
                break;
            case "cut":
                response.ContentLength = 1000;
                await response.Body.WriteAsync(SmallPictures.Png);
                await response.Body.FlushAsync();
                context.Abort();
                break;
            case "endless" or "slow": await TrickleAsync(context, answer == "slow"); break;
            default: response.StatusCode = 404; break;
        }
    }

    private static async Task TrickleAsync(HttpContext context, bool isSlow)
    {
        await context.Response.Body.WriteAsync(SmallPictures.Png);
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(new byte[isSlow ? 1 : 1 << 16]);
            await context.Response.Body.FlushAsync();
            await Task.Delay(isSlow ? 100 : 1);
        }
    }
}
