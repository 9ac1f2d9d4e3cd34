namespace AccessibleContent.EndToEnd.Site;

/// <summary>点击数 in a real browser: shown in its line, counted once when the page was in view, and never moving what is read.</summary>
public sealed class ViewsTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    private const string Phone =
        "Mozilla/5.0 (Linux; Android 14; PJA110) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36";

    private const string Views = "/api" + SitePage.Seed + "/views";

    [Fact]
    public async Task A_reader_counts_once_and_sees_the_number_without_any_shift()
    {
        var page = await site.OpenAsync(390, new() { UserAgent = Phone });
        await page.AddInitScriptAsync(
            "window.shift = 0; new PerformanceObserver(list => { for (const one of list.getEntries()) { window.shift += one.value; } })"
            + ".observe({ type: 'layout-shift', buffered: true });");
        await page.GotoAsync(SitePage.Seed);
        await SitePage.CompleteAsync(page);
        Assert.Equal("点击数：0", await page.Locator("[data-views]").TextContentAsync());
        await Hosting.Site.UntilAsync(async () => await CountAsync() == 1);
        await page.ReloadAsync();
        await page.WaitForTimeoutAsync(1_500);
        Assert.Equal("点击数：1", await page.Locator("[data-views]").TextContentAsync());
        Assert.Equal(1, await CountAsync());
        Assert.Equal(0, await page.EvaluateAsync<double>("window.shift"));
    }

    [Fact]
    public async Task A_page_that_is_left_at_once_does_not_count()
    {
        var before = await CountAsync();
        var page = await site.OpenAsync(390, new() { UserAgent = Phone + " Left/1" });
        await page.GotoAsync(SitePage.Seed);
        await page.GotoAsync("/accessibility");
        await page.WaitForTimeoutAsync(1_500);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Without_script_there_is_no_number_and_no_words_for_one()
    {
        var page = await site.OpenAsync(390, new() { JavaScriptEnabled = false });
        await page.GotoAsync(SitePage.Seed);
        Assert.DoesNotContain("点击数", await page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
    }

    private async Task<int> CountAsync()
    {
        using var client = new HttpClient { BaseAddress = new(site.Base) };
        var told = System.Text.Json.JsonElement.Parse(await client.GetStringAsync(new Uri(Views, UriKind.Relative)));
        return told.GetProperty("views").GetInt32();
    }
}
