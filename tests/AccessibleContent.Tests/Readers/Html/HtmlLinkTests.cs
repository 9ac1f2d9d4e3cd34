using System.Text;
using AccessibleContent.Checks;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Html;

namespace AccessibleContent.Tests.Readers.Html;

/// <summary>Links that do not say where they go, and links to files without any text.</summary>
public sealed class HtmlLinkTests
{
    [Theory]
    [InlineData("<a href='https://a.example.cn/fw/' title='办事指南'>点击这里</a>", "点击这里（办事指南，链接：https://a.example.cn/fw/）")]
    [InlineData("<a href='https://a.example.cn/fw/'>详情</a>", "详情（a.example.cn，链接：https://a.example.cn/fw/）")]
    [InlineData("<a href='/f/%E6%8A%A5%E5%90%8D%E8%A1%A8.docx'>下载</a>", "下载（报名表.docx，链接：/f/%E6%8A%A5%E5%90%8D%E8%A1%A8.docx）")]
    [InlineData("<a href='/f/P020240506003.docx'>这里</a>", "这里（Word 文件，链接：/f/P020240506003.docx）")]
    [InlineData("<a href='/f/P020240506003.rar'>click here</a>", "click here（RAR 文件，链接：/f/P020240506003.rar）")]
    [InlineData("<a href='https://a.example.cn/fw/' title='办事指南'>参保指南</a>", "参保指南（链接：https://a.example.cn/fw/）")]
    public void A_link_that_says_nothing_gets_the_name_of_its_target(string link, string text) =>
        Assert.Contains("请看" + text + "。", Make.Text(Read($"<p>请看{link}。</p>").Notice!, "zh-Hans.standard.text"), StringComparison.Ordinal);

    [Theory]
    [InlineData("zh-Hans.standard.html", ">点击这里<span data-label>（办事指南）</span></a>")]
    [InlineData("zh-Hant.elder.html", ">點擊這裏<span data-label>（辦事指南）</span></a>")]
    [InlineData("zh-Hans.standard.json", "\"title\": \"办事指南\"")]
    public void The_name_is_a_label_and_no_word_of_the_notice(string rendition, string expected)
    {
        var notice = Read("<p>请看<a href='https://a.example.cn/fw/' title='办事指南'>点击这里</a>。</p>").Notice!;
        Assert.Contains(expected, Make.Text(notice, rendition), StringComparison.Ordinal);
        Assert.Contains("请看点击这里。", PlainWords.Of(notice), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_told_once_with_its_line()
    {
        var finding = Assert.Single(
            PageCheck.Run(SourceFormat.OfFile("a.html")!, Page("<p>请看<a href='https://a.example.cn/fw/'>点击这里</a>。</p>"), "a"),
            finding => finding.Rule == "link-without-purpose");
        Assert.Equal((4, "链接的文字“点击这里”没有说明去处，后面补读“a.example.cn”；请写出它打开的是什么。"), (finding.Line, finding.Message));
    }

    [Theory]
    [InlineData("<p><a href='/e.pdf' title='参保指南'><img src='/icon_pdf.gif'></a></p>", "参保指南")]
    [InlineData("<p><a href='/e.pdf'><img src='/icon_pdf.gif' alt='参保指南'></a></p>", "参保指南")]
    [InlineData("<ul><li>参保指南：<a href='/e.pdf'><img src='/icon_pdf.gif' alt='PDF'></a></li></ul>", "参保指南")]
    [InlineData("<p><a href='/f/%E5%8F%82%E4%BF%9D%E6%8C%87%E5%8D%97.pdf'><img src='/icon_pdf.gif'></a></p>", "参保指南.pdf")]
    [InlineData("<p><a href='/f/P0202.pdf'><img src='/icon_pdf.gif'></a></p>", "PDF 文件")]
    public void A_file_behind_an_icon_is_an_attachment(string markup, string name)
    {
        var reading = Read(markup);
        Assert.Equal(
            (name, "application/pdf"),
            Assert.Single(reading.Notice!.Blocks.OfType<Attachment>()) is var one ? (one.Name, one.MediaType) : default);
        Assert.DoesNotContain(reading.Notice.Blocks, block => block is Image);
        Assert.Contains(reading.Remarks, remark => remark.Rule == RemarkRule.AttachmentBehindIcon && remark.Line == 4);
    }

    [Fact]
    public void An_icon_beside_the_link_with_words_is_no_second_attachment() =>
        Assert.Equal(
            "申请表.docx",
            Assert
                .Single(
                    Read("<p>附件：<a href='/a.docx'><img src='/icons/icon_doc.gif'></a><a href='/a.docx'>申请表.docx</a></p>")
                        .Notice!.Blocks.OfType<Attachment>())
                .Name);

    [Fact]
    public void In_a_cell_it_is_a_link_with_words()
    {
        var table = Read(
            "<table border=1><tr><th>名称</th><th>文件</th></tr><tr><td>参保指南</td><td><a href='/e.pdf'><img src='/icon_pdf.gif'></a></td></tr></"
            + "table>"
        )
            .Notice!.Blocks.OfType<Table>()
            .Single();
        Assert.Equal("/e.pdf", Assert.IsType<Link>(Assert.Single(table.Rows[1].Cells[1].Inlines)).Address);
    }

    [Fact]
    public void An_attachment_that_is_called_download_has_the_name_of_its_file() =>
        Assert.Contains(
            "附件1：下载（list.xlsx，Excel）",
            Make.Text(Read("<p><a href='files/list.xlsx'>下载</a></p>").Notice!, "zh-Hans.standard.text"),
            StringComparison.Ordinal);

    private static Reading Read(string markup) => HtmlReader.Read(Page(markup), "a");

    private static byte[] Page(string markup) => Encoding.UTF8.GetBytes(
        $"<!DOCTYPE html><html><head><meta charset=utf-8><title>公布名单</title></head><body><h1>关于公布名单的通知</h1><p>发布日期：2024-03-01</p>\n<div "
        + $"class=content>\n<p>现将有关内容公布如下，如有意见请在七日内反映：</p>\n{markup}<p>特此通知。</p></div></body></html>"
    );
}
