namespace AccessibleContent.EndToEnd.Site;

/// <summary>How far down a phone's screen the text of a notice begins in 长者模式: a page opens with news, not with ways.</summary>
[Collection<SiteTests>]
public sealed class FirstSentenceTests(SiteUnderTest site)
{
    [Theory]
    [InlineData(SitePage.Seed, "", 390, 844, 780)]
    [InlineData(SitePage.LongTitled, "", 390, 844, 1150)]
    [InlineData(SitePage.Seed, "?size=40", 320, 640, 960)]
    public async Task The_first_sentence_comes_early(string notice, string query, int width, int height, int most)
    {
        var page = await site.OpenAsync(width);
        await page.SetViewportSizeAsync(width, height);
        await page.GotoAsync($"/elder{notice}{query}");
        var top = await page.Locator("article > p:not(.correction, .published)").First.EvaluateAsync<double>("""
            one => one.getBoundingClientRect().top + scrollY
            """);
        Assert.True(top <= most, $"the first sentence begins at {top:0}, after {top / height:0.0} screens");
    }
}
