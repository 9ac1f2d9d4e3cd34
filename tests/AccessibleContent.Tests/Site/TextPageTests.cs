using System.Net;
using System.Text;
using AccessibleContent.Api.Site;
using AccessibleContent.Model;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AccessibleContent.Tests.Site;

/// <summary>The page with the plain text of a notice, in every script and mode.</summary>
public sealed class TextPageTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    private const string Seed = "/notices/" + ServiceFixture.SeedId;
    private const string EveryKind = "/notices/test-2024-0000001";

    public static TheoryData<string> Visits { get; } = new(ReadingPreferences.All.Select(preferences => preferences.Prefix));

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task A_page_is_as_approved(string prefix)
    {
        await service.PublishAsync(Sources.Read("every-kind"));
        var page = await PageAsync($"{prefix}{EveryKind}/text");
        var preferences = ReadingPreferences.Of(prefix);
        var shown = page.QuerySelectorAll("title, main > :not(.offer, .status)").Select(one => one.OuterHtml + "\n");
        var name = $"text.{preferences.Script}.{preferences.Mode}";
        Snapshots.Verify("Site/Snapshots", name, "html", Encoding.UTF8.GetBytes(string.Concat(shown)));
    }

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task It_says_the_plain_text_line_by_line_and_leads_back_to_the_notice(string prefix)
    {
        var preferences = ReadingPreferences.Of(prefix);
        var page = await PageAsync($"{prefix}{Seed}/text?scheme=dark");
        var plain = await service.V4.GetStringAsync(
            $"/api{Seed}?script={preferences.Script.Tag}&mode={preferences.Mode.Name}&form=text");
        Assert.Equal(plain, page.QuerySelector("pre")!.TextContent);
        var back = page.QuerySelectorAll("main a").Where(link => link.TextContent == "返回公告");
        Assert.Equal(Enumerable.Repeat($"{prefix}{Seed}?scheme=dark", 2), back.Select(link => link.GetAttribute("href")));
        Assert.Single(page.QuerySelectorAll("meta[name=robots][content=noindex]"));
    }

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task The_switches_lead_to_it_and_the_head_to_the_form_for_programs(string prefix)
    {
        foreach (var path in (string[])[Seed, Seed + "/text"])
        {
            var page = await PageAsync(prefix + path);
            var link = Assert.Single(page.QuerySelectorAll("header a[href$='/text']:not([data-switch])"));
            Assert.Equal($"{prefix}{Seed}/text", link.GetAttribute("href"));
            Assert.Equal(path == Seed ? null : "page", link.GetAttribute("aria-current"));
            var form = page.QuerySelector("head link[rel=alternate][type='text/plain']")!.GetAttribute("href")!;
            Assert.StartsWith($"/api{Seed}?", form, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("header a[href^='/api/']"));
        }
    }

    [Fact]
    public async Task It_is_found_gone_and_not_modified_as_the_notice_is()
    {
        using var missing = await service.SendAsync("/elder/notices/no-such-notice/text");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        using var first = await service.SendAsync(Seed + "/text");
        using var second = await service.SendAsync(Seed + "/text", "GET", "If-None-Match", first.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        using var notice = await service.SendAsync(Seed);
        Assert.Equal(notice.Content.Headers.LastModified, first.Content.Headers.LastModified);
        Assert.NotEqual(notice.Headers.ETag, first.Headers.ETag);

        await service.PublishAsync(Make.Markdown("一句话") with { Id = NoticeId.From("gone/1")!.Value });
        using var withdrawn = await ServiceFixture.WriteAsync(
            service.V4, "/api/notices/gone-1", "DELETE",
            new StringContent("{\"reason\":\"内容有误\"}", null, "application/json"));
        using var gone = await service.SendAsync("/notices/gone-1/text");
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Contains("内容有误", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_are_absolute_where_the_site_has_an_address()
    {
        using var folder = new TemporaryFolder();
        await using var app = await ServiceFixture.StartAsync(
            folder.Path, "--urls=http://127.0.0.1:0", "--Site:BaseUrl=https://www.example.gov.cn/gk");
        using var client = ServiceFixture.Client(app.Urls.First());
        var notice = Make.Markdown("见附件。\n\n- [登记表](/files/abc/form.docx)") with { Id = NoticeId.From("absolute/1")!.Value };
        await ServiceFixture.PublishAsync(app.Services, notice);
        var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync("/gk/elder/notices/absolute-1/text"));
        var text = page.QuerySelector("pre")!.TextContent;
        Assert.Contains("：https://www.example.gov.cn/gk/files/abc/form.docx", text, StringComparison.Ordinal);
        Assert.Equal("/gk/elder/notices/absolute-1", page.QuerySelector("main > .actions a")!.GetAttribute("href"));
    }

    private async Task<IHtmlDocument> PageAsync(string path) =>
        await new HtmlParser().ParseDocumentAsync(await service.V4.GetStringAsync(path));
}
