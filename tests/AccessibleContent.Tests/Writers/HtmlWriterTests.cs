using System.Text.RegularExpressions;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Writers;

/// <summary>The HTML of a notice as a page shows it.</summary>
public sealed class HtmlWriterTests
{
    private const string Kept = "/files/0123456789abcdef0123456789abcdef/picture.png";
    private const string Wide = "| 镇街 | 户数 | 人数 | 金额 |\n|---|---|---|---|\n| 甲 | 1 | 2 | 3 |\n| 乙 | 4 | 5 | |";

    [Fact]
    public void A_wide_table_moves_inside_a_frame_that_the_keyboard_reaches() =>
        Assert.Contains(
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"表格1\" data-hint=\"左右滑动看全表\">\n<table>",
            Html(Wide, "standard"),
            StringComparison.Ordinal);

    [Fact]
    public void Elder_readers_get_each_value_after_the_name_of_its_column()
    {
        var html = Html(Wide, "elder");
        Assert.Contains("<td data-head=\"户数：\">1</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td></td>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\" data-head=\"镇街：\">甲</th>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("scroll", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_narrow_table_stays_a_table_in_both_modes() =>
        Assert.All(
            (string[])["standard", "elder"],
            mode => Assert.Contains(
                "\n<table class=\"short\">\n",
                Html("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", mode),
                StringComparison.Ordinal));

    [Fact]
    public void A_long_title_is_marked_and_a_short_one_is_not()
    {
        string Title(int length) => Make.Text(Make.Markdown("占位") with { Title = new string('题', length) }, "zh-Hans.standard.html");
        Assert.Contains("<h1 class=\"long\">题", Title(41), StringComparison.Ordinal);
        Assert.Contains("<h1>题", Title(40), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_heading_has_an_address_that_no_other_notice_has()
    {
        var notice = Make.Markdown("## 一、甲\n\n乙\n\n### （一）丙");
        string[] IdsOf(Notice one, string mode) =>
            [.. Regex.Matches(Make.Text(one, $"zh-Hans.{mode}.html"), "<h[2-6] id=\"([^\"]+)\"").Select(id => id.Groups[1].Value)];
        var ids = IdsOf(notice, "standard");
        Assert.Equal(2, ids.Distinct().Count());
        Assert.Equal(ids, IdsOf(notice, "elder"));
        Assert.Empty(ids.Intersect(IdsOf(notice with { Id = NoticeId.From("a/2")!.Value }, "standard")));
    }

    [Theory]
    [InlineData("- 详见[指南](https://a.cn)。", "<li>\n<p>详见<a href=\"https://a.cn\">指南</a>。</p>\n</li>")]
    [InlineData("- 没有链接。", "<li>没有链接。</li>")]
    [InlineData("| 甲 |\n|---|\n| **[指南](https://a.cn)** |", "<td><p><strong><a href=\"https://a.cn\">指南</a></strong></p></td>")]
    public void A_link_amid_words_stands_in_a_paragraph(string markdown, string html) =>
        Assert.Contains(html, Html(markdown, "standard"), StringComparison.Ordinal);

    [Fact]
    public void A_list_says_of_its_numbers_what_a_browser_does_not_know()
    {
        ListItem item = new([new Paragraph([new TextRun("甲")])]);
        Assert.Contains(
            "<ol type=\"a\" start=\"2\">\n<li>甲</li>\n<li value=\"8\">甲</li>\n</ol>",
            Html(new ListBlock(2, [item, item with { Number = 8 }], ListNumbering.LowerAlpha)),
            StringComparison.Ordinal);
        Assert.Contains(
            "<ol reversed>\n<li>甲</li>\n<li>甲</li>\n</ol>",
            Html(new ListBlock(2, [item, item], null, true)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "https://a.cn/1.png",
        "<p><a href=\"https://a.cn/1.png\"><span data-label>图片：</span>流程<span data-label>（图片在原网站）</span></a></p>")]
    [InlineData("//a.cn/1.png", "<p><a href=\"//a.cn/1.png\"><span data-label>图片：</span>流程<span data-label>（图片在原网站）</span></a></p>")]
    [InlineData("images/1.png", "<p><span data-label>图片：</span>流程<span data-label>（图片没有一起发布）</span></p>")]
    [InlineData("/upload/1.png", "<p><img src=\"/upload/1.png\" alt=\"流程\"></p>")]
    [InlineData(Kept, $"<p><img src=\"{Kept}\" alt=\"流程\"></p>")]
    public void Only_a_picture_of_the_website_is_shown(string address, string html) =>
        Assert.Contains(html, Html(new Image(address, "流程")), StringComparison.Ordinal);

    [Fact]
    public void A_picture_of_another_host_without_words_or_inside_a_link_is_one_link()
    {
        Assert.Contains(
            "<a href=\"https://a.cn/1.png\"><span data-label>图片（没有文字说明；图片在原网站）</span></a>",
            Html(new Image("https://a.cn/1.png", "")),
            StringComparison.Ordinal);
        Assert.Contains(
            "<a href=\"https://b.cn\"><span data-label>图片：</span>流程<span data-label>（图片在原网站）</span></a>",
            Html(new Paragraph([new Link("https://b.cn", [new InlineImage("https://a.cn/1.png", "流程")])])),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("files/1.pdf", "<li><span data-label>附件1：</span>问答<span data-label>（PDF）（文件没有一起发布）</span></li>")]
    [InlineData(
        "https://a.cn/1.pdf",
        "<li><a href=\"https://a.cn/1.pdf\"><span data-label>附件1：</span>问答<span data-label>（PDF）</span></a></li>")]
    public void An_attachment_that_leads_nowhere_is_words(string address, string html) =>
        Assert.Contains(html, Html(new Attachment("问答", address, null, null)), StringComparison.Ordinal);

    [Fact]
    public void A_link_to_a_file_that_leads_nowhere_is_words_and_any_other_link_stays()
    {
        var html = Html(
            new Paragraph([new Link("upload/表.xls", [new TextRun("申请表")]), new Link("/search?q=1", [new TextRun("搜索")])]));
        Assert.Contains(
            "<p>申请表<span data-label>（文件没有一起发布）</span><a href=\"/search?q=1\">搜索</a></p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_raised_and_what_is_foreign_is_an_element() => Assert.Contains(
        "<p>x<sup>n</sup><sub>max</sub><span lang=\"en\">well</span></p>",
        Html(
            new Paragraph([
                new TextRun("x"),
                new Superscript([new TextRun("n")]),
                new Subscript([new TextRun("max")]),
                new LanguageSpan("en", [new TextRun("well")]),
            ])),
        StringComparison.Ordinal);

    private static string Html(Block block) => Make.Text(Make.Markdown("占位") with { Blocks = [block] }, "zh-Hans.standard.html");

    private static string Html(string markdown, string mode) => Make.Text(Make.Markdown(markdown), $"zh-Hans.{mode}.html");
}
