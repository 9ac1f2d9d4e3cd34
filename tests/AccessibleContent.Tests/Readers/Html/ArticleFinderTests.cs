using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Html;

namespace AccessibleContent.Tests.Readers.Html;

/// <summary>The body of a page is found by its evidence, wherever it is; what belongs to the page is left out and reported.</summary>
public sealed class ArticleFinderTests
{
    private const string First = "为方便居民办理养老认证，示例镇自本月起在各村文化站设立办理点，每周二、周四开放。";
    private const string Second = "行动不便的老人可以由家属打电话预约，工作人员带设备上门，当场办结，不收任何费用。";
    private const string Third = "办理时请带好身份证和社会保障卡；材料不全的，工作人员会一次说清需要补什么。";
    private const string Links =
        "<ul><li><a href=/1.html>示例镇召开秋收工作会议</a><li><a href=/2.html>示例镇检查校车安全</a><li><a href=/3.html>示例镇开展义诊</a></ul>";
    private const string Paragraphs = $"<p>{First}</p><p>{Second}</p><p>{Third}</p>";

    [Theory]
    [InlineData("<div class=content>{links}</div><div class=txt>{body}</div>")]
    [InlineData("<div class=txt>{body}</div><div class=article-content><p>扫码关注示例镇</p></div>")]
    [InlineData("<article><a href=/>首页</a> &gt; <a href=/a>动态</a></article><div class=txt>{body}</div>")]
    [InlineData("<div id=zoom><a href=/>首页</a> <a href=/b>政务公开</a> <a href=/c>办事指南</a></div><div>{body}</div>")]
    [InlineData("<table width=980><tr><td width=200>{links}</td><td>{body}</td></tr></table>")]
    [InlineData("<table><tr><td>{links}<td><table><tr><td>示例镇设立养老认证办理点<tr><td>发布时间：2024-03-05<tr><td>{lines}</table></table>")]
    [InlineData("<table><tr><td><font size=3>{body}</font></td></tr><tr><td>主办单位：示例镇人民政府</td></tr></table>")]
    [InlineData("<ul class=main><li class=l><div class=txt>{body}</div>{links}</li><li class=r>{links}</li></ul>")]
    public void Neither_a_name_nor_a_cell_decides_alone(string page) => Assert.Equal([First, Second, Third], Words(Read(page)));

    [Theory]
    [InlineData("<div class=x><div class=TRS_Editor><p>{1}</p><p>{2}</p></div><div class=TRS_Editor><p>{3}</p></div></div>")]
    [InlineData(
        "<div class=x><div class=s><div class=t><p>{1}</p></div></div><div class=s><div class=t><p>{2}</p></div></div><div class=s><div "
        + "class=t><p>{3}</p></div></div></div>"
    )]
    [InlineData("<section><p>{1}</section><section><p>{2}</section><section><p>{3}</section>")]
    [InlineData("<div class=x><p>{1}</p><div class=TRS_Editor><p>{2}</p></div><p>{3}</p></div>")]
    [InlineData("<table><tr><td><p>{1}<tr><td><p>{2}<tr><td><p>{3}</table>")]
    [InlineData("<div class=x>{1}<br>{2}<br><br>{3}</div>")]
    public void Neighbours_that_together_are_the_article_are_joined(string page) => Assert.Equal([First, Second, Third], Words(Read(page)));

    [Fact]
    public void A_salutation_and_a_signature_outside_the_container_are_of_the_article()
    {
        var words = Words(
            Read(
                "<div class=x><p>各村民委员会：</p><div class=TRS_Editor>{body}</div><p align=right>示例镇人民政府</p><p align=right>2024年3月4日</p></div>")
        );
        Assert.Equal("各村民委员会：", words[0]);
        Assert.Equal("示例镇人民政府 2024年3月4日", words[^1]);
    }

