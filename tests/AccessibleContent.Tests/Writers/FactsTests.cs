using AccessibleContent.Model;
using AngleSharp.Html.Parser;

namespace AccessibleContent.Tests.Writers;

/// <summary>The record of a notice: the same seven rows in the same order, whatever its page stated.</summary>
public sealed class FactsTests
{
    private static readonly string[] Labels = ["发布日期", "发布机构", "来源", "公开目录", "公开方式", "文号", "索引号"];

    [Theory]
    [InlineData("zh-Hans.standard.text")]
    [InlineData("zh-Hans.elder.text")]
    public void Text_has_seven_lines_and_says_what_is_missing(string rendition) => Assert.Contains(
        "\n发布日期：2024年7月19日\n发布机构：未注明\n来源：未注明\n公开目录：未注明\n公开方式：未注明\n文号：无\n索引号：a/1\n",
        Make.Text(Make.Markdown("甲"), rendition),
        StringComparison.Ordinal);

    [Fact]
    public void Html_has_seven_rows_with_headers()
    {
        var document = new HtmlParser().ParseDocument(Make.Text(Make.Markdown("甲"), "zh-Hans.standard.html"));
        var rows = document.QuerySelectorAll("table.facts tr");
        Assert.Equal(Labels, rows.Select(row => row.QuerySelector("th[scope=row]")!.TextContent));
        Assert.Equal("无", rows[5].QuerySelector("td[data-label]")!.TextContent);
    }

    [Fact]
    public void Other_facts_stand_before_the_index_number()
    {
        var notice = Make.Markdown("甲");
        notice = notice with { Metadata = notice.Metadata with { Others = [new("有效性", "有效")] } };
        Assert.Contains("文号：无\n有效性：有效\n索引号：a/1\n", Make.Text(notice, "zh-Hans.standard.text"), StringComparison.Ordinal);
    }

    [Fact]
    public void Elder_readers_have_date_and_publisher_in_one_line_and_the_rest_in_a_fold()
    {
        var notice = Make.Markdown("甲");
        notice = notice with { Metadata = notice.Metadata with { Publisher = "示例区民政局" } };
        var article = new HtmlParser().ParseDocument(Make.Text(notice, "zh-Hans.elder.html")).QuerySelector("article")!;
        Assert.Equal("2024年7月19日 · 示例区民政局", article.QuerySelector("h1 + div.facts")!.TextContent);
        Assert.Equal("2024-07-19", article.QuerySelector("div.facts time")!.GetAttribute("datetime"));
        Assert.Equal("公开信息", article.QuerySelector("div.facts + details > summary[data-label]")!.TextContent);
        Assert.Equal(Labels[2..], article.QuerySelectorAll("details dt").Select(label => label.TextContent));
    }

    [Fact]
    public void A_publisher_that_is_not_stated_is_said_to_be_so() => Assert.Contains(
        "<span data-label>發布機構未注明</span></div>", Make.Text(Make.Markdown("甲"), "zh-Hant.elder.html"), StringComparison.Ordinal);

    [Fact]
    public void Data_keep_null() => Assert.Contains(
        "\"documentNumber\": null", Make.Text(Make.Markdown("甲"), "zh-Hans.elder.json"), StringComparison.Ordinal);
}
