using System.Text.Json;
using Microsoft.Playwright;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>A notice as the API gives it, in a page of another site.</summary>
[Collection<SiteTests>]
public sealed class FragmentTests(SiteUnderTest site)
{
    private const string Notice = "/notices/test-2024-0000001";

    // What pages of such sites set on the elements of a text.
    private const string Style =
        """
        html { font-size: 62.5% } body { font: 12px/1.2 serif; color: #999; letter-spacing: 3px; text-align: center }
        * { margin: 0; padding: 0; box-sizing: content-box } p { text-indent: 2em; font-size: 12px } .content p { line-height: 1 }
        ul, ol, li { list-style: none } table, td, th { border: none; font-size: 12px; white-space: nowrap } td p { color: #ccc }
        a { color: red; text-decoration: none; display: inline-block } h1, h2 { font-size: 14px; text-align: center; float: left }
        img { width: 100%; float: right } .notice { display: none; color: red; border: 9px solid } article { width: 100px; float: left }
        th, td { padding: 0; background: #eee } em, strong, dt { font: inherit; display: block } .content .notice td { color: #ccc }
        #page .content .notice p, #page .content h1 { line-height: 1; color: #ccc; margin: 0 }
        """;

    private const string Looks =
        """
        (article, names) => [article, ...article.querySelectorAll(":not(.tools, .tools *, .contents, .contents *)")].map((one, place) => {
          const style = getComputedStyle(one);
          const name = getComputedStyle(one, "::before").content;
          const values = names.slice(0, place ? names.length : 7).map(key => `${key} ${style[key]}`);
          return [one.nodeName, one.className, ...values, name].join("; ");
        })
        """;

    private static readonly string[] Properties =
    [
        "fontSize", "fontFamily", "fontWeight", "lineHeight", "color", "textAlign", "letterSpacing", "display", "float", "position",
        "textIndent", "whiteSpace", "backgroundColor", "boxSizing", "marginTop", "marginBottom", "marginLeft", "paddingTop", "paddingLeft",
        "borderTopWidth", "borderLeftWidth", "borderTopColor", "listStyleType", "listStylePosition", "textDecorationLine", "textEmphasis",
        "minHeight", "overflowX", "verticalAlign", "borderCollapse", "fontStyle",
    ];

    [Theory]
    [InlineData("elder", "/elder", 390)]
    [InlineData("elder", "/elder", 1280)]
    [InlineData("standard", "", 390)]
    [InlineData("standard", "", 1280)]
    [InlineData("traditional", "/zh-hant", 390)]
    public async Task It_looks_there_as_it_does_here(string preset, string prefix, int width)
    {
        var ours = await site.OpenAsync(width);
        await ours.GotoAsync(prefix + Notice);
        var (theirs, _) = await OpenAsync(preset, $"<style>{Style}</style>{Sheet}");
        await theirs.SetViewportSizeAsync(width, 800);
        Assert.Equal(await LooksAsync(ours.Locator("article")), await LooksAsync(theirs.Locator("article[lang]")));
    }

    [Fact]
    public async Task The_page_around_it_stays_as_it_is()
    {
        const string Everything = "all => all.map(one => [...getComputedStyle(one)].map(key => getComputedStyle(one)[key]).join())";
        const string Around = "main > :not(article), main > :not(article) *, body, html, #own";
        var (page, _) = await OpenAsync("elder", $"<style>{Style}</style>");
        var all = page.Locator(Around);
        var before = await all.EvaluateAllAsync<string[]>(Everything);
        await page.AddStyleTagAsync(new() { Url = site.Base + "/assets/notice.css" });
        var after = await all.EvaluateAllAsync<string[]>(Everything);

        // The frame grows with the notice in it, and nothing else changes.
        Assert.Equal(before.Length, after.Length);
        Assert.All(before.Zip(after), pair => Assert.Equal(WithoutSizes(pair.First), WithoutSizes(pair.Second)));
    }

    [Theory]
    [InlineData(false, 390, 1, 0)]
    [InlineData(false, 1280, 1, 0)]
    [InlineData(true, 1280, 1, 0)]
    [InlineData(true, 390, 0, 2)]
    public async Task Each_header_is_said_once_with_its_table_or_with_each_value(bool styled, int width, int headers, int names)
    {
        var (page, _) = await OpenAsync("elder", styled ? Sheet : "");
        await page.SetViewportSizeAsync(width, 800);
        var said = await SaidAsync(page);
        Assert.Equal(headers, said.Count(words => words == "人员类别"));
        Assert.Equal(names, said.Count(words => words == "人员类别："));
    }

    private string Sheet => $"<link rel=stylesheet href='{site.Base}/assets/notice.css'>";

    private async Task<(IPage Page, List<string> Console)> OpenAsync(string preset, string head)
    {
        using var client = new HttpClient();
        var article = await client.GetStringAsync(new Uri($"{site.Base}/api{Notice}/{preset}"));
        const string Own =
            """
            <h1>栏目</h1><p>页面自己的<a href=#>链接</a>和<em>文字</em>。</p><ul><li>一</li></ul>
            <table><tr><th>甲</th><td data-head="乙">1</td></tr></table>
            <div class=notice>提示</div><article id=own class=notice><p>别的</p></article>
            """;
        return await OtherSite.OpenAsync(
            site,
            OtherSite.Of(
                $"<!DOCTYPE html><html lang=zh-Hans><title>公告</title>{head}"
                + $"<body id=page><main class=content>{Own}{article}</main>"));
    }

    private static Task<string[]> LooksAsync(ILocator article) => article.EvaluateAsync<string[]>(Looks, Properties);

    private static string WithoutSizes(string style) =>
        string.Join(',', style.Split(',').Where(value => !System.Text.RegularExpressions.Regex.IsMatch(value, "^[0-9. px-]+$")));

    // The texts in Chromium's accessibility tree, where generated content is one too.
    private static async Task<List<string>> SaidAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var tree = (await session.SendAsync("Accessibility.getFullAXTree"))!.Value;
        return
        [
            .. from node in tree.GetProperty("nodes").EnumerateArray()
               where !node.GetProperty("ignored").GetBoolean() && Value(node, "role") == "StaticText"
               select Value(node, "name"),
        ];
    }

    private static string Value(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value) && value.TryGetProperty("value", out var words) ? words.ToString() : "";
}