    [Theory]
    [InlineData("<div class=x>{body}<p>详情请<a href=/z.html>点击这里查看办事指南全文</a>。</p></div>", "详情请点击这里查看办事指南全文。")]
    [InlineData("<div class=x>{body}<p>请<a href=/d.html>点击这里</a>。</p><p>联系电话：555-0100。</p></div>", "请点击这里。", "联系电话：555-0100。")]
    [InlineData("<div class=x>{body}<p>更多内容见<a href=/d.html>《示例镇养老服务办事指南》</a>。</p>{links}</div>", "更多内容见《示例镇养老服务办事指南》。")]
    [InlineData("<div class=x>{body}<p>上一篇：<a href=/1.html>示例镇召开秋收工作会议</a></p><p>下一篇：<a href=/2.html>示例镇检查校车安全</a></p></div>")]
    public void A_sentence_that_is_mostly_a_link_is_of_the_article(string page, params string[] last) =>
        Assert.Equal([First, Second, Third, .. last], Words(Read(page)));

    [Fact]
    public void A_table_beside_the_paragraphs_is_of_the_article()
    {
        var notice = Read(
            "<div class=x><div class=t><table><tr><td>项目名称<td>办理点设备</tr><tr><td>预算金额<td>十二万元</tr><tr><td>采购单位<td>示例镇人民政府</tr></table></div>"
            + "<div class=t>{body}</div></div>"
        ).Notice!;
        Assert.Equal(3, Assert.IsType<Table>(notice.Blocks[0]).Rows.Length);
        Assert.Equal(4, notice.Blocks.Length);
    }

    [Fact]
    public void Title_and_byline_in_the_container_do_not_come_into_the_body()
    {
        var words = Words(
            Read(
                "<div class=content><table><tr><td>示例镇设立养老认证办理点</table><table><tr><td>发布时间：2024-03-05 09:15<td>【<a href=/j>我要纠错</a>】</"
                + "table>{body}</div>"
            ));
        Assert.Equal([First, Second, Third], words);
    }

    [Theory]
    [InlineData("<div class=rel><h3>相关新闻</h3>{links}</div>", "示例镇检查校车安全")]
    [InlineData("<p>延伸阅读：</p><p><a href=/1.html>秋收工作会议</a></p><p><a href=/2.html>检查校车安全</a></p>", "检查校车安全")]
    [InlineData("<p>相关链接：<a href=/1.html>秋收工作会议</a></p>", "秋收工作会议")]
    [InlineData("<p>（责任编辑：某某）</p>", "责任编辑：某某")]
    [InlineData("<p>责编：某某</p><p>您看完此文的心情</p>", "您看完此文的心情")]
    [InlineData("<div>【<a href=/j>我要纠错</a>】</div><div>+1</div><div>打印本页</div>", "我要纠错")]
    [InlineData("<div class=bdsharebuttonbox>分享到：<a href=#>微信</a><a href=#>微博</a></div>", "分享到")]
    [InlineData("<p>上一篇：<a href=p.html>停水公告</a></p><p>下一篇：没有了</p>", "停水公告")]
    [InlineData("<p>标签：<a href=/t>养老</a> <a href=/u>认证</a></p>", "养老")]
    [InlineData("<div class=t>相关附件</div><ul></ul><div class=t>相关新闻</div><ul></ul>", "相关附件")]
    [InlineData("<h3>网友评论</h3><p>这个办法好，我妈妈腿脚不方便，正用得上。</p>", "正用得上")]
    [InlineData("<p><a href=/7.html>秋收会议</a></p><p><a href=/8.html>校车安全</a></p><p><a href=/9.html>义诊</a></p>", "校车安全")]
    public void What_a_template_hangs_on_an_article_is_left_out_and_quoted_with_its_line(string tail, string quoted)
    {
        var reading = Read("<div id=zoom>{body}\n" + tail + "</div>");
        Assert.Equal([First, Second, Third], Words(reading));
        Assert.Contains(
            reading.Remarks,
            remark => remark.Rule == RemarkRule.PagePart && remark.Line > 1 && remark.Message.Contains(quoted, StringComparison.Ordinal));
    }

