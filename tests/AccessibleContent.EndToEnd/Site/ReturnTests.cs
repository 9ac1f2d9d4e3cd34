using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>返回列表 in a real browser: back to the list that the reader came from, at the notice that was opened.</summary>
[Collection<SiteTests>]
public sealed class ReturnTests(SiteUnderTest site)
{
    private const string Search = "/search?q=%E5%81%9C%E6%B0%B4";

    [Theory]
    [InlineData("")]
    [InlineData("/elder")]
    [InlineData("/zh-hant-tw/elder")]
    public async Task It_leads_back_to_the_page_of_the_list_and_to_the_notice_there(string prefix)
    {
        var page = await site.OpenAsync(390);
        await page.GotoAsync(prefix + "/");
        await page.ClickAsync("a[rel=next]");
        var (list, link) = (page.Url, page.Locator(".notices a").Nth(7));
        var notice = await link.GetAttributeAsync("href");
        await link.ClickAsync();
        await page.ClickAsync("main [data-return]");
        await ArrivesAtAsync(page, list);
        Assert.Equal(notice, await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        await Assertions.Expect(page.Locator(".notices a:focus")).ToBeInViewportAsync();
        Assert.True(await page.EvaluateAsync<int>("scrollY") > 0);
    }

    [Fact]
    public async Task It_leads_back_to_a_search_in_the_script_and_mode_of_now_past_other_notices_and_the_history()
    {
        var page = await site.OpenAsync(390);
        await page.GotoAsync(Search + "&limit=5");
        await page.Locator(".notices a").Nth(1).ClickAsync();
        await page.ClickAsync("text=下一篇（较早）");
        await page.ClickAsync("text=修订记录");
        await page.ClickAsync("text=返回公告");
        await page.GotoAsync("/elder" + new Uri(page.Url).AbsolutePath + "?size=32", new() { Referer = page.Url });
        await page.ClickAsync("main [data-return]");
        await ArrivesAtAsync(page, $"{site.Base}/elder{Search}&limit=5&size=32");
    }

    [Fact]
    public async Task In_a_tab_of_its_own_the_address_before_is_enough()
    {
        var page = await site.OpenAsync(390);
        await page.GotoAsync(SitePage.Seed, new() { Referer = $"{site.Base}/zh-hant{Search}&scheme=dark" });
        Assert.Equal(Search, await page.Locator("main [data-return]").GetAttributeAsync("href"));
    }

    [Theory]
    [InlineData("https://www.example.gov.cn/search?q=x")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task Who_comes_from_elsewhere_gets_the_list(string referer)
    {
        var page = await site.OpenAsync(390);
        await page.GotoAsync(SitePage.Seed, new() { Referer = referer });
        Assert.Equal("/", await page.Locator("main [data-return]").GetAttributeAsync("href"));
    }

    [Fact]
    public async Task A_list_that_somebody_else_wrote_leads_nowhere_else()
    {
        var page = await site.OpenAsync(390);
        await page.GotoAsync("/robots.txt");
        foreach (var value in (string[])["{\\\"page\\\":\\\"//evil.example/\\\"}", "{\\\"page\\\":7}", "x", "null"])
        {
            await page.EvaluateAsync($"for (const key of ['list', 'returning']) {{ sessionStorage.setItem(key, \"{value}\"); }}");
            await page.GotoAsync(SitePage.Seed);
            Assert.Equal("/", await page.Locator("main [data-return]").GetAttributeAsync("href"));
            await page.GotoAsync("/");
        }
    }

    [Fact]
    public async Task Without_script_it_leads_to_the_list()
    {
        var page = await site.OpenAsync(390, new() { JavaScriptEnabled = false });
        await page.GotoAsync(SitePage.Seed, new() { Referer = site.Base + Search });
        Assert.Equal("/", await page.Locator("main [data-return]").GetAttributeAsync("href"));
    }

    [Fact]
    public async Task The_way_to_the_contents_opens_them()
    {
        var page = await site.OpenAsync(390);
        await page.GotoAsync("/elder/notices/site-2025-0000904");
        Assert.False(await page.Locator("#contents a").First.IsVisibleAsync());
        await page.ClickAsync(".again a[href='#contents']");
        await Assertions.Expect(page.Locator("#contents a").First).ToBeInViewportAsync();
        await page.ClickAsync("#contents a >> nth=2");
        await Assertions.Expect(page.Locator("main h2", new() { HasText = "第三章" })).ToBeInViewportAsync();
    }

    // As a string it would be a pattern, in which a question mark has a meaning of its own.
    private static Task ArrivesAtAsync(IPage page, string address) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex($"^{Regex.Escape(address)}$"));
}
