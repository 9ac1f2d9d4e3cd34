using AccessibleContent.Model;

namespace AccessibleContent.Tests.Writers;

/// <summary>The HTML of a notice as a page shows it.</summary>
public sealed class HtmlWriterTests
{
    private const string Wide = "| 镇街 | 户数 | 人数 | 金额 |\n|---|---|---|---|\n| 甲 | 1 | 2 | 3 |\n| 乙 | 4 | 5 | |";

    [Fact]
    public void A_wide_table_moves_inside_a_frame_that_the_keyboard_reaches() =>
        Assert.Contains(
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"表格1\">\n<table>",
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
            mode => Assert.Contains("\n<table>\n", Html("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", mode), StringComparison.Ordinal));

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
