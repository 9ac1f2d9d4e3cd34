using System.Text;
using System.Text.RegularExpressions;
using AccessibleContent.EndToEnd.Hanzi;
using Microsoft.Playwright;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>The switches embedded in a page of another site, whatever that page is like.</summary>
[Collection<SiteTests>]
public sealed class EmbedTests(SiteUnderTest site)
{
    private const string Meta = "<meta name='IndexNumber' content='lanshanqurmzfbgs/2024-0000076'>";
    private const string PathOf = "one => new URL(one.href).pathname";
    private const string Inject = "var s = document.createElement('script'); s.src = '{src}'; document.head.appendChild(s)";
    private const string Hostile =
        """
        <style>
        html { font-size: 62.5% } nav, ul, .accessible-content { display: none }
        a { color: #eeeeee !important; display: none !important; font-size: 8px !important }
        accessible-content { display: none !important; font-size: 3px !important; visibility: hidden !important; height: 1px !important }
        * { letter-spacing: 9px; line-height: 1 !important; text-transform: uppercase }
        </style>
        """;

    private static readonly string[] Texts = ["长者模式", "繁體", "臺灣正體", "香港繁體", "繁體長者模式", "纯文本"];

    private static readonly string[] Paths =
    [
        "/elder" + SitePage.Seed, "/zh-hant" + SitePage.Seed, "/zh-hant-tw" + SitePage.Seed, "/zh-hant-hk" + SitePage.Seed,
        "/zh-hant/elder" + SitePage.Seed, "/api" + SitePage.Seed + "/plain",
    ];

