using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Html;
using AccessibleContent.Readers.Json;

namespace AccessibleContent.Tests.Readers.Html;

/// <summary>Pictures and tables within a cell, with a caption, or on their own.</summary>
public sealed class HtmlPictureTests
{
    [Theory]
    [InlineData("<img src=/a.jpg>")]
    [InlineData("<img src=/a.jpg alt=''>")]
    [InlineData("<img src=/a.jpg alt=a.jpg>")]
    [InlineData("<img src=/a.jpg alt='' width=600 height=400>")]
    public void A_picture_without_words_is_told_in_every_form_and_is_an_error(string picture)
    {
        var reading = Read($"<p>{picture}</p>");
        var remark = Assert.Single(reading.Remarks, remark => remark.Rule == RemarkRule.ImageWithoutAlternative);
        Assert.Equal(4, remark.Line);
        Assert.Contains("图片（没有文字说明）：/a.jpg\n", Make.Text(reading.Notice!, "zh-Hans.standard.text"), StringComparison.Ordinal);
        Assert.Contains(
            "<p><img src=\"/a.jpg\" alt=\"\"><a data-label href=\"/a.jpg\">图片（没有文字说明）</a></p>",
            Make.Text(reading.Notice!, "zh-Hans.elder.html"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<img src=/images/line.gif alt=''>")]
    [InlineData("<img src=/a.jpg role=presentation>")]
    [InlineData("<img src=/static/more.png>")]
    [InlineData("<img src=/a.jpg aria-hidden=true>")]
    [InlineData("<img src=/a.jpg width=16 height=16>")]
    [InlineData("<img src=/a.jpg style='width:20px;height:20px'>")]
    [InlineData("<img src=/a.jpg width=600 height=3>")]
    [InlineData("<img src=/s.png><br><img src=/s.png><br><img src=/s.png>")]
    public void A_picture_that_only_decorates_is_left_out_and_named(string picture)
    {
        var reading = Read($"<p>甲{picture}乙</p>");
        Assert.DoesNotContain(reading.Notice!.Blocks, block => block is Image);
        Assert.Contains(reading.Remarks, remark => remark.Rule == RemarkRule.DecoratingImage && remark.Line == 4);
    }

    [Theory]
    [InlineData("<figure><img src=/a.jpg><figcaption>规划范围</figcaption></figure>", "规划范围")]
    [InlineData("<p align=center><img src=/a.jpg alt=''></p><p align=center>图1 规划范围示意</p>", "图1 规划范围示意")]
    [InlineData("<p><img src=/a.jpg alt='' title='规划范围'></p>", "规划范围")]
    [InlineData("<p><img src=/a.jpg></p><p>图2024年建成。</p>", "")]
    public void A_caption_gives_the_words_where_it_is_certain(string markup, string words) =>
        Assert.Equal(words, Read(markup).Notice!.Blocks.OfType<Image>().Single().Alternative);

    [Fact]
    public void A_picture_stays_in_its_cell()
    {
        var notice = Read(
            "<table border=1><tr><th>时间</th><th>用印</th></tr><tr><td>上午</td><td><img src=/b.png alt=印章></td></tr><tr><td>下午</td><td>无<img "
            + "src=/c.png></td></tr></table>"
        ).Notice!;
        Assert.DoesNotContain(notice.Blocks, block => block is Image);
        Assert.Contains(
            "时间：上午；用印：图片：印章\n时间：下午；用印：无 图片（没有文字说明）：/c.png\n",
            Make.Text(notice, "zh-Hans.standard.text"),
            StringComparison.Ordinal);
        Assert.Contains("<td><img src=\"/b.png\" alt=\"印章\"></td>", Make.Text(notice, "zh-Hans.standard.html"), StringComparison.Ordinal);
        Assert.Contains("/b.png", AccessibleContent.Filters.FileAddresses.Of(notice).Select(one => one.Address));
        Assert.Equal(
            Make.Text(notice, "zh-Hans.standard.html"),
            Make.Text(JsonReader.Read(Make.Text(notice, "zh-Hans.standard.json"), "a").Notice!, "zh-Hans.standard.html"));
    }

    [Fact]
    public void Pictures_side_by_side_are_no_table() =>
        Assert.Equal(
            2,
            Read(
                "<table><tr><td><img src=/a.jpg alt=东门></td><td><img src=/b.jpg alt=西门></td></tr><tr><td>东门</td><td>西门</td></tr></table>")
                .Notice!.Blocks.OfType<Image>()
                .Count());

    [Fact]
    public void A_notice_that_is_one_picture_is_taken_with_an_error()
    {
        var page =
            "<!DOCTYPE html><html><head><meta charset=utf-8><title>公告</title></head><body><h1>关于封闭道路的公告</h1><p>发布日期：2024-03-01</p><div "
            + "id=zoom><p><img src=/scan.jpg></p></div></body></html>";
        var reading = HtmlReader.Read(Encoding.UTF8.GetBytes(page), "a");
        Assert.Equal(new Image("/scan.jpg", ""), Assert.Single(reading.Notice!.Blocks));
        Assert.Contains(reading.Remarks, remark => remark.Rule == RemarkRule.PictureOnly && remark.Rule.Weight == FindingWeight.Error);
    }

    [Fact]
    public void A_table_inside_a_cell_becomes_lines_of_it()
    {
        var reading = Read(
            "<table><tr><th>项目</th><th>说明</th></tr><tr><td>甲</td><td>明细<table><tr><th>名称</th><th>数量</th></tr><tr><td>帐篷</td><td>2</td></tr>"
            + "<tr><td>毛毯</td><td>4</td></tr></table></td></tr><tr><td>乙</td><td>无</td></tr></table>"
        );
        Assert.Contains(
            "项目：甲；说明：明细 名称：帐篷；数量：2 名称：毛毯；数量：4\n项目：乙；说明：无\n",
            Make.Text(reading.Notice!, "zh-Hans.standard.text"),
            StringComparison.Ordinal);
        Assert.Contains(
            "“名称”",
            Assert.Single(reading.Remarks, remark => remark.Rule == RemarkRule.NestedTable).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "<table><tr><td>左边的栏目<table border=1><tr><td>序号</td><td>名称</td></tr><tr><td>1</td><td>甲</td></tr></table></td><td>右</td></tr></"
        + "table>",
        2,
        "左边的栏目")]
    [InlineData(
        "<table border=1><tr><td>项目</td><td>说明</td></tr><tr><td>甲</td><td>明细<table><tr><td>子1</td><td>子2</td></tr></table></td></tr><tr>"
        + "<td>乙</td><td>无</td></tr></table>",
        3,
        "项目")]
    public void What_lies_around_a_table_is_one_only_where_its_cells_are_data(string markup, int rows, string words)
    {
        var notice = Read(markup).Notice!;
        Assert.Equal(rows, notice.Blocks.OfType<Table>().Single().Rows.Length);
        Assert.Contains(notice.Blocks, block => PlainWords.Of(block).StartsWith(words, StringComparison.Ordinal));
    }

    private static Reading Read(string markup) => HtmlReader.Read(Encoding.UTF8.GetBytes(
        $"<!DOCTYPE html><html><head><meta charset=utf-8><title>公布名单</title></head><body><h1>关于公布名单的通知</h1><p>发布日期：2024-03-01</p>\n<div "
        + $"class=content>\n<p>现将有关内容公布如下，如有意见请在七日内反映：</p>\n{markup}<p>特此通知。</p></div></body></html>"
    ),
    "a");
}
