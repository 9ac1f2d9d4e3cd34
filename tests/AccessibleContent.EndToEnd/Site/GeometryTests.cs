using AccessibleContent.Api.Site;
using AccessibleContent.Model;
using Microsoft.Playwright;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>What can be measured on a page: targets, type, lines, gaps, and that nothing overflows sideways.</summary>
[Collection<SiteTests>]
public sealed class GeometryTests(SiteUnderTest site)
{
    private const string Spacing =
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em "
        + "!important; }";
    private static readonly string Measure = File.ReadAllText(
        Path.Combine(Hanzi.Repository.Root, "tests/AccessibleContent.EndToEnd/Site/geometry.js"));

    [Fact]
    public async Task Every_page_keeps_its_measures()
    {
        var page = await site.OpenAsync();
        var found = new List<string>();
        var seen = 0;
        foreach (var (one, preferences, width) in SitePage.Matrix)
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.GotoAsync(preferences.To(one.Path));
            found.AddRange((await FaultsAsync(page, preferences)).Select(fault => $"{one.Name}, {preferences.Name}, {width}: {fault}"));
            seen++;
        }

        JudgeLog.Note("尺寸测量", "字号、行距、段距、每行字数、点击区域，320 像素宽时不左右滚动", seen, found.Count);
        Assert.True(found.Count == 0, string.Join('\n', found.Take(30)));
    }

    [Fact]
    public async Task Every_size_keeps_them_too()
    {
        var page = await site.OpenAsync(320);
        foreach (var (mode, size) in from mode in ReadingMode.All from size in TypeSize.Of(mode).Skip(1) select (mode, size))
        {
            var preferences = new ReadingPreferences(HanScript.Simplified, mode) { Size = size };
            foreach (var one in SitePage.All)
            {
                await page.GotoAsync(preferences.To(one.Path));
                Assert.Empty((await FaultsAsync(page, preferences)).Select(fault => $"{one.Name}: {fault}"));
            }
        }
    }

    [Fact]
    public async Task Type_of_twice_the_size_and_wider_spacing_lose_nothing()
    {
        // A style that a test adds is not one of the site's.
        var page = await site.OpenAsync(1280, new() { BypassCSP = true });
        foreach (var (one, preferences) in from preferences in SitePage.Visits.Take(2) from one in SitePage.All select (one, preferences))
        {
            foreach (
                var (width, style) in ((int, string)[])
                    [(1280, "html { font-size: 200% }"), (640, "html { font-size: 200% }"), (320, Spacing), (1280, Spacing)])
            {
                await page.SetViewportSizeAsync(width, 800);
                await page.GotoAsync(preferences.To(one.Path));
                await SitePage.UnfoldAsync(page);
                await page.AddStyleTagAsync(new() { Content = style });
                Assert.Equal("", await LostAsync(page, $"{one.Name}, {preferences.Name}, {width}"));
            }
        }
    }

    [Theory]
    [InlineData("", 14.6)]
    [InlineData("/elder", 21.3)]
    public async Task Paper_shows_the_notice_alone_and_large_enough(string prefix, double pixels)
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(prefix + SitePage.Seed);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var smallest = await page.EvaluateAsync<double>(
            "Math.min(...[...document.querySelectorAll('article *')].filter(one => one.checkVisibility())"
            + ".map(one => parseFloat(getComputedStyle(one).fontSize)))");
        Assert.True(smallest >= pixels, $"{smallest} px");
        Assert.False(await page.Locator("header nav").First.IsVisibleAsync());
        Assert.True(await page.Locator("article > p").First.IsVisibleAsync());
        Assert.True(await page.Locator(".code svg").IsVisibleAsync());
    }

    private static async Task<string[]> FaultsAsync(IPage page, ReadingPreferences preferences)
    {
        await SitePage.UnfoldAsync(page);
        return await page.EvaluateAsync<string[]>(Measure, preferences.IsElder
            ? new
            {
                target = 60,
                smallest = 20,
                body = int.Parse(preferences.Size.Value, System.Globalization.CultureInfo.InvariantCulture),
                leading = 1.8,
                gap = 1.3,
            }
            : new
            {
                target = 44,
                smallest = 16,
                body = int.Parse(preferences.Size.Value, System.Globalization.CultureInfo.InvariantCulture),
                leading = 1.75,
                gap = 1.0,
            });
    }

    // Sideways scrolling of the whole page, or text that overflows its own box.
    private static Task<string> LostAsync(IPage page, string where) => page.EvaluateAsync<string>(
        """
        where => {
          const root = document.documentElement;
          const cut = [...document.querySelectorAll("body *")].filter(one => {
            const style = getComputedStyle(one);
            // What was typed can be longer than its field, which scrolls.
            return one.clientWidth > 0 && one.localName !== "input" && ["hidden", "clip"].includes(style.overflowX)
              && one.scrollWidth > one.clientWidth + 1;
          });
          return root.scrollWidth > root.clientWidth || cut.length
            ? `${where}: ${root.scrollWidth} > ${root.clientWidth}, cut: ${cut.length}`
            : "";
        }
        """,
        where);
}
