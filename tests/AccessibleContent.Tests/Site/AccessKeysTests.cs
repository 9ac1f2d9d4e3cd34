using AccessibleContent.Api.Site;
using AccessibleContent.Model;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AccessibleContent.Tests.Site;

/// <summary>The access keys and the marks ::: of pages for Taiwan.</summary>
public sealed class AccessKeysTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    private static readonly string[] Pages =
        ["/", "/notices/" + ServiceFixture.SeedId, "/search?q=科技", "/accessibility", "/sitemap", "/open-data", "/notices/nobody"];

    public static TheoryData<string> Visits { get; } = new(ReadingPreferences.All.Select(preferences => preferences.Prefix));

    [Theory]
    [InlineData("/zh-hant-tw")]
    [InlineData("/zh-hant-tw/elder")]
    public async Task Each_key_leads_to_a_named_part_of_the_page_and_no_two_are_the_same(string prefix)
    {
        foreach (var path in Pages)
        {
            var page = await PageAsync(prefix + path);
            var keys = page.QuerySelectorAll("[accesskey]");
            Assert.Equal(["U", "S", "C", "Z"], keys.Select(key => key.GetAttribute("accesskey")));
            var marks = keys.Where(key => key.TextContent == ":::").ToList();
            Assert.Equal(["上方功能區塊", "中央內容區塊", "下方功能區塊"], marks.Select(mark => mark.GetAttribute("title")));
            Assert.All(marks, mark => Assert.Equal(mark.GetAttribute("title"), mark.GetAttribute("aria-label")));
            Assert.Equal(
                ["header", "main", "footer"],
                marks.Select(mark => page.GetElementById(mark.GetAttribute("href")![1..])!.LocalName));
            Assert.All(marks, mark => Assert.Equal(mark, page.QuerySelector(mark.GetAttribute("href")! + " [accesskey]")));
        }
    }

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task Only_pages_for_Taiwan_have_them(string prefix)
    {
        var preferences = ReadingPreferences.Of(prefix + "/");
        foreach (var path in Pages.Where(_ => preferences.Script != HanScript.TraditionalTaiwan))
        {
            var page = await PageAsync(prefix + path);
            Assert.Empty(page.QuerySelectorAll("[accesskey], .block, #foot"));
        }
    }

    [Fact]
    public async Task The_site_map_lists_the_keys_and_the_statement_leads_there()
    {
        var map = (await PageAsync("/zh-hant-tw/sitemap")).QuerySelector("#access-keys ~ .keys")!;
        Assert.Equal(AccessKey.All.Select(key => "Alt + " + key.Letter), map.QuerySelectorAll("dt").Select(key => key.TextContent));
        var statement = await PageAsync("/zh-hant-tw/accessibility");
        Assert.NotNull(statement.QuerySelector("a[href='/zh-hant-tw/sitemap#access-keys']"));
    }

    private async Task<IHtmlDocument> PageAsync(string address)
    {
        using var response = await service.SendAsync(address);
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
    }
}
