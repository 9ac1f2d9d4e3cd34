using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Html;

namespace AccessibleContent.Tests.Readers.Html;

/// <summary>Articles that a site has split into several pages.</summary>
public sealed class ArticlePagesTests
{
    private static readonly Uri Address = new("https://www.example.gov.cn/a/t1.html");

    [Theory]
    [InlineData("<p align=center>第1页 <a href=t1_2.html>第2页</a> <a href=t1_3.html>第3页</a> 尾页</p>", "t1_2.html")]
    [InlineData("<p><a href=t1.html>【1】</a><a href=t1_2.html>【2】</a> <a href=t1_2.html>下一页</a></p>", "t1_2.html")]
    [InlineData("<p>1 <a href=./t1_1.html>2</a> <a href=./t1_2.html>3</a> 共3页</p>", "t1_1.html")]
    [InlineData("<div class=page><a href=t1-2.html>下页</a> <a href=t1-3.html>尾页</a></div>", "t1-2.html")]
    [InlineData("<script>createPageHTML(3, 0, \"t1\", \"html\");</script>", "t1_1.html")]
    public void The_next_page_is_named_and_its_number_is_no_word_of_the_article(string numbers, string next)
    {
        var reading = Read(numbers, Address);
        Assert.Equal(new Uri(Address, next), reading.NextPage);
        Assert.Contains(
            reading.Remarks,
            remark =>
                remark.Rule == RemarkRule.ArticleInPages && remark.Rule.IsDoubt && remark.Message.Contains(next, StringComparison.Ordinal));
        Assert.Equal(2, reading.Notice!.Blocks.Length);
    }

    [Theory]
    [InlineData("<p><a href=t1.html>上一页</a> <a href=t1.html>1</a> 2</p>", "https://www.example.gov.cn/a/t1_2.html")]
    [InlineData("<p><a href=t2.html>下一篇</a></p>", "https://www.example.gov.cn/a/t1.html")]
    [InlineData("<p><a href=/b/t9_2.html>下一页</a></p>", "https://www.example.gov.cn/a/t1.html")]
    [InlineData("<p><a href=https://elsewhere.example/a/t1_2.html>下一页</a></p>", "https://www.example.gov.cn/a/t1.html")]
    [InlineData("<script>createPageHTML(1, 0, \"t1\", \"html\");</script>", "https://www.example.gov.cn/a/t1.html")]
    public void What_leads_to_another_article_or_back_is_no_next_page(string numbers, string address)
    {
        var reading = Read(numbers, new Uri(address));
        Assert.Null(reading.NextPage);
        Assert.DoesNotContain(reading.Remarks, remark => remark.Rule == RemarkRule.ArticleInPages);
    }

    [Fact]
    public void Without_an_address_the_next_page_is_told_as_it_is_written() =>
        Assert.Contains(
            Read("<p><a href=t1_2.html>下一页</a></p>", null).Remarks,
            remark => remark.Rule == RemarkRule.ArticleInPages && remark.Message.Contains("“t1_2.html”", StringComparison.Ordinal));

    [Fact]
    public void Joined_pages_are_one_notice_with_each_attachment_once_and_last()
    {
        var first = Read("<p><a href=/f.pdf>附表.pdf</a></p><p><a href=t1_2.html>下一页</a></p>", Address);
        var second = Read("<p><a href=/f.pdf>附表.pdf</a></p>", new Uri(Address, "t1_2.html"));
        var joined = ArticlePages.Join([first, second]);
        Assert.Equal(5, joined.Notice!.Blocks.Length);
        Assert.IsType<Attachment>(joined.Notice.Blocks[^1]);
        Assert.DoesNotContain(joined.Remarks, remark => remark.Rule == RemarkRule.ArticleInPages);
    }

    private static Reading Read(string numbers, Uri? address) => HtmlReader.Read(
        Encoding.UTF8.GetBytes(
            $"<!DOCTYPE html><meta charset=utf-8><title>灌溉渠清淤的安排</title><meta name=PubDate content=2024-03-05><h1>灌溉渠清淤的安排</h1><div "
            + $"id=zoom><p>今年的清淤从三月开始，先清干渠，再清支渠，四月底以前完成。</p><p>各村要安排人员看护水闸，清淤期间不放水。</p>{numbers}</div>"
        ),
        "a",
        address);
}
