using AccessibleContent.Model;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AccessibleContent.Tests.Writers;

/// <summary>Tables whose cells are merged: told row by row in the elder mode, and with their headers named in the standard one.</summary>
public sealed class MergedTableTests
{
    private static readonly Table Posts = new(
        "岗位表", 2,
        [
            new([Cell("单位", 2), Cell("岗位", 2), Cell("条件", 1, 2), Cell("人数", 2)]),
            new([Cell("学历"), Cell("年龄")]),
            new([Cell("区医院", 2), Cell("护士"), Cell("本科", 2), Cell("35岁以下"), Cell("4")]),
            new([Cell("医生"), Cell("40岁以下"), Cell("12")]),
            new([Cell("合计", 1, 4), Cell("16")]),
        ]);

    [Fact]
    public void Elder_readers_hear_in_each_row_every_value_after_its_name() => Assert.Equal(
        [
            "单位：区医院|岗位：护士|条件：学历：本科|条件：年龄：35岁以下|人数：4",
            "单位：区医院|岗位：医生|条件：学历：本科|条件：年龄：40岁以下|人数：12",
            "合计|人数：16",
        ],
        RowsOf(Posts, "elder"));

    [Fact]
    public void A_value_that_is_said_again_is_a_label_and_no_word_of_the_notice()
    {
        var html = Html(Posts, "elder");
        Assert.Contains("data-label>区医院</th>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("rowspan", html[html.IndexOf("<tbody>", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal(PlainWords.Of(With(Posts)), WrittenWords.Of(html).Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Links_pictures_and_languages_work_where_the_value_begins()
    {
        var table = new Table(
            null, 1,
            [
                new([Cell("甲"), Cell("乙"), Cell("丙")]),
                new([
                    new(
                        [
                            new Link("https://a.cn", [new TextRun("办事指南")]),
                            new InlineImage("/assets/a.png", "图"),
                            new LanguageSpan("en", [new TextRun("hi")]),
                        ],
                        2),
                    Cell("1"), Cell("2"),
                ]),
                new([Cell("3"), Cell("4")]),
            ]);
        var rows = new HtmlParser().ParseDocument(Html(table, "elder")).QuerySelectorAll("article > table:not(.facts) > tbody > tr");
        Assert.NotNull(rows[0].QuerySelector("a[href='https://a.cn']"));
        Assert.NotNull(rows[0].QuerySelector("img[alt=图]"));
        Assert.NotNull(rows[0].QuerySelector("[lang=en]"));
        Assert.Null(rows[1].QuerySelector("a, img, [lang]"));
        Assert.Equal("办事指南图hi", rows[1].Children[0].TextContent);
    }

    [Fact]
    public void A_form_with_merged_cells_is_told_line_by_line_too()
    {
        var form = new Table(
            null, 0,
            [
                new([Head("姓名"), Cell("张三"), Head("性别"), Cell("男"), Cell("照片", 2)]),
                new([Head("民族"), Cell("汉族"), Head("籍贯"), Cell("甲村")]),
                new([Head("家庭成员", 2), Head("称谓"), Cell("父亲"), Head("姓名"), Cell("李四")]),
                new([Head("称谓"), Cell("母亲"), Head("姓名"), Cell("王五")]),
            ]);
        Assert.Equal("家庭成员：|称谓：|母亲|姓名：|王五", RowsOf(form, "elder")[3]);
        Assert.DoesNotContain("class=\"scroll\"", Html(form, "elder"), StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_that_span_are_named_by_each_cell_under_them()
    {
        var document = new HtmlParser().ParseDocument(Html(Posts, "standard"));
        string[] NamesOf(string words) =>
            [.. Only(document, words).GetAttribute("headers")!.Split(' ').Select(id => document.GetElementById(id)!.TextContent)];
        Assert.Equal("colgroup", Only(document, "条件").GetAttribute("scope"));
        Assert.Equal(["1", "1", "2", "1"], document.QuerySelectorAll("colgroup").Select(one => one.GetAttribute("span") ?? "1"));
        Assert.Equal(["条件", "年龄"], NamesOf("40岁以下"));
        Assert.Equal(["人数"], NamesOf("16"));
        Assert.Equal(document.QuerySelectorAll("[id]").Length, document.QuerySelectorAll("[id]").Select(one => one.Id).Distinct().Count());
    }

    [Fact]
    public void A_table_of_plain_headers_needs_no_ids()
    {
        var plain = new Table(null, 1, [new([Cell("甲"), Cell("乙")]), new([Cell("1"), Cell("2")])]);
        Assert.DoesNotContain("headers=", Html(plain, "standard"), StringComparison.Ordinal);
    }

    [Fact]
    public void Sums_are_set_to_the_right_and_codes_are_not()
    {
        var table = new Table(
            null, 1,
            [
                new([Cell("序号"), Cell("姓名"), Cell("金额（元）"), Cell("电话")]),
                new([Cell("1"), Cell("甲"), Cell("1220.00"), Cell("13800138000")]),
                new([Cell("2"), Cell("乙"), Cell("1,186.00"), Cell("")]),
                new([Cell("3"), Cell("丙"), Cell("—"), Cell("13800138001")]),
            ]);
        var cells = new HtmlParser().ParseDocument(Html(table, "standard")).QuerySelectorAll(".number").Select(cell => cell.TextContent);
        Assert.Equal(["金额（元）", "1220.00", "1,186.00", "—"], cells);
    }

    [Fact]
    public void The_column_that_names_the_row_stays_in_view_unless_it_is_wide()
    {
        string[] Kept(string first, string second)
        {
            var head = new TableRow([Cell(first), Cell(second), Cell("丙"), Cell("丁")]);
            var table = new Table(null, 1, [head, new([Cell("1"), Cell("张三"), Cell("三"), Cell("四")])]);
            var document = new HtmlParser().ParseDocument(Html(table, "standard"));
            return [.. document.QuerySelectorAll(".first, .second").Select(cell => cell.TextContent)];
        }

        Assert.Equal(["序号", "姓名", "1", "张三"], Kept("序号", "姓名"));
        Assert.Equal(["镇街名称", "1"], Kept("镇街名称", "姓名"));
        Assert.Empty(Kept("镇街和村居的完整名称", "姓名"));
    }

    [Fact]
    public void A_head_without_rows_stays_in_sight() => Assert.Contains(
        "<table>\n<thead>",
        Html(new Table(null, 1, [new([Cell("甲"), Cell("乙"), Cell("丙")])]), "elder"),
        StringComparison.Ordinal);

    [Fact]
    public void A_date_in_a_cell_is_one_piece()
    {
        var table = new Table(null, 0, [new([Cell("自2025年8月1日起"), Cell("2025-08-01")])]);
        Assert.Contains(
            "<td>自<span class=\"date\">2025年8月1日</span>起</td><td><span class=\"date\">2025-08-01</span></td>",
            Html(table, "standard"),
            StringComparison.Ordinal);
    }

    private static string[] RowsOf(Table table, string mode) =>
    [
        .. new HtmlParser().ParseDocument(Html(table, mode)).QuerySelectorAll("table.stacked > tbody > tr")
            .Select(row => string.Join(
                '|',
                row.Children.Where(cell => cell.TextContent.Length > 0).Select(cell => cell.GetAttribute("data-head") + cell.TextContent))),
    ];

    private static IElement Only(IParentNode document, string words) =>
        document.QuerySelectorAll("th, td").Single(cell => cell.TextContent == words);

    private static TableCell Head(string words, int rows = 1) => new([new TextRun(words)], rows, IsHeader: true);

    private static TableCell Cell(string words, int rows = 1, int columns = 1) =>
        new(words.Length == 0 ? [] : [new TextRun(words)], rows, columns);

    private static string Html(Table table, string mode) => Make.Text(With(table), $"zh-Hans.{mode}.html");

    private static Notice With(Block block) => Make.Markdown("占位") with { Blocks = [block] };
}
