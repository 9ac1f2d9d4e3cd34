using AccessibleContent.Model;
using AccessibleContent.Readers.Json;

namespace AccessibleContent.Tests.Writers;

/// <summary>Tables whose rows have names of their own, in every form.</summary>
public sealed class RowHeaderTests
{
    private static readonly Table Form = new(
        null, 0,
        [new([Head("姓名"), Cell("张三"), Head("性别"), Cell("男")]), new([Head("民族"), Cell(""), Head("住址"), Cell("甲村")])]);
    private static readonly Table Duties = new(
        null, 1,
        [
            new([Cell(""), Cell("周一"), Cell("周二")]),
            new([Head("上午"), Cell("张三"), Cell("李四")]),
            new([Head("下午"), Cell(""), Cell("王五")]),
        ]);
    private static readonly Table Figures = new(
        "人数", 0,
        [new([Head("年份"), Cell("2022"), Cell("2023")]), new([Head("人数"), Cell("10"), Cell("20")])]);
    private static readonly Table Groups = new(
        null, 0,
        [new([Head("申请人", 2), Head("姓名"), Cell("张三")]), new([Head("电话"), Cell("000-1234")])]);

    [Fact]
    public void A_header_is_said_before_what_it_names()
    {
        Assert.Contains("姓名：张三；性别：男\n民族：（空白）；住址：甲村\n", Text(Form), StringComparison.Ordinal);
        Assert.Contains("上午，周一：张三；周二：李四\n下午，周二：王五\n", Text(Duties), StringComparison.Ordinal);
        Assert.Contains("年份：2022；2023\n人数：10；20\n", Text(Figures), StringComparison.Ordinal);
        Assert.Contains("申请人，姓名：张三\n申请人，电话：000-1234\n", Text(Groups), StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_a_column_names_is_said_like_the_values() =>
        Assert.Contains(
            "\n岗位：护士；人数：2\n",
            Text(new Table(null, 1, [new([Cell("岗位"), Cell("人数")]), new([Head("护士"), Cell("2")])])),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("zh-Hans.standard.html")]
    [InlineData("zh-Hans.elder.html")]
    public void A_header_is_one_in_html(string rendition)
    {
        Assert.Contains("<th scope=\"row\">年份</th><td>2022</td>", Make.Text(With(Figures), rendition), StringComparison.Ordinal);
        Assert.Contains(
            "<th scope=\"rowgroup\" id=\"H-1\" rowspan=\"2\">申请人</th><th scope=\"row\" id=\"H-2\">姓名</th><td headers=\"H-1 H-2\">张三</td>",
            System.Text.RegularExpressions.Regex.Replace(Make.Text(With(Groups), rendition), "n[0-9a-f]{8}-t1", "H"),
            StringComparison.Ordinal);
        Assert.Contains("<td></td>", Make.Text(With(Duties), rendition), StringComparison.Ordinal);
        Assert.DoesNotContain("scope=\"col\"></th>", Make.Text(With(Duties), rendition), StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_stands_line_by_line_in_the_elder_mode()
    {
        var html = Make.Text(With(Form), "zh-Hans.elder.html");
        Assert.Contains("<table class=\"stacked\">", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">姓名<span data-label>：</span></th><td>张三</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<span data-label>：</span></th>", Make.Text(With(Duties), "zh-Hans.elder.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Data_say_which_cells_are_headers_and_only_those()
    {
        var json = Make.Text(With(Figures), "zh-Hans.standard.json");
        Assert.Equal(2, json.Split("\"header\": true").Length - 1);
        Assert.DoesNotContain("\"header\": false", json, StringComparison.Ordinal);
        var read = Assert.IsType<Table>(JsonReader.Read(json, "a").Notice!.Blocks[0]);
        Assert.Equal([true, false, false], read.Rows[0].Cells.Select(cell => cell.IsHeader));
    }

    private static TableCell Head(string words, int rows = 1) => new([new TextRun(words)], rows, IsHeader: true);

    private static TableCell Cell(string words) => new(words.Length == 0 ? [] : [new TextRun(words)]);

    private static string Text(Table table) => Make.Text(With(table), "zh-Hans.standard.text");

    private static Notice With(Block block) => Make.Markdown("占位") with { Blocks = [block] };
}
