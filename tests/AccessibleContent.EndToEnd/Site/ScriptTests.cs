using System.Text.RegularExpressions;
using AccessibleContent.Model;
using Microsoft.Playwright;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>What the script of every page adds.</summary>
[Collection<SiteTests>]
public sealed class ScriptTests(SiteUnderTest site)
{
    [Fact]
    public async Task A_switch_is_announced_once_and_offered_at_the_next_visit()
    {
        var page = await site.OpenAsync(390);
        await page.GotoAsync(SitePage.Seed);
        await page.ClickAsync("text=长者模式");
        await page.ClickAsync("[aria-label='大（字号）']");
        await Assertions.Expect(page.Locator("[role=status]")).ToHaveTextAsync("已经切换。现在是：长者模式 · 大字");
        await page.ReloadAsync();
        await page.WaitForTimeoutAsync(700);
        Assert.Equal("", await page.Locator("[role=status]").TextContentAsync());

        var later = await page.Context.NewPageAsync();
        await later.GotoAsync("/?catalog=%E9%80%9A%E7%9F%A5%E5%85%AC%E5%91%8A");
        await Assertions.Expect(later.Locator(".offer strong")).ToHaveTextAsync("长者模式 · 大字");
        await later.ClickAsync(".offer a");

        // As a string it would be a pattern, in which a question mark matches any letter.
        await Assertions
            .Expect(later)
            .ToHaveURLAsync(new Regex($"^{Regex.Escape(site.Base)}/elder/\\?catalog=%E9%80%9A%E7%9F%A5%E5%85%AC%E5%91%8A&size=28$"));
    }

    [Theory]
    [InlineData("", "#size-below", "大")]
    [InlineData("/elder", "#size", "特大")]
    public async Task Another_size_keeps_the_place_and_the_focus(string prefix, string place, string size)
    {
        var page = await site.OpenAsync(390);
        await page.GotoAsync(prefix + "/accessibility");
        await page.EvaluateAsync("window.scrollTo(0, 1500)");
        const string Top =
            """
            [...document.querySelectorAll('main :is(h1,h2,p,li,dt)')]
              .map(one => [one.getBoundingClientRect().bottom, one.textContent.trim()])
              .find(([bottom]) => bottom > 0)[1]
            """;
        var before = await page.EvaluateAsync<string>(Top);
        await page.Locator($"{place} [aria-label='{size}（字号）']").EvaluateAsync("one => one.click()");
        await page.WaitForURLAsync(new Regex("size=[0-9]+$"));
        await page.WaitForTimeoutAsync(300);
        Assert.Equal(before, await page.EvaluateAsync<string>(Top));
        Assert.Equal(size + "（字号，当前）", await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')"));
        Assert.True(await page.EvaluateAsync<double>("scrollY") > 500);
    }

    [Fact]
    public async Task Without_a_script_another_size_leads_back_to_the_sizes()
    {
        var page = await site.OpenAsync(390, new() { JavaScriptEnabled = false });
        await page.GotoAsync("/accessibility");
        await page.ClickAsync("#size-below [aria-label='大（字号）']");
        var box = (await page.Locator("#size-below").BoundingBoxAsync())!;
        Assert.True(box.Y is > -10 and < 844, $"{box.Y}");
    }

    [Fact]
    public async Task A_choice_that_is_declined_is_not_offered_again()
    {
        var page = await site.OpenAsync(390);
        await page.GotoAsync("/elder/");
        await page.ClickAsync("text=返回标准版 >> nth=0");
        await Assertions.Expect(page.Locator("[role=status]")).ToHaveTextAsync("已经切换。现在是：简体");
        await page.GotoAsync("/elder/");
        await page.ClickAsync(".offer button");
        Assert.False(await page.Locator(".offer").IsVisibleAsync());
        await page.GotoAsync("/elder/accessibility");
        Assert.False(await page.Locator(".offer").IsVisibleAsync());
    }

    [Fact]
    public async Task A_choice_that_somebody_else_wrote_leads_nowhere_else()
    {
        var page = await site.OpenAsync(390);
        await page.GotoAsync("/robots.txt");
        await page.EvaluateAsync("localStorage.setItem('choice', JSON.stringify({ prefix: '//evil.example', kept: '', name: 'x' }))");
        await page.GotoAsync("/");
        Assert.False(await page.Locator(".offer").IsVisibleAsync());
    }

    [Fact]
    public async Task Only_a_window_that_a_script_opened_offers_to_close_itself()
    {
        var page = await site.OpenAsync(390);
        await page.GotoAsync(SitePage.Seed);
        Assert.Equal(0, await page.Locator("[data-do=close]").CountAsync());
        Assert.Equal(1, await page.GetByText("返回列表").CountAsync());
        var opened = await page.RunAndWaitForPopupAsync(() => page.EvaluateAsync("window.open(location.href)"));
        var closed = new TaskCompletionSource();
        opened.Close += (_, _) => closed.TrySetResult();
        try
        {
            await opened.Locator("[data-do=close]").ClickAsync();
        }
        catch (PlaywrightException)
        {
            // The window may be gone before the browser has confirmed the click.
        }

        await closed.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }
}
