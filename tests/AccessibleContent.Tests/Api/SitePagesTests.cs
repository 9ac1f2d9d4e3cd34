using System.Net;
using AccessibleContent.Api.Site;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AccessibleContent.Tests.Api;

/// <summary>The pages of the website, in every script and mode.</summary>
public sealed class SitePagesTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    private const string Notice = "/notices/" + ServiceFixture.SeedId;

    public static TheoryData<string> Visits { get; } = new(SiteVisit.All.Select(visit => visit.Prefix));

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task Every_link_of_a_visit_keeps_it_and_works(string prefix)
    {
        foreach (var path in (string[])[prefix + "/", prefix + Notice])
        {
            var page = await PageAsync(path);
            foreach (var link in page.Links.Select(link => link.GetAttribute("href")!).Where(href => !href.StartsWith('#')).Distinct())
            {
                using var answer = await service.SendAsync(link);
                Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{link} on {path}: {answer.StatusCode}");
            }

            Assert.All(page.QuerySelectorAll("main a"), link => Assert.StartsWith(prefix + "/", link.GetAttribute("href"), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task No_two_addresses_share_a_title()
    {
        var titles = new List<string?>();
        foreach (var path in SiteVisit.All.SelectMany(visit => new[] { "/", Notice, "/?catalog=政府专题会议" }.Select(path => visit.Prefix + path)))
        {
            titles.Add((await PageAsync(path)).Title);
        }

        Assert.Equal(titles.Count, titles.Distinct().Count());
    }

    [Fact]
    public async Task The_language_of_a_page_is_that_of_its_fields()
    {
        foreach (var visit in SiteVisit.All)
        {
            using var answer = await service.SendAsync(visit.Prefix + Notice);
            var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
            Assert.Equal(visit.Script.Tag, page.DocumentElement.GetAttribute("lang"));
            Assert.Equal([visit.Script.Tag], answer.Content.Headers.ContentLanguage);
        }
    }

    [Fact]
    public async Task The_page_tags_say_what_was_published_and_invent_nothing()
    {
        var page = await PageAsync(Notice);
        var tags = page.QuerySelectorAll("meta[name]").ToDictionary(tag => tag.GetAttribute("name")!, tag => tag.GetAttribute("content"));
        Assert.Equal("全区科学技术大会召开", tags["ArticleTitle"]);
        Assert.Equal("2024-07-19", tags["PubDate"]);
        Assert.Equal("政府专题会议", tags["ColumnName"]);
        Assert.DoesNotContain("SiteIDCode", tags.Keys);
    }

    [Theory]
    [InlineData("/nowhere", "zh-Hans")]
    [InlineData("/zh-hant-tw/elder/notices/nobody", "zh-Hant-TW")]
    public async Task An_error_is_a_page_that_says_how_to_go_on(string path, string script)
    {
        using var answer = await service.SendAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        Assert.Equal(script, page.DocumentElement.GetAttribute("lang"));
        Assert.NotEmpty(page.QuerySelectorAll("main a"));
    }

    [Fact]
    public async Task A_page_needs_no_script_and_no_other_origin()
    {
        var page = await PageAsync("/elder" + Notice);
        Assert.Empty(page.QuerySelectorAll("script, [style], iframe, [onclick]"));
        Assert.All(page.QuerySelectorAll("[src], link[href]"), part => Assert.StartsWith("/", part.GetAttribute("src") ?? part.GetAttribute("href"), StringComparison.Ordinal));
    }

    private async Task<IHtmlDocument> PageAsync(string path) => await new HtmlParser().ParseDocumentAsync(await service.V4.GetStringAsync(path));
}
