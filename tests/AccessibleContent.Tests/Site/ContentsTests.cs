using System.Text;
using AccessibleContent.Api.Site;
using AccessibleContent.Model;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Site;

/// <summary>The contents list (目录) of a notice, and what stands at its end again.</summary>
public sealed class ContentsTests(NoticesInARow site) : IClassFixture<NoticesInARow>
{
    private const string Intro = "<article class=\"notice\" lang=\"zh-Hans\">\n<h1>标题</h1>\n<p>第一句。</p>\n";

    public static TheoryData<string> Visits { get; } = new(ReadingPreferences.All.Select(preferences => preferences.Prefix));

    private static string Chapters(int number) => string.Concat(
        Enumerable.Range(1, number).Select(one => $"<h2 id=\"n-{one}\">第{one}章</h2>\n<p>内容。</p>\n"));

    [Fact]
    public void A_notice_with_four_headings_has_contents_before_the_first_of_them()
    {
        var article = Intro + Chapters(4) + "</article>\n";
        var contents = Contents.Of(article)!;
        Assert.Equal(["n-1", "n-2", "n-3", "n-4"], contents.Entries.Select(entry => entry.Anchor));
        Assert.StartsWith("<h2 id=\"n-1\">", article[contents.Place..], StringComparison.Ordinal);
        Assert.Null(Contents.Of(Intro + Chapters(3) + "</article>\n"));
    }

    [Fact]
    public void As_few_levels_are_listed_as_give_a_list()
    {
        const string articles = "<h3 id=\"a\">第一条</h3>\n<h3 id=\"b\">第二条</h3>\n";
        Assert.All(Contents.Of(Intro + Chapters(4) + articles + "</article>")!.Entries, entry => Assert.Empty(entry.Below));
        var contents = Contents.Of(Intro + Chapters(2) + articles + "<h4 id=\"c\">说明</h4></article>")!;
        Assert.Equal(4, contents.Count);
        Assert.Equal(["a", "b"], contents.Entries[1].Below.Select(entry => entry.Anchor));
        Assert.Empty(contents.Entries[0].Below);
    }

    [Fact]
    public void A_heading_keeps_its_words_and_languages_and_no_links_and_ids()
    {
        const string heading =
            "<h2 class=\"x\" id=\"n-9\" lang=\"en\">A<br>&lt;B&gt; <a href=\"/x\" id=\"y\">C</a><span lang=\"ja\" class=\"z\">の</span>"
            + "m<sup id=\"q\">2</sup><img src=\"a.png\" alt=\"图\"></h2>";
        var entry = Contents.Of(Intro + Chapters(3) + heading + "</article>")!.Entries[3];
        Assert.Equal(("n-9", "en"), (entry.Anchor, entry.Language));
        Assert.Equal("A &lt;B&gt; C<span lang=\"ja\">の</span>m<sup>2</sup>图", entry.Markup);
    }

    [Fact]
    public void Headings_without_a_place_to_lead_to_or_without_words_are_left_out() =>
        Assert.Null(Contents.Of(Intro + Chapters(3) + "<h2>没有编号</h2><h2 id=\"n-5\"> </h2></article>"));

    [Fact]
    public void A_heading_inside_something_else_is_no_place_for_it()
    {
        var quoted = $"{Intro}<blockquote><p>a<br>b</p>{Chapters(1)}</blockquote>{Chapters(3)}</article>";
        Assert.EndsWith("</h1>", quoted[..Contents.Of(quoted)!.Place], StringComparison.Ordinal);
        var plain = $"{Intro}<ul><li>a<br><img src=\"a\"></li></ul><hr>{Chapters(4)}</article>";
        Assert.StartsWith("<h2", plain[Contents.Of(plain)!.Place..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_very_long_notice_costs_no_more_than_its_length()
    {
        var article = Intro + Chapters(50_000) + "</article>";
        Assert.Equal(50_000, (await Task.Run(() => Contents.Of(article)).WaitAsync(TimeSpan.FromSeconds(10)))!.Count);
    }

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task The_end_of_a_notice_has_its_ways_the_sizes_and_the_way_to_the_top(string prefix)
    {
        var page = await NoticeAsync(prefix, Intro + Chapters(4) + "</article>\n");
        Assert.Equal(
            ["#n-1", "#n-2", "#n-3", "#n-4"],
            page.QuerySelectorAll("#contents a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["#contents", "#top"], page.QuerySelectorAll(".again .actions a").Select(link => link.GetAttribute("href")));
        Assert.NotNull(page.QuerySelector("#top"));
        var ids = page.QuerySelectorAll("[id]").Select(one => one.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.NotNull(page.QuerySelector(".again .sizes a"));
        PageSnapshots.Verify("notice-with-contents", prefix, page);
    }

    [Fact]
    public async Task A_short_notice_has_no_contents() =>
        Assert.Equal(
            ["#top"],
            (await site.PageAsync("/notices/row-b")).QuerySelectorAll(".again .actions a").Select(link => link.GetAttribute("href")));

    private async Task<IHtmlDocument> NoticeAsync(string prefix, string article)
    {
        var preferences = ReadingPreferences.All.Single(one => one.Prefix == prefix);
        var frame = site.Services.GetRequiredService<CurrentPageContext>().Now.Page(preferences, "标题", "/notices/a-1");
        frame = frame with
        {
            PlainPage = "/notices/a-1/text",
            HasTools = true,
            Way = [(frame.Words("通知公告"), preferences.To("/?catalog=x"))],
        };
        var model = new NoticeModel(frame, NoticeId.From("a-1")!.Value, article, preferences.To("/"), null);
        var bytes = await PageRenderer.RenderAsync(() => AccessibleContent.Api.Site.Pages.Notice.Create(model));
        return await new HtmlParser().ParseDocumentAsync(Encoding.UTF8.GetString(bytes));
    }
}
