using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Json;
using AccessibleContent.Writers.Json;

namespace AccessibleContent.Tests.Readers;

/// <summary>A notice too large to be served in good time is refused on reading, in every format, with its size and the way out.</summary>
public sealed class NoticeLimitsTests
{
    [Theory]
    [InlineData(62)]
    [InlineData(125)]
    [InlineData(500)]
    public void A_row_of_wide_cells_is_refused_with_its_columns(int cells) =>
        Refused(
            "json",
            Json(TableOf(string.Join(',', Enumerable.Repeat("""{"text":"甲","columnSpan":1000}""", cells)))),
            $"第 1 个表格有 {cells * 1000} 列，超过 1000 列；请减小 colspan，或按列拆分表格。");

    [Fact]
    public void A_row_of_eighty_thousand_cells_is_refused_in_html_too() =>
        Refused(
            "html",
            Page($"<table><caption>名单</caption><tr>{Repeat("<td>甲</td>", 80_000)}</tr><tr><td>乙</td></tr></table>"),
            "第 1 个表格“名单”有 80000 列，超过 1000 列；请减小 colspan，或按列拆分表格。");

    [Fact]
    public void Cells_that_reach_down_and_across_are_refused_by_the_places_that_they_make() =>
        Refused(
            "json",
            Json(
                TableOf(Repeat("""{"text":"甲","columnSpan":999},{"text":"乙","rowSpan":1000}]},{"cells":[""", 2000) + """{"text":"丙"}""")),
            "合并后超过 1000000 格");

    [Fact]
    public void An_honest_table_of_thousands_of_rows_and_tens_of_columns_is_taken()
    {
        var row = $"<tr>{Repeat("<td>值</td>", 20)}</tr>";
        Assert.NotNull(
            Read(
                "html",
                Page($"<table><tr>{string.Concat(Enumerable.Range(0, 20).Select(i => $"<th>列{i}</th>"))}</tr>{Repeat(row, 5000)}</table>")
            ).Notice);
    }

    [Fact]
    public void Cells_that_span_twenty_columns_each_count_as_the_browser_shows_them() =>
        Assert.NotNull(
            Read(
                "html",
                Page($"<table><tr>{Repeat("<td colspan=100>甲</td>", 600)}</tr><tr>{Repeat("<td colspan=100>乙</td>", 600)}</tr></table>")
            ).Notice);

    [Fact]
    public void A_head_that_would_be_repeated_beyond_what_a_rendition_may_weigh_is_refused() =>
        Refused(
            "json",
            Json(
                $$"""{"type":"table","headerRows":1,"rows":[{"cells":[{"text":"{{new string('头', 5000)}}"}]},"""
                + string.Join(',', Enumerable.Repeat("""{"cells":[{"text":"a"}]}""", 50_000)) + "]}"
            ),
            "超过 16 MB；请拆分成几篇发布，或缩短表头、减少表格的行数。");

    [Fact]
    public void Hundreds_of_thousands_of_lines_are_refused() =>
        Refused("txt", Sources.Seed.Replace("关闭窗口", Repeat("字。\n", 400_000) + "关闭窗口", StringComparison.Ordinal), "请拆分");

    [Fact]
    public void Lists_are_counted_by_their_items() =>
        Refused(
            "json",
            Json(
                """{"type":"list","items":["""
                + string.Join(',', Enumerable.Repeat("""{"blocks":[{"type":"paragraph","text":"a"}]}""", 170_000)) + "]}"
            ),
            "正文共有 510");

    [Fact]
    public void What_is_in_the_store_is_read_whatever_its_size()
    {
        var notice = Make.Markdown("占位") with { Blocks = [.. Enumerable.Repeat(new Paragraph([new TextRun("字")]), 300_000)] };
        Assert.Equal(300_000, JsonReader.ReadStored(JsonWriter.Canonical(notice), notice.Id).Blocks.Length);
    }

    private static void Refused(string extension, string source, string message)
    {
        var reading = Read(extension, source);
        Assert.Null(reading.Notice);
        Assert.Contains(reading.Refusals, refusal => refusal.Message.Contains(message, StringComparison.Ordinal));
    }

    private static Reading Read(string extension, string source) =>
        SourceFormat.OfFile("a." + extension)!.Read(Encoding.UTF8.GetBytes(source), "a");

    private static string TableOf(string cells) => $$"""{"type":"table","rows":[{"cells":[{{cells}}]}]}""";

    private static string Json(string block) =>
        $$"""{"title":"标题","metadata":{"indexNumber":"a/1","publishedOn":"2024-07-19"},"blocks":[{{block}}]}""";

    private static string Page(string body) =>
        $"<html><head><title>标题</title></head><body><h1>标题</h1><p>发布日期：2024-07-19</p><div class=article><p>正文。</p>{body}</div></body></"
        + $"html>";

    private static string Repeat(string words, int times) => string.Concat(Enumerable.Repeat(words, times));
}
