using AccessibleContent.Model;

namespace AccessibleContent.Tests.Writers;

/// <summary>The plain text as a listener hears it.</summary>
public sealed class PlainTextWriterTests
{
    [Theory]
    [InlineData("| 姓名 | 金额 |\n|---|---|\n| 甲 | 100 |\n| 乙 | |", "表格，2列2行\n姓名：甲；金额：100\n姓名：乙\n表格完\n")]
    [InlineData("1. 一\n2. 二\n   - 三", "1. 一\n2. 二\n  下级列表，1项\n  - 三\n")]
    [InlineData("![流程图](a.png)", "图片：流程图\n")]
    [InlineData("[指南](https://a.cn/b)", "指南（链接：https://a.cn/b）\n")]
    [InlineData("<https://a.cn/b>", "https://a.cn/b\n")]
    [InlineData("[下表](#t)", "下表\n")]
    [InlineData("[报名表](a.pdf)", "附件1：报名表（PDF）：a.pdf\n")]
    [InlineData("地址：甲  \n收件人：乙", "地址：甲\n收件人：乙\n")]
    public void Each_kind_is_said_in_words(string markdown, string text) =>
        Assert.Equal(
            "标题\n\n发布日期：2024年7月19日\n发布机构：未注明\n来源：未注明\n公开目录：未注明\n公开方式：未注明\n文号：无\n索引号：a/1\n\n"
            + $"{text}\n（完）\n",
            Make.Text(Make.Markdown(markdown), "zh-Hans.standard.text"));

    [Fact]
    public void A_cell_over_several_rows_is_said_again_in_each()
    {
        var row = new TableRow([Cell("甲", 2), Cell("1")]);
        var table = new Table("名单", 1, [new([Cell("村"), Cell("户")]), row, new([Cell("2")])]);
        Assert.EndsWith(
            "表格：名单，2列2行\n村：甲；户：1\n村：甲；户：2\n表格完\n\n（完）\n",
            Make.Text(With(table), "zh-Hans.standard.text"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_head_without_rows_is_still_said() =>
        Assert.Contains(
            "表格，2列0行\n村；户\n表格完",
            Make.Text(With(new Table(null, 1, [new([Cell("村"), Cell("户")])])), "zh-Hans.standard.text"),
            StringComparison.Ordinal);

    [Fact]
    public void A_line_behind_an_inner_list_is_told_apart_from_its_items()
    {
        var inner = new ListBlock(1, [Item("内一"), Item("内二")]);
        var list = new ListBlock(null, [new([Said("外"), inner, Said("外续")]), Item("又一")]);
        Assert.Contains(
            "\n- 外\n  下级列表，2项\n  1. 内一\n  2. 内二\n  下级列表完\n  外续\n- 又一\n",
            Make.Text(With(list), "zh-Hans.standard.text"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_list_has_the_numbers_that_a_browser_shows()
    {
        Assert.Contains(
            "\n5. 五\n8. 八\n9. 九\n",
            Make.Text(With(new ListBlock(5, [Item("五"), Item("八", 8), Item("九")])), "zh-Hans.standard.text"),
            StringComparison.Ordinal);
        Assert.Contains(
            "\nz. 甲\naa. 乙\n",
            Make.Text(With(new ListBlock(26, [Item("甲"), Item("乙")], ListNumbering.LowerAlpha)), "zh-Hans.standard.text"),
            StringComparison.Ordinal);
        Assert.Contains(
            "\nIV. 甲\nIII. 乙\n",
            Make.Text(With(new ListBlock(4, [Item("甲"), Item("乙")], ListNumbering.UpperRoman, true)), "zh-Hans.standard.text"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n", "x（上标n）")]
    [InlineData("注1", "x（注1）")]
    [InlineData("①", "x（①）")]
    [InlineData("[1]", "x[1]")]
    [InlineData("th", "xth")]
    public void Raised_words_are_never_a_part_of_the_word_before_them(string raised, string said) =>
        Assert.Contains(
            $"\n{said}\n",
            Make.Text(With(new Paragraph([new TextRun("x"), new Superscript([new TextRun(raised)])])), "zh-Hans.standard.text"),
            StringComparison.Ordinal);

    [Fact]
    public void A_raised_word_in_a_head_is_raised_each_time_that_it_is_said()
    {
        TableCell head = new([new TextRun("x"), new Superscript([new TextRun("n")])]);
        var table = new Table(
            null, 1,
            [new([head, Cell("乙"), Cell("丙")]), new([Cell("1"), Cell("2"), Cell("3")]), new([Cell("4"), Cell("5"), Cell("6")])]);
        Assert.Contains("\nx（上标n）：4；", Make.Text(With(table), "zh-Hans.standard.text"), StringComparison.Ordinal);
        Assert.Contains(" data-head=\"x（上標n）：\">4<", Make.Text(With(table), "zh-Hant.elder.html"), StringComparison.Ordinal);
    }

    private static Paragraph Said(string words) => new([new TextRun(words)]);

    private static ListItem Item(string words, int? number = null) => new([Said(words)], number);

    private static TableCell Cell(string words, int rows = 1) => new([new TextRun(words)], rows);

    private static Notice With(Block block) => Make.Markdown("占位") with { Blocks = [block] };
}
