using AccessibleContent.Model;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AccessibleContent.Tests.Site;

/// <summary>Lists and searches on the website, over more notices than one page holds.</summary>
public sealed class SiteListsTests(ServiceFixture service) : IClassFixture<ServiceFixture>, IAsyncLifetime
{
    private const int Published = 45;

    public async ValueTask InitializeAsync()
    {
        for (var number = 1; number <= Published; number++)
        {
            var notice = Make.Markdown($"关于第{number}条河道的治理。");
            await service.PublishAsync(notice with
            {
                Id = NoticeId.From($"list/{number}")!.Value,
                Title = $"第{number}号公告",
                Metadata = notice.Metadata with
                {
                    IndexNumber = $"list/{number}",
                    PublishedOn = new DateOnly(2025, 1, 1).AddDays(number),
                    Catalog = number % 2 == 0 ? "通知公告" : "人事招考",
                    Publisher = "兰山区水利局",
                },
            });
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("", 20, 3)]
    [InlineData("/elder", 10, 5)]
    public async Task The_pages_of_a_list_hold_every_notice_once_on_the_way_there_and_back(string prefix, int size, int pages)
    {
        var there = await WalkAsync(prefix + "/", "next");
        Assert.Equal(pages, there.Count);
        Assert.Equal(size, Titles(there[0]).Count);
        var all = there.SelectMany(Titles).ToList();
        Assert.Equal(Published + 1, all.Count);
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.Equal(
            Enumerable.Range(1, pages).Select(number => $"第 {number} 页，共 {pages} 页"),
            there.Select(page => page.QuerySelector(".paging p")!.TextContent));

        var back = await WalkAsync(there[^2].QuerySelector("a[rel=next]")!.GetAttribute("href")!, "prev");
        Assert.Equal(all, Enumerable.Reverse(back).SelectMany(Titles));
    }

    [Fact]
    public async Task The_elder_list_says_the_day_in_words() =>
        Assert.Equal("2025年2月15日 星期六", (await PageAsync("/elder/")).QuerySelector(".notices time")!.TextContent);

    [Fact]
    public async Task A_form_with_empty_fields_filters_by_the_others()
    {
        var page = await PageAsync("/?catalog=人事招考&publisher=&from=2025-01-05&to=");
        Assert.Equal("人事招考，2025年1月5日起", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("共 21 条", page.QuerySelector(".count")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("人事招考", page.QuerySelector("#catalog [selected]")!.TextContent);
        Assert.Equal(
            ["", "人事招考", "政府专题会议", "通知公告"],
            page.QuerySelectorAll("#catalog option").Select(option => option.GetAttribute("value")));
    }

    [Fact]
    public async Task No_two_lists_share_a_title_and_each_leads_back_to_the_whole()
    {
        string[] paths =
        [
            "/?catalog=公告", "/?publisher=公告", "/?catalog=兰山区水利局", "/?publisher=兰山区水利局", "/?index=公告", "/?limit=5", "/?from=2025-01-05",
            "/?to=2025-01-05", "/search", "/search?q=公告",
        ];
        var pages = await Task.WhenAll(paths.Select(PageAsync));
        string?[] titles = [(await PageAsync("/")).Title, .. pages.Select(page => page.Title)];
        Assert.Equal(titles.Length, titles.Distinct().Count());
        Assert.All(pages, page => Assert.Contains(page.QuerySelectorAll("nav.place a"), link => link.GetAttribute("href") == "/"));
    }

    [Theory]
    [InlineData("第17号公告", "第17号公告")]
    [InlineData("第17条河道", "第17号公告")]
    [InlineData("第17條河道", "第17号公告")]
    [InlineData("科學技術大會", "全区科学技术大会召开")]
    public async Task A_search_finds_words_of_title_and_text_in_any_script(string words, string title) =>
        Assert.Equal([title], Titles(await PageAsync("/search?q=" + Uri.EscapeDataString(words))));

    [Theory]
    [InlineData("paragraph")]
    [InlineData("%")]
    [InlineData("'; DROP TABLE notices; --")]
    public async Task A_search_finds_words_and_not_the_way_they_are_stored(string words) =>
        Assert.Empty(Titles(await PageAsync("/search?q=" + Uri.EscapeDataString(words))));

    [Fact]
    public async Task The_pages_of_a_search_keep_its_words()
    {
        var there = await WalkAsync("/search?q=" + Uri.EscapeDataString("河道"), "next");
        Assert.Equal(Published, there.SelectMany(Titles).Distinct().Count());
    }

    [Theory]
    [InlineData("长者版")]
    [InlineData("關懷版")]
    public async Task Who_searches_for_the_mode_by_another_name_is_led_to_it(string name) =>
        Assert.Equal(
            "/elder/",
            (await PageAsync("/search?q=" + Uri.EscapeDataString(name))).QuerySelector(".note a")!.GetAttribute("href"));

    [Fact]
    public async Task The_sitemap_names_every_notice_in_every_script_and_mode()
    {
        var map = await service.V4.GetStringAsync("/sitemap.xml");
        Assert.Equal(8 * (Published + 1 + 4), map.Split("<url>").Length - 1);
        Assert.Contains("<loc>/zh-hant-hk/elder/notices/list-7</loc>", map, StringComparison.Ordinal);
    }

    private static List<string> Titles(IHtmlDocument page) => [.. page.QuerySelectorAll(".notices h2").Select(title => title.TextContent)];

    private async Task<List<IHtmlDocument>> WalkAsync(string path, string relation)
    {
        var pages = new List<IHtmlDocument>();
        for (
            string? next = path;
            next is not null && pages.Count < 20;
            next = pages[^1].QuerySelector($"a[rel={relation}]")?.GetAttribute("href"))
        {
            pages.Add(await PageAsync(next));
        }

        return pages;
    }

    private async Task<IHtmlDocument> PageAsync(string path) =>
        await new HtmlParser().ParseDocumentAsync(await service.V4.GetStringAsync(path));
}
