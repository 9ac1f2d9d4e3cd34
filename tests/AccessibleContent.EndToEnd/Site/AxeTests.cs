using AccessibleContent.Model;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>Every page, checked by axe-core.</summary>
[Collection<SiteTests>]
public sealed class AxeTests(SiteUnderTest site)
{
    [Fact]
    public async Task No_page_breaks_a_rule()
    {
        var page = await site.OpenAsync();
        var found = new List<string>();
        var seen = 0;
        foreach (var (one, preferences, width) in SitePage.Matrix)
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.GotoAsync(preferences.To(one.Path));
            found.AddRange((await Axe.FaultsAsync(page)).Select(fault => $"{one.Name}, {preferences.Name}, {width}: {fault}"));
            seen++;
        }

        JudgeLog.Note($"axe-core {await Axe.VersionAsync(page)}", "WCAG 2.2 A、AA 与可检查的 AAA 规则，以及最佳做法", seen, found.Count);
        Assert.True(found.Count == 0, string.Join('\n', found.Take(20)));
    }

    [Theory]
    [InlineData("?scheme=cream")]
    [InlineData("?scheme=dark")]
    [InlineData("?size=40")]
    public async Task The_looks_that_a_reader_chooses_break_no_rule_either(string look)
    {
        var page = await site.OpenAsync(320);
        foreach (var path in (string[])["/elder/", "/elder" + SitePage.Seed, "/elder/accessibility"])
        {
            await page.GotoAsync(path + look);
            Assert.Empty((await Axe.FaultsAsync(page)).Select(fault => $"{path}: {fault}"));
        }
    }

    [Fact]
    public async Task A_system_that_is_dark_gets_pages_that_are_dark_and_clear()
    {
        var page = await site.OpenAsync(320, new() { ColorScheme = Microsoft.Playwright.ColorScheme.Dark });
        foreach (var path in (string[])["/", "/elder" + SitePage.Seed])
        {
            await page.GotoAsync(path);
            Assert.Equal(
                "rgb(16, 20, 24)",
                await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor"));
            Assert.Empty(await Axe.FaultsAsync(page));
        }
    }
}
