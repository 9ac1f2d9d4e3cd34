using Microsoft.Playwright;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>The foot of a page as a browser lays it out: on screens of every width, and on paper.</summary>
[Collection<SiteTests>]
public sealed class FooterTests(SiteUnderTest site)
{
    private static readonly string[] Looks =
        ["", "?scheme=cream", "?scheme=dark", "/elder/", "/elder/?scheme=cream", "/elder/?scheme=dark", "/elder/?size=40"];

    [Theory]
    [InlineData(320, 32)]
    [InlineData(390, 32)]
    [InlineData(768, 48)]
    [InlineData(1280, 48)]
    public async Task Emblem_and_marks_have_their_sizes_and_numbers_do_not_break(int width, int emblem)
    {
        var page = await site.OpenAsync(width);
        foreach (var look in Looks)
        {
            await page.GotoAsync(look.StartsWith('/') ? look : "/" + look);
            Assert.Equal(emblem, await HeightAsync(page, ".emblem"));
            Assert.Equal(44, await HeightAsync(page, ".marks img"));
            Assert.Equal(
                0,
                await page.EvaluateAsync<int>("[...document.querySelectorAll('footer a[href^=\"tel:\"]')]"
                    + ".filter(one => one.getClientRects().length > 1).length"));
        }
    }

    [Theory]
    [InlineData(767, false)]
    [InlineData(768, true)]
    public async Task Links_and_facts_stand_side_by_side_where_there_is_room(int width, bool beside)
    {
        var page = await site.OpenAsync(width);
        await page.GotoAsync("/");
        var (links, office) = (await BoxAsync(page, "footer nav"), await BoxAsync(page, ".office"));
        Assert.Equal(beside, office.X >= links.X + links.Width && office.Y < links.Y + links.Height);
        var (first, last) = (await BoxAsync(page, ".marks li:first-child"), await BoxAsync(page, ".marks li:last-child"));
        var whole = await BoxAsync(page, ".marks");
        Assert.Equal(first.X - whole.X, whole.X + whole.Width - last.X - last.Width, 1.0);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/elder/")]
    public async Task Paper_keeps_who_runs_the_site_and_its_numbers_and_leaves_out_what_is_pressed(string path)
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(path);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(0, await page.EvaluateAsync<int>(
            "[...document.querySelectorAll('footer :is(nav, .switches, .marks, .leave, .leaves)')]"
                + ".filter(one => one.offsetHeight > 0).length"));
        var text = await page.Locator("footer").InnerTextAsync();
        Assert.All(
            (string[])["兰山区人民政府办公室", "3713020001", "示ICP备00000000号", "示公网安备00000000000000号"],
            fact => Assert.Contains(fact, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/elder/?scheme=dark")]
    public async Task Paper_is_white_whatever_the_colours_on_the_screen_are(string path)
    {
        var page = await site.OpenAsync(1280, new() { ColorScheme = ColorScheme.Dark });
        await page.GotoAsync(path);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(
            "light rgb(255, 255, 255)",
            await page.EvaluateAsync<string>(
                "(style => style.colorScheme + ' ' + style.backgroundColor)(getComputedStyle(document.documentElement))"));
    }

    private static async Task<double> HeightAsync(IPage page, string element) => (await BoxAsync(page, element)).Height;

    private static async Task<LocatorBoundingBoxResult> BoxAsync(IPage page, string element) =>
        (await page.Locator(element).First.BoundingBoxAsync())!;
}
