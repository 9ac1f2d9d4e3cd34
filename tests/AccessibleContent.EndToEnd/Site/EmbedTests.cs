using AccessibleContent.Model;
using Microsoft.Playwright;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>The switches embedded in a page of another site.</summary>
[Collection<SiteTests>]
public sealed class EmbedTests(SiteUnderTest site)
{
    [Theory]
    [InlineData("", "data-index='lanshanqurmzfbgs/2024-0000076'", "")]
    [InlineData("<meta name='IndexNumber' content='lanshanqurmzfbgs/2024-0000076'>", "", "")]
    [InlineData("", "", "索 引 号： lanshanqurmzfbgs/2024-0000076 发布机构")]
    public async Task A_page_of_another_origin_leads_to_the_renditions_of_its_notice(string tags, string attributes, string text)
    {
        var page = await OpenAsync(tags, attributes, text);
        await Assertions.Expect(page.Locator("nav.accessible-content a")).ToHaveCountAsync(4);
        Assert.Equal(
            ["/elder" + SitePage.Seed, "/zh-hant" + SitePage.Seed, "/zh-hant/elder" + SitePage.Seed, "/api" + SitePage.Seed + "/plain"],
            await page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('nav.accessible-content a')].map(link => new URL(link.href).pathname)"));
        Assert.Empty(await Axe.FaultsAsync(page));
        Assert.True(
            await page.EvaluateAsync<double>(
                "Math.min(...[...document.querySelectorAll('nav.accessible-content a')].map(link => link.offsetHeight))"
            ) >= 60);
        await page.ClickAsync("text=长者模式 >> nth=0");
        await Assertions.Expect(page).ToHaveURLAsync($"{site.Base}/elder{SitePage.Seed}");
    }

    [Fact]
    public async Task A_page_without_a_notice_leads_to_the_home_page_in_the_mode()
    {
        var page = await OpenAsync("", "data-target='main'", "没有索引号");
        await page.ClickAsync("main > nav.accessible-content a:has-text('繁體') >> nth=0");
        await Assertions.Expect(page).ToHaveURLAsync($"{site.Base}/zh-hant/");
    }

    [Fact]
    public async Task The_example_shows_it()
    {
        var page = await site.OpenAsync(390);
        await page.GotoAsync("/assets/embed-example.html");
        await Assertions.Expect(page.Locator("nav.accessible-content a")).ToHaveCountAsync(4);
    }

    private async Task<IPage> OpenAsync(string tags, string attributes, string text)
    {
        var page = await site.OpenAsync(390);
        var query = string.Join(
            '&',
            new[] { ("tags", tags), ("attributes", attributes), ("text", text) }.Select(pair =>
                $"{pair.Item1}={Uri.EscapeDataString(pair.Item2)}"));
        await page.GotoAsync($"{site.OtherOrigin}/other-site?{query}");
        return page;
    }
}
