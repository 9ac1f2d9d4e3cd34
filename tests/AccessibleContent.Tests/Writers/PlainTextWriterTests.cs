namespace AccessibleContent.Tests.Writers;

/// <summary>The plain text as a listener meets it.</summary>
public sealed class PlainTextWriterTests
{
    [Theory]
    [InlineData("| 姓名 | 金额 |\n|---|---|\n| 甲 | 100 |\n| 乙 | |", "表格，2列2行\n姓名：甲；金额：100\n姓名：乙\n表格完\n")]
    [InlineData("1. 一\n2. 二\n   - 三", "1. 一\n2. 二\n- 三\n")]
    [InlineData("![流程图](a.png)", "图片：流程图\n")]
    [InlineData("[指南](https://a.cn/b)", "指南（链接：https://a.cn/b）\n")]
    [InlineData("<https://a.cn/b>", "https://a.cn/b\n")]
    [InlineData("[下表](#t)", "下表\n")]
    [InlineData("[报名表](a.pdf)", "附件1：报名表（PDF）：a.pdf\n")]
    [InlineData("地址：甲  \n收件人：乙", "地址：甲\n收件人：乙\n")]
    public void Each_kind_is_said_in_words(string markdown, string text) =>
        Assert.Equal($"标题\n\n发布日期：2024年7月19日\n索引号：a/1\n\n{text}\n（完）\n", Make.Text(Make.Markdown(markdown), "zh-Hans.standard.text"));

    [Fact]
    public void A_cell_over_several_rows_is_said_again_in_each()
    {
        var row = new TableRow([Cell("甲", 2), Cell("1")]);
        var table = new Table("名单", 1, [new([Cell("村"), Cell("户")]), row, new([Cell("2")])]);
        Assert.EndsWith("表格：名单，2列2行\n村：甲；户：1\n村：甲；户：2\n表格完\n\n（完）\n", Make.Text(With(table), "zh-Hans.standard.text"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_head_without_rows_is_still_said() =>
        Assert.Contains("表格，2列0行\n村；户\n表格完", Make.Text(With(new Table(null, 1, [new([Cell("村"), Cell("户")])])), "zh-Hans.standard.text"), StringComparison.Ordinal);

    private static TableCell Cell(string words, int rows = 1) => new([new TextRun(words)], rows);

    private static Notice With(Block block) => Make.Markdown("占位") with { Blocks = [block] };
}
