using System.Text;
using AccessibleContent.Checks;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Html;

namespace AccessibleContent.Tests.Readers.Html;

/// <summary>What names the rows and columns of a table, by its markup, its text and its appearance.</summary>
public sealed class TableHeaderTests
{
    [Theory]
    [InlineData("<tr><th>许可证</th><td>MIT</td></tr><tr><th>作者</th><td>张三</td></tr>", "许可证：MIT\n作者：张三\n")]
    [InlineData("<tr><th>年份</th><td>2022</td><td>2023</td></tr><tr><th>人数</th><td>10</td><td>20</td></tr>", "年份：2022；2023\n人数：10；20\n")]
    [InlineData("<tr><th></th><th>周一</th><th>周二</th></tr><tr><th>上午</th><td>张三</td><td>王五</td></tr>", "上午，周一：张三；周二：王五\n")]
    [InlineData(
        "<tr><td></td><th>周一</th><th>周二</th></tr><tr><td rowspan=2>上午</td><td>张三</td><td>王五</td></tr><tr><td>李四</td><td>赵六</td></tr>",
        "上午，周一：张三；周二：王五\n上午，周一：李四；周二：赵六\n")]
    public void Headers_that_the_page_marks_stay(string rows, string text) =>
        Assert.Contains("行\n" + text + "表格完", Text(rows), StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "<tr><td>姓名</td><td>张三</td><td>性别</td><td>男</td></tr><tr><td>出生年月</td><td>1980.01</td><td>民族</td><td>汉族</td></tr>",
        "姓名：张三；性别：男\n出生年月：1980.01；民族：汉族\n")]
    [InlineData(
        "<tr><td>姓名</td><td>李某</td><td>性别</td><td>女</td><td rowspan=2>照片</td></tr><tr><td>民族</td><td>汉族</td><td>学历</td><td>本科</td></tr><tr>"
        + "<td>通讯地址</td><td colspan=4>甲街道一号</td></tr>",
        "姓名：李某；性别：女；照片\n民族：汉族；学历：本科；照片\n通讯地址：甲街道一号\n")]
    [InlineData("<tr><td rowspan=2>申请人</td><td>姓名</td><td></td></tr><tr><td>联系电话</td><td></td></tr>", "申请人，姓名：（空白）\n申请人，联系电话：（空白）\n")]
    [InlineData(
        "<tr><td>办公室</td><td>0000-1234567</td></tr><tr><td>财务科</td><td>0000-7654321</td></tr>",
        "办公室：0000-1234567\n财务科：0000-7654321\n")]
    [InlineData("<tr><td>建设单位：</td><td>示例公司</td></tr><tr><td>建设规模：</td><td>三栋</td></tr>", "建设单位：：示例公司")]
    [InlineData(
        "<tr><td><b>甲类</b></td><td>每月</td><td><b>乙类</b></td><td>每季</td></tr><tr><td><b>丙类</b></td><td>半年</td><td><b>丁类</b></td><td>一年</td>"
        + "</tr>",
        "甲类：每月；乙类：每季\n丙类：半年；丁类：一年\n")]
    public void A_form_of_names_and_values_has_headers_in_its_rows(string rows, string text)
    {
        Assert.Contains(text.Replace("：：", "：", StringComparison.Ordinal), Text(rows), StringComparison.Ordinal);
        var remark = Assert.Single(Read(rows).Remarks, remark => remark.Rule == RemarkRule.GuessedTableHeader);
        Assert.Equal(4, remark.Line);
        Assert.DoesNotContain(Check(rows), finding => finding.Rule == "table-without-header");
    }

    [Theory]
    [InlineData("<tr><td>序号</td><td>巡检线</td><td>带队</td></tr><tr><td>1</td><td>中心路</td><td>一班</td></tr>")]
    [InlineData("<tr><td>姓名</td><td>单位</td></tr><tr><td>张三</td><td>区教育局</td></tr><tr><td>李四</td><td>区财政局</td></tr>")]
    [InlineData("<tr><td>姓名</td><td>单位</td><td>职务</td><td>电话</td></tr><tr><td>张三</td><td>甲局</td><td>科长</td><td>000-1</td></tr>")]
    [InlineData("<tr style='background:#eee'><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr><tr><td>戊</td><td>己</td></tr>")]
    [InlineData("<tr bgcolor=#dde><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr><tr><td>戊</td><td>己</td></tr>")]
    [InlineData("<tr><td align=center>春</td><td align=center>夏</td></tr><tr><td>丙</td><td>丁</td></tr><tr><td>戊</td><td>己</td></tr>")]
    [InlineData("<tr><td>指标</td><td>2023年</td><td>2024年</td></tr><tr><td>人口</td><td>10</td><td>20</td></tr>")]
    [InlineData("<tr><td>部门</td><td>电话</td></tr><tr><td>办公室</td><td>0000-12</td></tr><tr><td>财务科</td><td>0000-34</td></tr>")]
    [InlineData("<tr><td>项目</td><td>说明</td></tr><tr><td>办理时限</td><td>二十日</td></tr><tr><td>申请材料</td><td>身份证</td></tr>")]
    public void A_row_of_names_above_values_is_a_head(string rows)
    {
        Assert.Equal(1, Table(rows).HeaderRows);
        Assert.DoesNotContain(Table(rows).Rows.SelectMany(row => row.Cells), cell => cell.IsHeader);
    }

    [Theory]
    [InlineData("<tr><td>甲村</td><td>张三</td></tr><tr><td>乙村</td><td>李四</td></tr>")]
    [InlineData("<tr><td>张三</td><td>李四</td><td>王五</td></tr><tr><td>赵六</td><td>钱七</td><td>孙八</td></tr>")]
    [InlineData("<tr><td>甲街道</td><td>城市</td></tr><tr><td>甲街道</td><td>农村</td></tr>")]
    [InlineData("<tr><td>1</td><td>甲</td></tr><tr><td>2</td><td>乙</td></tr>")]
    public void Where_nobody_can_tell_there_is_no_head_and_that_is_said_once(string rows)
    {
        Assert.Equal(0, Table(rows).HeaderRows);
        Assert.Contains(
            "也看不出哪些格是表头",
            Assert.Single(Check(rows), finding => finding.Rule == "table-without-header").Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>巡检</p><p>路段</p>", "巡检路段")]
    [InlineData("金额<br>（万元）", "金额（万元）")]
    [InlineData("<b>负责</b><br><b>班组</b>", "负责班组")]
    [InlineData("姓名<br>身份证号", "姓名 身份证号")]
    [InlineData("Road<br>section", "Road section")]
    public void A_word_of_a_head_in_two_lines_is_one_word(string head, string words) =>
        Assert.Equal(
            words,
            PlainWords.Of(Table($"<tr><th>序号</th><th>{head}</th></tr><tr><td>1</td><td>中心<br>路</td></tr>").Rows[0].Cells[1].Inlines));

    [Fact]
    public void Lines_of_a_value_stay_apart() =>
        Assert.Equal(
            "中心 路",
            PlainWords.Of(Table("<tr><th>序号</th><th>路段</th></tr><tr><td>1</td><td>中心<br>路</td></tr>").Rows[1].Cells[1].Inlines));

    private static byte[] Page(string rows) => Encoding.UTF8.GetBytes(
        $"<!DOCTYPE html><html><head><meta charset=utf-8><title>公布名单</title></head><body><h1>关于公布名单的通知</h1><p>发布日期：2024-03-01</p>\n<div "
        + $"class=content>\n<p>现将有关内容公布如下，如有意见请在七日内反映：</p>\n<table border=1>{rows}</table><p>特此通知。</p></div></body></html>"
    );

    private static Reading Read(string rows) => HtmlReader.Read(Page(rows), "a");

    private static Table Table(string rows) => Read(rows).Notice!.Blocks.OfType<Table>().Single();

    private static string Text(string rows) => Make.Text(Read(rows).Notice!, "zh-Hans.standard.text");

    private static IReadOnlyList<Finding> Check(string rows) => PageCheck.Run(SourceFormat.OfFile("a.html")!, Page(rows), "a");
}
