using Microsoft.Playwright;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>Suggestions below the search field, in a real browser.</summary>
[Collection<SiteTests>]
public sealed class SuggestTests(SiteUnderTest site)
{
    private const string Options = "#suggestions option";

    [Theory]
    [InlineData("", "停水", "停水")]
    [InlineData("/elder", "停水", "停水")]
    [InlineData("/zh-hant-tw/elder", "便民服务", "便民服務")]
    public async Task What_is_typed_brings_titles_in_the_script_of_the_page_and_one_of_them_finds_its_notice(
        string prefix,
        string typed,
        string shown)
    {
        var page = await site.OpenAsync(390);
        await page.GotoAsync(prefix + "/search");
        var field = page.Locator("input[data-suggest]").First;
        await field.PressSequentiallyAsync(typed);
        await Assertions.Expect(page.Locator(Options)).Not.ToHaveCountAsync(0);
        var titles = await page.Locator(Options).EvaluateAllAsync<string[]>("all => all.map(one => one.value)");
        Assert.InRange(titles.Length, 1, 8);
        Assert.All(titles, title => Assert.Contains(shown, title, StringComparison.Ordinal));
        await field.FillAsync(titles[0]);
        await field.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".notices a").First).ToHaveTextAsync(titles[0]);
    }

    [Fact]
    public async Task An_emptied_field_has_none_and_what_is_still_composed_asks_for_none()
    {
        var page = await site.OpenAsync(390);
        await page.GotoAsync("/search");
        var field = page.Locator("input[data-suggest]").First;
        await field.PressSequentiallyAsync("停水");
        await Assertions.Expect(page.Locator(Options)).Not.ToHaveCountAsync(0);
        await field.FillAsync("");
        await Assertions.Expect(page.Locator(Options)).ToHaveCountAsync(0);
        var asked = 0;
        page.Request += (_, request) => asked += request.Url.Contains("/api/suggest", StringComparison.Ordinal) ? 1 : 0;
        await field.EvaluateAsync("one => { one.value = 'ting'; one.dispatchEvent(new InputEvent('input', { isComposing: true })); }");
        await page.WaitForTimeoutAsync(500);
        Assert.Equal(0, asked);
        await field.EvaluateAsync("one => { one.value = '停'; one.dispatchEvent(new CompositionEvent('compositionend')); }");
        await Assertions.Expect(page.Locator(Options)).Not.ToHaveCountAsync(0);
        Assert.Equal(1, asked);
    }
}
