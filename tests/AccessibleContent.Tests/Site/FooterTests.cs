using AccessibleContent.Api.Site;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AccessibleContent.Tests.Site;

/// <summary>What an office puts its name to stands at the foot of every page, and nothing that is not configured.</summary>
public sealed class FooterTests
{
    private const string Notice = "/elder/notices/" + ServiceFixture.SeedId;

    [Fact]
    public async Task Without_settings_a_page_claims_nothing()
    {
        var page = await PageAsync(Notice);
        Assert.Empty(page.QuerySelectorAll(".office, .marks, .emblem, footer img, footer a[href^=http]"));
        Assert.Equal(["返回标准版"], page.QuerySelectorAll("footer > p").Select(line => line.TextContent.Trim()));
    }

    [Theory]
    [InlineData("Sponsor", "办公室", "主办单位：办公室", null)]
    [InlineData("Contact", "0000-1234567", "联系方式：0000-1234567", "tel:00001234567")]
    [InlineData("IdCode", "3713020001", "政府网站标识码：3713020001", null)]
    [InlineData("IcpNumber", "鲁ICP备1号", "ICP备案号：鲁ICP备1号（外部网站）", "https://beian.miit.gov.cn/")]
    [InlineData(
        "PoliceNumber", "示公网安备 00000000000017号", "公安备案号：示公网安备 00000000000017号（外部网站）",
        "https://beian.mps.gov.cn/#/query/webSearch?code=00000000000017")]
    [InlineData("Feedback", "https://a.example.cn/b?c=d&e", "意见反馈：网上反馈（外部网站）", "https://a.example.cn/b?c=d&e")]
    [InlineData("Feedback", "mailto:office@example.gov.cn", "意见反馈：office@example.gov.cn", "mailto:office@example.gov.cn")]
    [InlineData("FeedbackPhone", "0000 123-4567", "反馈电话：0000 123-4567", "tel:00001234567")]
    [InlineData("ReplyDays", "5", "答复时限：收到意见后 5 个工作日内", null)]
    [InlineData("Complaints", "政务服务便民热线12345", "投诉渠道：政务服务便民热线12345", "tel:12345")]
    public async Task Each_setting_is_one_line(string setting, string value, string line, string? address)
    {
        var page = await PageAsync(Notice, $"--Site:{setting}={value}");
        var shown = Assert.Single(page.QuerySelectorAll(".office p"));
        Assert.Equal((line, address), (shown.TextContent.Trim(), shown.QuerySelector("a")?.GetAttribute("href")));
        Assert.Empty(page.QuerySelectorAll(".marks, .emblem"));
    }

    [Theory]
    [InlineData("--Site:BaseUrl=https://www.example.gov.cn/gk", "")]
    [InlineData("--Site:Domain=www.example.gov.cn", "")]
    [InlineData("--Site:Domain=example.gov.cn", "（外部网站）")]
    public async Task A_form_on_the_own_host_does_not_leave_the_site(string setting, string words)
    {
        var page = await PageAsync("/", setting, "--Site:Feedback=https://www.example.gov.cn/form");
        Assert.Equal("网上反馈" + words, page.QuerySelector(".office a")!.TextContent);
    }

    [Fact]
    public async Task A_mark_without_a_picture_is_a_link_in_words()
    {
        var page = await PageAsync("/", "--Site:PartyMarkCode=0123456789ABCDEF0123456789abcdef", "--Site:ErrorReportCode=bm00000000");
        Assert.Equal(
            [
                ("党政机关网站标识（外部网站）", "https://bszs.conac.cn/sitename?method=show&id=0123456789ABCDEF0123456789abcdef"),
                ("政府网站找错（外部网站）", "https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=bm00000000"),
            ],
            page.QuerySelectorAll(".marks a").Select(mark => (mark.TextContent, mark.GetAttribute("href")!)));
    }

    [Theory]
    [InlineData("--Site:Domain=www.example.gov.cn", "https%3A%2F%2Fwww.example.gov.cn%2F")]
    [InlineData(
        "--Site:BaseUrl=https://www.example.gov.cn/gk",
        "https%3A%2F%2Fwww.example.gov.cn%2Fgk%2Felder%2Fnotices%2F" + ServiceFixture.SeedId)]
    public async Task The_report_of_a_mistake_names_the_page_where_its_address_is_known(string setting, string address)
    {
        var page = await PageAsync(Notice, setting, "--Site:ErrorReportCode=0000000000");
        Assert.EndsWith(
            "?site_code=0000000000&url=" + address,
            page.QuerySelector(".marks a")!.GetAttribute("href"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_stands_on_every_page_in_every_script_and_mode_with_the_same_codes()
    {
        using var folder = new TemporaryFolder();
        await using var app = await ServiceFixture.StartAsync(folder.Path, ["--urls=http://127.0.0.1:0", .. Office.Everything]);
        using var client = ServiceFixture.Client(app.Urls.Single());
        foreach (var preferences in ReadingPreferences.All)
        {
            foreach (var path in (string[])["/", "/notices/" + ServiceFixture.SeedId, "/accessibility", "/search", "/nowhere"])
            {
                using var answer = await client.GetAsync(preferences.To(path));
                var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
                Assert.Equal(Office.Addresses, Addresses(page));
                Assert.NotNull(page.QuerySelector("header .site > img.emblem[alt]"));
            }
        }
    }

    [Theory]
    [InlineData("", "standard")]
    [InlineData("/zh-hant-tw/elder", "taiwan.elder")]
    public async Task What_a_whole_office_shows_is_approved(string prefix, string name)
    {
        using var folder = new TemporaryFolder();
        await using var app = await ServiceFixture.StartAsync(folder.Path, ["--urls=http://127.0.0.1:0", .. Office.Everything]);
        using var client = ServiceFixture.Client(app.Urls.Single());
        var page = await client.GetStringAsync(prefix + "/sitemap");
        var footer = page[page.IndexOf("<footer", StringComparison.Ordinal)..page.IndexOf("</body>", StringComparison.Ordinal)];
        Snapshots.Verify("Site/Snapshots", "footer." + name, "html", System.Text.Encoding.UTF8.GetBytes(footer));
    }

    private static IEnumerable<string> Addresses(IHtmlDocument page) => page
        .QuerySelectorAll("footer :is(.office, .marks) :is(a, img)")
        .Select(one => (one.GetAttribute("href") ?? one.GetAttribute("src"))!)
        .Select(address => address.Split("&url=")[0]);

    private static async Task<IHtmlDocument> PageAsync(string path, params string[] settings)
    {
        using var folder = new TemporaryFolder();
        await using var app = await ServiceFixture.StartAsync(folder.Path, ["--urls=http://127.0.0.1:0", .. settings]);
        using var client = ServiceFixture.Client(app.Urls.Single());
        return await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(path));
    }
}
