using Microsoft.Playwright;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>The line of tools under a notice's title.</summary>
[Collection<SiteTests>]
public sealed class ToolLineTests(SiteUnderTest site)
{
    [Theory]
    [InlineData("", 320, 44)]
    [InlineData("", 1280, 44)]
    [InlineData("/elder", 320, 60)]
    [InlineData("/elder", 390, 60)]
    public async Task The_script_fills_the_line_and_moves_nothing(string prefix, int width, int height)
    {
        var page = await site.OpenAsync(width);
        await page.RouteAsync("**/aloud.js", route => route.AbortAsync());
        await page.GotoAsync(prefix + SitePage.Seed);
        var before = await PlaceAsync(page);
        await page.UnrouteAllAsync();
        await page.ReloadAsync();
        Assert.Equal(["听全文", "打印", "复制链接"], await page.Locator(".tools button:visible").AllTextContentsAsync());
        Assert.Equal(before, await PlaceAsync(page));
        Assert.True(before[1] >= height, $"{before[1]} px");
        Assert.Empty(await Axe.FaultsAsync(page));
    }

    [Fact]
    public async Task Without_the_script_there_is_no_tool_of_it()
    {
        var page = await site.OpenAsync(390, new() { JavaScriptEnabled = false });
        await page.GotoAsync("/elder" + SitePage.Seed);
        Assert.Equal(0, await page.Locator("button:visible").CountAsync());
        Assert.DoesNotContain("听全文", await page.InnerTextAsync("body"), StringComparison.Ordinal);
        Assert.DoesNotContain("打印", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_is_copied_without_the_readers_own_settings()
    {
        var page = await site.OpenAsync(390, new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await page.GotoAsync("/elder" + SitePage.Seed + "?size=32");
        await page.ClickAsync("[data-do=copy]");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("链接已经复制");
        Assert.Equal($"{site.Base}/elder{SitePage.Seed}", await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [Theory]
    [InlineData("{ value: undefined }", "本页的网址是：")]
    [InlineData("{ value: { writeText: () => Promise.reject(new Error()) } }", "本页的网址是：")]
    public async Task An_address_that_cannot_be_copied_is_shown(string clipboard, string message)
    {
        var page = await site.OpenAsync(390);
        await page.AddInitScriptAsync(
            $"Object.defineProperty(navigator, 'clipboard', {clipboard}); document.execCommand = () => false;");
        await page.GotoAsync(SitePage.Seed);
        await page.ClickAsync("[data-do=copy]");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync($"这个浏览器不让网页复制。{message}{site.Base}{SitePage.Seed}");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement === document.querySelector('[data-do=copy]')"));
    }

    [Fact]
    public async Task A_window_that_does_not_close_leads_to_the_list()
    {
        var page = await site.OpenAsync(390);
        await page.GotoAsync("/elder" + SitePage.Seed);
        var opened = await page.RunAndWaitForPopupAsync(() => page.EvaluateAsync("window.open(location.href)"));
        await opened.Locator("[data-do=close]").WaitForAsync();
        await opened.EvaluateAsync("window.close = () => {}");
        await opened.ClickAsync("[data-do=close]");
        await Assertions.Expect(opened).ToHaveURLAsync($"{site.Base}/elder/");
    }

    // Where what follows the line begins, and how high the line is.
    private static Task<double[]> PlaceAsync(IPage page) => page.EvaluateAsync<double[]>(
        "() => [document.querySelector('article .facts').getBoundingClientRect().top, document.querySelector('.tools').offsetHeight]");
}
