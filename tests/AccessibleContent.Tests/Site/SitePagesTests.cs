using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AccessibleContent.Api.Site;
using AccessibleContent.Model;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AccessibleContent.Tests.Site;

/// <summary>The pages of the website, in every script and mode.</summary>
public sealed class SitePagesTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    private const string Notice = "/notices/" + ServiceFixture.SeedId;
    private static readonly string[] Pages =
    [
        "/", "/?catalog=政府专题会议", Notice,
        Notice + "/text",
        Notice + "/revisions", Notice + "/previous", Notice + "/next",
        "/search", "/search?q=科技", "/search?q=没有这样的词语", "/ask", "/ask?q=什么时候召开科学技术大会", "/accessibility",
        "/sitemap",
    ];

    public static TheoryData<string> Visits { get; } = new(ReadingPreferences.All.Select(preferences => preferences.Prefix));

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task Every_link_of_a_visit_keeps_it_and_works(string prefix)
    {
        foreach (var path in Pages)
        {
            var page = await PageAsync(prefix + path);
            foreach (var link in page.Links.Select(link => link.GetAttribute("href")!).Where(href => !href.StartsWith('#')).Distinct())
            {
                using var response = await service.SendAsync(link);
                Assert.True(response.StatusCode is HttpStatusCode.OK, $"{link} on {path}: {response.StatusCode}");
            }

            Assert.All(
                page.QuerySelectorAll("main a:not([data-switch], [href^='/api/'], [href^='#'])"),
                link => Assert.StartsWith(prefix + "/", link.GetAttribute("href"), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Size_and_colours_are_kept_by_every_link_and_form()
    {
        foreach (var path in Pages)
        {
            var page = await PageAsync(
                "/zh-hant/elder" + path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "size=36&scheme=dark");
            Assert.Equal("36", page.DocumentElement.GetAttribute("data-size"));
            Assert.Equal("dark", page.DocumentElement.GetAttribute("data-scheme"));
            var links = page
                .Links.Where(link => !link.HasAttribute("data-switch"))
                .Select(link => link.GetAttribute("href")!)
                .Where(href => href.StartsWith("/zh-hant", StringComparison.Ordinal));
            Assert.All(links, href => Assert.Contains("size=36&scheme=dark", href, StringComparison.Ordinal));
            Assert.All(
                page.Forms,
                form =>
                    Assert.Equal(["36", "dark"], form.QuerySelectorAll("input[type=hidden]").Select(field => field.GetAttribute("value"))));
        }
    }

    [Fact]
    public async Task Every_size_and_colour_is_one_link_away_in_elder_mode_and_so_is_the_way_back_first_and_last()
    {
        var page = await PageAsync("/elder" + Notice);
        var switches = page.QuerySelectorAll("a[data-switch]").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(Notice, switches[0]);
        Assert.Equal(Notice, page.Links[^1].GetAttribute("href"));
        Assert.All(TypeSize.Of(ReadingMode.Elder).Skip(1), size => Assert.Contains($"/elder{Notice}?size={size.Value}#size", switches));
        Assert.All(ColorScheme.All.Skip(1), scheme => Assert.Contains($"/elder{Notice}?scheme={scheme.Value}", switches));
        Assert.All(HanScript.All, script => Assert.Contains(new ReadingPreferences(script, ReadingMode.Elder).To(Notice), switches));
    }

    [Theory]
    [InlineData("/elder/?size=99", "18、20、22、24、28、32、36、40")]
    [InlineData("/?scheme=pink", "default、white、cream、dark、yellow")]
    [InlineData("/?scheme=dark&scheme=cream", "只能给出一次")]
    public async Task A_wrong_size_or_colour_is_told_with_those_there_are(string path, string told)
    {
        using var response = await service.SendAsync(path);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(told, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_two_addresses_share_a_title()
    {
        string[] looks = ["", "size=28", "scheme=dark", "size=28&scheme=dark"];
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        var visits =
            from preferences in ReadingPreferences.All
            from path in Pages
            from look in looks.Where(look => preferences.IsElder || !look.Contains("size", StringComparison.Ordinal))
            select (preferences, path, look);
        foreach (var (preferences, path, look) in visits)
        {
            var address =
                preferences.Prefix + path + (look.Length == 0 ? "" : (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + look);
            var title = (await PageAsync(address)).Title!;
            Assert.True(titles.TryAdd(title, address), $"{address} and {titles.GetValueOrDefault(title)} are both {title}");
        }
    }

    [Fact]
    public async Task The_language_of_a_page_is_that_of_its_fields()
    {
        foreach (var preferences in ReadingPreferences.All)
        {
            using var response = await service.SendAsync(preferences.Prefix + Notice);
            var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
            Assert.Equal(preferences.Script.Tag, page.DocumentElement.GetAttribute("lang"));
            Assert.Equal([preferences.Script.Tag], response.Content.Headers.ContentLanguage);
        }
    }

    [Fact]
    public async Task Each_script_names_every_other_and_itself_as_its_alternates()
    {
        foreach (var preferences in ReadingPreferences.All)
        {
            var page = await PageAsync(preferences.To(Notice + "?scheme=dark"));
            var alternates = page.QuerySelectorAll("link[hreflang]")
                .ToDictionary(link => link.GetAttribute("hreflang")!, link => link.GetAttribute("href"));
            Assert.Equal(HanScript.All.Select(script => script.Tag).Append("x-default"), alternates.Keys);
            Assert.All(HanScript.All, script => Assert.Equal((preferences with { Script = script }).To(Notice), alternates[script.Tag]));
            Assert.Equal(preferences.To(Notice), page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task The_page_tags_say_what_was_published_and_invent_nothing()
    {
        var page = await PageAsync(Notice);
        var tags = Tags(page);
        Assert.Equal("全区科学技术大会召开", tags["ArticleTitle"]);
        Assert.Equal("2024-07-19", tags["PubDate"]);
        Assert.Equal("政府专题会议", tags["ColumnName"]);
        Assert.Equal(100, tags["Description"]!.Length);
        Assert.DoesNotContain("SiteIDCode", tags.Keys);
        Assert.DoesNotContain("Url", tags.Keys);
        Assert.Equal("政府专题会议", Tags(await PageAsync("/?catalog=政府专题会议"))["ColumnName"]);
    }

    [Fact]
    public async Task The_history_of_a_notice_is_told_newest_first_and_outlives_it()
    {
        var notice = Make.Markdown("第一版") with { Id = NoticeId.From("history/1")!.Value };
        notice = notice with { Metadata = notice.Metadata with { IndexNumber = "history/1" } };
        await service.PublishAsync(notice);
        await service.PublishAsync(notice with { Blocks = [new Paragraph([new TextRun("第二版")])] });
        Assert.Equal(["第 2 版", "首次发布"], Steps(await PageAsync("/notices/history-1/revisions")));
        using var text = await service.SendAsync(
            (await PageAsync("/elder/notices/history-1/revisions")).QuerySelectorAll(".revisions a")[^1].GetAttribute("href")!);
        Assert.Contains("第一版", await text.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var withdrawn = await ServiceFixture.WriteAsync(
            service.V4, "/api/notices/history-1", "DELETE",
            new StringContent("{\"reason\":\"内容有误\"}", null, "application/json"));
        Assert.Equal(HttpStatusCode.NoContent, withdrawn.StatusCode);
        Assert.Equal(["撤下", "第 2 版", "首次发布"], Steps(await PageAsync("/elder/notices/history-1/revisions")));
        using var gone = await service.SendAsync("/elder/notices/history-1");
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        var told = await gone.Content.ReadAsStringAsync();
        Assert.Contains("编号“history-1”的公告", told, StringComparison.Ordinal);
        Assert.Contains("内容有误", told, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Steps(IHtmlDocument page) => page.QuerySelectorAll(".revisions h2").Select(step => step.TextContent);

    [Fact]
    public async Task The_data_of_a_page_say_the_same_as_the_page()
    {
        var page = await PageAsync("/zh-hant-tw/elder" + Notice);
        using var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal(page.QuerySelector("h1")!.TextContent, data.RootElement.GetProperty("headline").GetString());
        Assert.Equal("zh-Hant-TW", data.RootElement.GetProperty("inLanguage").GetString());
        Assert.Equal("lanshanqurmzfbgs/2024-0000076", data.RootElement.GetProperty("identifier").GetProperty("value").GetString());
        Assert.Contains(
            "largePrint",
            data.RootElement.GetProperty("accessibilityFeature").EnumerateArray().Select(feature => feature.GetString()));
    }

    [Fact]
    public async Task Every_page_says_where_the_reader_is()
    {
        foreach (var path in Pages.Skip(1))
        {
            var place = (await PageAsync("/elder" + path)).QuerySelector("nav.place")!;
            Assert.Equal("/elder/", place.QuerySelector("a")!.GetAttribute("href"));
            Assert.Single(place.QuerySelectorAll("[aria-current=page]"));
        }
    }

    [Fact]
    public async Task A_page_has_scripts_of_its_own_alone_and_nothing_of_another_origin()
    {
        foreach (var path in Pages)
        {
            var page = await PageAsync("/elder" + path);
            Assert.Empty(page.QuerySelectorAll("style, [style], iframe, [onclick], [target]"));
            Assert.Equal(
                path == Notice || path.StartsWith("/ask?", StringComparison.Ordinal)
                    ? ["/assets/site.js", "/assets/aloud.js"]
                    : ["/assets/site.js"],
                page.QuerySelectorAll("script:not([type='application/ld+json'])").Select(script => script.GetAttribute("src")));
            Assert.All(
                page.QuerySelectorAll("[src], link[href]"),
                part => Assert.StartsWith("/", part.GetAttribute("src") ?? part.GetAttribute("href"), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Every_page_has_one_heading_of_the_first_level_and_leaves_out_none_between()
    {
        foreach (var path in Pages)
        {
            var levels = (await PageAsync(path))
                .QuerySelectorAll("h1, h2, h3, h4, h5, h6")
                .Select(heading => heading.LocalName[1] - '0')
                .ToList();
            Assert.Equal(1, levels.Count(level => level == 1));
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, path));
        }
    }

    [Fact]
    public async Task Every_file_of_the_site_is_served_as_what_it_is()
    {
        foreach (var (name, contentType) in SiteAssets.All)
        {
            using var response = await service.SendAsync("/assets/" + name);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(contentType, response.Content.Headers.ContentType?.ToString());
            Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public void Every_rule_of_the_sheet_for_other_sites_concerns_only_a_notice()
    {
        var sheet = Encoding.UTF8.GetString(SiteAssets.Serve("notice.css"));
        var rules = Regex.Matches(Regex.Replace(sheet, @"/\*[\s\S]*?\*/", ""), @"([^{};]+)\{(?=[^{}]*\})");
        Assert.InRange(rules.Count, 50, 500);
        Assert.All(
            rules.SelectMany(rule => Regex.Split(rule.Groups[1].Value.Trim(), @",\s*(?![^(]*\))")),
            selector => Assert.StartsWith(".notice[lang]:not(#_)", selector, StringComparison.Ordinal));
        Assert.DoesNotContain(":scope", sheet + Encoding.UTF8.GetString(SiteAssets.Serve("site.css")), StringComparison.Ordinal);
        Assert.DoesNotContain(":host", sheet + Encoding.UTF8.GetString(SiteAssets.Serve("site.css")), StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Tags(IHtmlDocument page) =>
        page.QuerySelectorAll("meta[name]").ToDictionary(tag => tag.GetAttribute("name")!, tag => tag.GetAttribute("content"));

    private async Task<IHtmlDocument> PageAsync(string path) =>
        await new HtmlParser().ParseDocumentAsync(await service.V4.GetStringAsync(path));
}