    public static TheoryData<string, string> Pages { get; } = new()
    {
        { "the attribute", "{script data-index='lanshanqurmzfbgs/2024-0000076' defer}" },
        { "a tag", Meta + "{script defer}" },
        { "a tag in lower case", "<META NAME='indexnumber' CONTENT=' lanshanqurmzfbgs/2024-0000076 '>{script defer}" },
        { "async", Meta + "{script async}" },
        { "in the head, without defer", Meta + "{script}" },
        { "a module", Meta + "{script type=module}" },
        { "document.write", Meta + "<script>document.write('{script}'.replace('<@', '</'))</script>" },
        { "injected", Meta + "<script>" + Inject + "</script>" },
        { "injected later", Meta + "<script>onload = function () { " + Inject + "; s.src += '?v=3' }</script>" },
        { "a page in quirks mode", "<html><title>公告</title>" + Meta + "{script defer}<table><tr><td>公告</table>" },
        { "a hostile style sheet", Meta + Hostile + "{script defer}<main>公告</main>" },
        { "twice, by a template", Meta + "{script defer}{script defer}" },
        { "a selector that finds nothing", Meta + "{script data-target='#nowhere' defer}" },
        { "a selector that is none", Meta + "{script data-target='#1 >> [' defer}" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_of_another_site_leads_to_the_renditions_of_its_notice(string kind, string html)
    {
        Assert.NotEmpty(kind);
        var (page, console) = await OpenAsync(html);
        await ShowsSwitchesAsync(page);
        Assert.Equal(Says(html, "data-target"), console.Exists(line => Says(line, "data-target")));
    }

    [Theory]
    [InlineData("<p>索 引 号： lanshanqurmzfbgs/2024-0000076 发布机构：办公室</p>")]
    [InlineData("<p>索引号:lanshanqurmzfbgs/2024-0000076</p><p>2024-07-19</p>")]
    [InlineData("<p>索引号：ｌａｎｓｈａｎｑｕｒｍｚｆｂｇｓ／２０２４－０００００７６</p>")]
    [InlineData("<p>索引号：lanshanqurmzfbgs / 2024 - 0000076</p>")]
    [InlineData("<table><tr><td>索引号</td><td>lanshanqurmzfbgs/2024-0000076</td><td>发布日期</td><td>2024-07-19</td></tr></table>")]
    [InlineData("<table><tr><th>索 引 号：</th><td> lanshanqurmzfbgs/2024-0000076 </td></tr><tr><th>文号<td>兰政发〔2024〕1号</table>")]
    [InlineData("<table><thead><tr><th>发布日期<th>索引号<tbody><tr><td>2024-07-19<td>lanshanqurmzfbgs/2024-0000076</table>")]
    [InlineData("<dl><dt>文号<dd>兰政发〔2024〕1-2号<dt>索引号<dd>lanshanqurmzfbgs/2024-0000076</dl>")]
    [InlineData("<div><b>索引号：</b>lanshanqurmzfbgs/2024-0000076 <span>2024-07-19</span></div>")]
    [InlineData("<ul><li><span>信息索引号</span><span>lanshanqurmzfbgs/2024-0000076</span></li></ul>")]
    [InlineData("<p>【索引號】 lanshanqurmzfbgs/2024-0000076</p>")]
    [InlineData("<div>公开指南 2024-1 索引号 <i></i> lanshanqurmzfbgs/2024-0000076，公开</div>")]
    public async Task Every_way_to_write_the_number_is_recognised(string record)
    {
        var (page, _) = await OpenAsync($"<title>公告</title>{{script defer}}<main>{record}</main>");
        await ShowsSwitchesAsync(page);
    }

    [Theory]
    [InlineData("01526840-6/2024-0001")]
    [InlineData("113713020042508_X/2024-00012")]
    [InlineData("A01-2024-0012")]
    [InlineData("鲁政/2024-1")]
    [InlineData("鲁政〔2024〕12号")]
    [InlineData("11370000MB28(2024)-0001")]
    [InlineData("370000202400001")]
    public async Task Every_form_of_the_number_is_asked_for(string number)
    {
        var asked = "";
        var (page, _) = await OpenAsync($"{{script defer}}<table><tr><td>索引号<td>{number}<td>2024-07-19</table>", before: page =>
        {
            page.Request += (_, request) => asked = request.Url.Contains("&index=", StringComparison.Ordinal) ? request.Url : asked;
            return Task.CompletedTask;
        });
        await Assertions.Expect(page.Locator("nav.accessible-content a")).ToHaveCountAsync(5);
        Assert.EndsWith("&index=" + number, Uri.UnescapeDataString(asked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_switches_look_the_same_on_a_hostile_page()
    {
        const string Box =
            """
            nav => [nav, ...nav.querySelectorAll("a")].map(one => {
              const style = getComputedStyle(one);
              const { width, height } = one.getBoundingClientRect();
              return [width, height].concat(
                ["display", "visibility", "color", "fontSize", "letterSpacing", "lineHeight", "textTransform"].map(key => style[key])).join();
            })
            """;
        var (calm, _) = await OpenAsync(Meta + "<style>body { margin: 0 }</style>{script defer}");
        var (hostile, _) = await OpenAsync(Meta + "<style>body { margin: 0 }</style>" + Hostile + "{script defer}");
        await ShowsSwitchesAsync(calm);
        await ShowsSwitchesAsync(hostile);
        var nav = "nav.accessible-content";
        Assert.Equal(await calm.Locator(nav).EvaluateAsync<string[]>(Box), await hostile.Locator(nav).EvaluateAsync<string[]>(Box));
        await Assertions.Expect(hostile.Locator(nav + " a").First).ToHaveCSSAsync("font-size", "20px");
    }

    [Fact]
    public async Task A_strict_policy_that_names_the_service_is_enough()
    {
        var (page, console) = await OpenAsync(
            Meta + "{script defer}",
            policy: $"default-src 'none'; script-src {site.Base}; style-src {site.Base}; connect-src {site.Base}; "
                + "require-trusted-types-for 'script'");
        await ShowsSwitchesAsync(page);
        Assert.Empty(console);
    }

    [Fact]
    public async Task A_page_in_GB2312_is_read_and_shown_right()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var html = Html("<meta charset=gb2312><title>公告</title>{script defer}<p>索 引 号：lanshanqurmzfbgs/2024-0000076</p>");
        var (page, _) = await OtherSite.OpenAsync(site, new(Encoding.GetEncoding("gb2312").GetBytes(html), "text/html", null));
        Assert.Equal("GBK", await page.EvaluateAsync<string>("document.characterSet"));
        await ShowsSwitchesAsync(page);
    }

    [Fact]
    public async Task Without_shadow_trees_the_switches_are_plain()
    {
        var (page, _) = await OpenAsync(
            Meta + "{script defer}",
            before: page => page.AddInitScriptAsync("delete Element.prototype.attachShadow"));
        await ShowsSwitchesAsync(page);
        await Assertions.Expect(page.Locator("nav.accessible-content a").First).ToHaveCSSAsync("font-size", "20px");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('nav.accessible-content') !== null"));
    }

    [Fact]
    public async Task Several_notices_of_a_page_have_switches_of_their_own()
    {
        var (page, _) = await OpenAsync(
            "<html lang=zh><title>公告</title><main><h1>公告</h1><div id=a></div><div id=b></div></main>"
            + "{script data-index='site/2025-0000900' data-target='#a' defer}"
            + "{script data-index='site/2025-0000901' data-target='#b' defer}");
        await Assertions.Expect(page.Locator("nav.accessible-content a")).ToHaveCountAsync(12);
        Assert.EndsWith("site-2025-0000900", await page.Locator("#a a").First.EvaluateAsync<string>(PathOf), StringComparison.Ordinal);
        Assert.EndsWith("site-2025-0000901", await page.Locator("#b a").First.EvaluateAsync<string>(PathOf), StringComparison.Ordinal);
        Assert.Empty(await Axe.FaultsAsync(page));
    }

    [Fact]
    public async Task The_address_of_the_service_may_have_a_path()
    {
        const string Folder = "/fuwu/wza";
        var script = $"<script src='{site.Base}{Folder}/assets/embed.js' defer></script>";
        var (page, _) = await OpenAsync(Meta + script, before: page => page.RouteAsync($"{site.Base}{Folder}/**", async route =>
        {
            var url = route.Request.Url.Replace(Folder, "", StringComparison.Ordinal);
            await route.FulfillAsync(new() { Response = await route.FetchAsync(new() { Url = url }) });
        }));
        await Assertions.Expect(page.Locator("nav.accessible-content a")).ToHaveCountAsync(6);
        Assert.Equal(Folder + Paths[0], await page.Locator("nav a").First.EvaluateAsync<string>(PathOf));
    }

    [Fact]
    public async Task A_page_without_a_notice_leads_to_the_home_page_in_the_mode_and_says_why()
    {
        var (page, console) = await OpenAsync("<main>没有索引号</main>{script data-target=main defer}");
        await page.ClickAsync("main a:has-text('繁體') >> nth=0");
        await Assertions.Expect(page).ToHaveURLAsync($"{site.Base}/zh-hant/");
        Assert.Contains(console, line => line.Contains("没有找到索引号", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_reader_comes_back_to_the_page_also_after_other_switches()
    {
        var (page, _) = await OpenAsync(Meta + "{script defer}");
        var address = page.Url;
        await page.ClickAsync("text=长者模式 >> nth=0");
        await Assertions.Expect(page).ToHaveURLAsync($"{site.Base}/elder{SitePage.Seed}");
        await page.ClickAsync("[aria-label='特大（字号）']");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("size=36"));
        Assert.Empty(await Axe.FaultsAsync(page));
        await page.ClickAsync("header >> text=返回原网页");
        await Assertions.Expect(page).ToHaveURLAsync(address);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("//evil.example/")]
    [InlineData("%")]
    public async Task No_link_makes_a_page_of_ours_lead_elsewhere(string address)
    {
        var (page, _) = await OpenAsync($"<a id=x href='{site.Base}/elder{SitePage.Seed}#back={Uri.EscapeDataString(address)}'>x</a>");
        await page.ClickAsync("#x");
        await Assertions.Expect(page).ToHaveURLAsync($"{site.Base}/elder{SitePage.Seed}");
        await Assertions.Expect(page.Locator("text=返回标准版").First).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator("text=返回原网页").CountAsync());
    }

    [Fact]
    public async Task The_example_shows_it()
    {
        var page = await site.OpenAsync(390);
        await page.GotoAsync("/assets/embed-example.html");
        await ShowsSwitchesAsync(page);
    }

    [Fact]
    public async Task The_script_is_written_in_the_syntax_of_2015()
    {
        var judges = Path.Combine(Repository.Root, "tests/AccessibleContent.EndToEnd/Site/Judges");
        Tool.Needs(Path.Combine(judges, "node_modules/acorn/bin/acorn"), "run tests/AccessibleContent.EndToEnd/Site/Judges/install.sh");
        var script = Path.Combine(Repository.Root, "src/AccessibleContent.Api/Site/Assets/embed.js");
        foreach (var kind in (string[])["--silent", "--module"])
        {
            var (_, error) = await Tool.RunAsync("node", judges, "node_modules/acorn/bin/acorn", "--ecma2015", "--silent", kind, script);
            Assert.Empty(error);
        }
    }

    private static async Task ShowsSwitchesAsync(IPage page)
    {
        var links = page.Locator("nav.accessible-content a");
        await Assertions.Expect(links).ToHaveCountAsync(6);
        Assert.Equal(Texts, await links.AllTextContentsAsync());
        Assert.Equal(Paths, await links.EvaluateAllAsync<string[]>($"all => all.map({PathOf})"));
        Assert.Equal(1, await page.Locator("accessible-content").CountAsync());
        await Assertions.Expect(links.First).ToBeVisibleAsync();
        await Assertions.Expect(links.First).ToHaveCSSAsync("min-height", "60px");
        var smallest = await links.EvaluateAllAsync<double>("all => Math.min(...all.flatMap(one => [one.offsetHeight, one.offsetWidth]))");
        Assert.InRange(smallest, 60, 1000);
    }

    private Task<(IPage Page, List<string> Console)> OpenAsync(string html, string? policy = null, Func<IPage, Task>? before = null) =>
        OtherSite.OpenAsync(site, OtherSite.Of(Html(html), policy), before);

    private static bool Says(string words, string part) => words.Contains(part, StringComparison.Ordinal);

    // {script ATTRIBUTES} is the one line that a page needs; in a string of a script its end tag would end that script.
    private string Html(string html)
    {
        var source = $"{site.Base}/assets/embed.js";
        var written = html.Replace("'{script}'", $"'<script src=\"{source}\"><@script>'", StringComparison.Ordinal);
        return Regex.Replace(written, @"\{script( [^}]*)?\}", $"<script src=\"{source}\"$1></script>")
            .Replace("{src}", source, StringComparison.Ordinal);
    }
}
