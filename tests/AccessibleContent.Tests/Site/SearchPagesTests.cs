using AccessibleContent.Api.Site;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Tests.Site;

/// <summary>The page of a search says what it found, and what it made of the words.</summary>
public sealed class SearchPagesTests : ServiceWithToldIndex
{
    public static TheoryData<string> Visits { get; } = new(ReadingPreferences.All.Select(preferences => preferences.Prefix));

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task The_pages_are_the_approved_ones(string prefix)
    {
        PageSnapshots.Verify("search", prefix, await PageAsync(prefix + "/search"));
        Index.Results = found => found with
        {
            IsRelaxed = true,
            IsCorrected = true,
            Corrections = ["停水 账户"],
            Widened = [new("断水", ["停水", "停止供水"])],
            Catalogs = [new("通知公告", 2), new("人事招考", 1)],
            Years = [new("2024", 2), new("2023", 1)],
            Matches = [.. found.Matches.Select(match => match with { Words = ["停水", "账户"] })],
        };
        var query = "?catalog=" + Uri.EscapeDataString("通知公告") + "&q=" + Uri.EscapeDataString("挺水 账户");
        PageSnapshots.Verify("search-found", prefix, await PageAsync($"{prefix}/search{query}"));
        Index.Results = found => found with { Page = found.Page with { Items = [], Total = 0 }, Matches = [], Corrections = ["停水"] };
        PageSnapshots.Verify("search-nothing", prefix, await PageAsync($"{prefix}/search{query}&limit=7"));
    }

    [Fact]
    public async Task A_notice_is_shown_with_what_matches_marked_in_its_title_and_its_text()
    {
        var page = await PageAsync("/zh-hant/search?q=" + Uri.EscapeDataString("停水"));
        var item = page.QuerySelector(".notices li")!;
        Assert.Equal("計劃<mark>停水</mark>通知", item.QuerySelector("h2 a span")!.InnerHtml);
        Assert.Contains("城東<mark>停水</mark>", item.QuerySelector(".snippet")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_search_made_of_the_words_is_said_before_the_results()
    {
        Index.Results = found => found with
        {
            IsRelaxed = true,
            IsCorrected = true,
            Corrections = ["停水通知"],
            Widened = [new("断水", ["停水", "停止供水"])],
        };
        var page = await PageAsync("/search?q=" + Uri.EscapeDataString("挺水通知"));
        Assert.Equal(
            [
                "没有找到“挺水通知”，下面是“停水通知”的结果。",
                "没有一条公告含有全部词语；下面的公告含有其中一部分。",
                "“断水”也按意思相同的“停水”“停止供水”查找。",
            ],
            page.QuerySelectorAll(".note p").Select(one => one.TextContent));
        var all = page.QuerySelectorAll("main *").ToList();
        Assert.True(all.IndexOf(page.QuerySelector(".note")!) < all.IndexOf(page.QuerySelector(".notices")!));
    }

    [Fact]
    public async Task What_may_have_been_meant_is_a_link()
    {
        Index.Results = found => found with { Page = found.Page with { Items = [], Total = 0 }, Matches = [], Corrections = ["停水通知"] };
        var page = await PageAsync("/zh-hant/elder/search?q=" + Uri.EscapeDataString("挺水通知"));
        var link = page.QuerySelector(".note a")!;
        Assert.Equal("停水通知", link.TextContent);
        Assert.Equal("/zh-hant/elder/search?q=停水通知", Uri.UnescapeDataString(link.GetAttribute("href")!));
    }

    [Fact]
    public async Task Values_that_results_share_narrow_them_and_a_filter_can_be_dropped()
    {
        Index.Results = found => found with
        {
            Catalogs = [new("通知公告", 2), new("人事招考", 1)],
            Publishers = [new("兰山区水务局", 3)],
            Years = [new("2024", 2), new("2023", 1)],
        };
        var page = await PageAsync("/elder/search?limit=5&from=2024-01-01&q=" + Uri.EscapeDataString("停水"));
        var links = page.QuerySelectorAll(".facets a").Select(one => (one.TextContent, Uri.UnescapeDataString(one.GetAttribute("href")!)));
        Assert.Equal(
            [
                ("不限日期", "/elder/search?q=停水&limit=5"),
                ("通知公告（2 条）", "/elder/search?q=停水&limit=5&from=2024-01-01&catalog=通知公告"),
                ("人事招考（1 条）", "/elder/search?q=停水&limit=5&from=2024-01-01&catalog=人事招考"),
                ("2024 年（2 条）", "/elder/search?q=停水&limit=5&from=2024-01-01&to=2024-12-31"),
                ("2023 年（1 条）", "/elder/search?q=停水&limit=5&from=2023-01-01&to=2023-12-31"),
            ],
            links);
    }

    [Fact]
    public async Task A_search_leads_to_the_questions_with_the_same_words_and_is_not_indexed()
    {
        foreach (var path in (string[])["/search", "/search?q=%E5%81%9C%E6%B0%B4"])
        {
            var page = await PageAsync("/zh-hant-tw" + path);
            Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
            Assert.Equal(
                "/zh-hant-tw" + path.Replace("search", "ask", StringComparison.Ordinal),
                page.QuerySelectorAll("main a")
                    .Select(one => one.GetAttribute("href"))
                    .First(href => href!.Contains("/ask", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Nothing_is_searched_for_where_nothing_is_asked()
    {
        await PageAsync("/search?q=%20&catalog=x");
        Assert.Empty(Index.Requests);
    }
}