    [Fact]
    public void Attachments_under_their_heading_stay_attachments()
    {
        var notice = Read("<div id=zoom>{body}<div>相关附件</div><ul><li><a href=/a.pdf>办理点一览表.pdf</a></ul></div>").Notice!;
        Assert.Equal([First, Second, Third, "办理点一览表.pdf"], notice.Blocks.Select(PlainWords.Of));
    }

    [Theory]
    [InlineData("<p>相关链接是什么？</p><p>网站里指向别的网页的文字叫链接，点一下就能打开。</p>")]
    [InlineData("<h3>相关政策</h3><p>示例市去年印发了办法，对上门办理作出规定，今年继续执行。</p>")]
    public void The_same_words_over_sentences_head_a_chapter(string chapter) =>
        Assert.Equal(5, Read("<div id=zoom>{body}" + chapter + "</div>").Notice!.Blocks.Length);

    [Fact]
    public void Sentences_that_stand_elsewhere_are_quoted_with_their_line()
    {
        var reading = Read(
            "<div class=a>{body}</div><div class=l>{links}{links}{links}{links}{links}</div>\n<div class=b><p>另外，示例镇将在下月公布全部办理点的地址和电话，"
            + "请居民留意村务公开栏上的通知。</p></div>"
        );
        var remark = Assert.Single(reading.Remarks, remark => remark.Rule == RemarkRule.BodyElsewhere);
        Assert.True(remark.Rule.IsDoubt);
        Assert.Equal(2, remark.Line);
        Assert.Contains("“另外，示例镇将在下月公布全部办理点的地址和电话", remark.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_ordinary_page_is_doubted() => Assert.All(
        Sources.Html.Keys,
        page => Assert.DoesNotContain(HtmlReader.Read(Sources.Html[page], page).Remarks, remark => remark.Rule.IsDoubt));

    [Theory]
    [InlineData(
        "<p>请<a href=https://a.example.gov.cn/>点击这里</a>、<a href=https://b.example.gov.cn/>在线办理</a>、<a href=https://c.example.gov.cn/>查看详情</"
        + "a></p>"
    )]
    [InlineData("<p>主题词：水利　工程　通知</p>")]
    public void A_line_of_links_or_labels_ends_no_short_article_in_its_container(string line) =>
        Assert.Equal(3, Read($"<div class=content><p>各有关单位，请看以下内容：</p>{line}<p>特此通知。</p></div>").Notice!.Blocks.Length);

    [Fact]
    public void Few_sentences_in_an_unknown_template_are_a_doubt() =>
        Assert.Contains(
            Read("<div class=a><p>见公告栏。</p></div>").Remarks,
            remark => remark.Rule == RemarkRule.BodyUncertain && remark.Message.Contains("div.a", StringComparison.Ordinal));

    private static Reading Read(string page) => HtmlReader.Read(
        Encoding.UTF8.GetBytes(
            "<!DOCTYPE html><meta charset=utf-8><title>示例镇设立养老认证办理点</title><meta name=PubDate content=2024-03-05><h1>示例镇设立养老认证办理点</h1>"
            + page.Replace("{body}", Paragraphs, StringComparison.Ordinal)
                .Replace("{links}", Links, StringComparison.Ordinal)
                .Replace("{lines}", $"{First}<br>{Second}<br>{Third}", StringComparison.Ordinal)
                .Replace("{1}", First, StringComparison.Ordinal)
                .Replace("{2}", Second, StringComparison.Ordinal)
                .Replace("{3}", Third, StringComparison.Ordinal)
            + "<div class=footer>版权所有：示例镇人民政府　地址：示例镇中心路一号　技术支持：示例市信息中心。未经授权不得转载本网站的任何内容，违者将依法追究责任。</div>"),
        "a");

    private static List<string> Words(Reading reading) => [.. reading.Notice!.Blocks.Select(PlainWords.Of)];
}
