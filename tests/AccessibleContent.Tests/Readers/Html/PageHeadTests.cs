using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Html;
using AccessibleContent.Readers.Records;

namespace AccessibleContent.Tests.Readers.Html;

/// <summary>Title, date and record of pages of unconfigured sites.</summary>
public sealed class PageHeadTests
{
    private const string Title = "关于举办乡村图书漂流活动的通知";
    private const string Byline = "<div class=info>发布时间：2024-03-05</div>";
    private const string Text = "<p>各行政村：</p><p>　　为方便群众借书还书，定于春季在各村巡回设点，请提前告知村民并安排好场地。</p><p>　　借书不收押金，归还时请保持书页完整，遗失的照价赔偿。</p>";

    [Theory]
    [InlineData("通知公告_示例镇人民政府", "<h1>通知公告</h1><h2>T</h2>B")]
    [InlineData("示例镇人民政府", "<h1>示例镇人民政府</h1><div class=bt>T</div>B")]
    [InlineData("T_示例镇人民政府", "<div class=bt>T</div>B")]
    [InlineData("通知公告--示例镇官网", "<h3>首页 - 通知公告</h3><h5>T</h5>B")]
    [InlineData(
        "T",
        "<div class=search><ul><li><a href='javascript:void(0)'>标题</a></li><li><a href='javascript:void(0)'>正文</a></li></ul></div><h1>T</"
        + "h1>B"
    )]
    [InlineData("T - 示例在线", "<h1><a href='/'>示例在线</a></h1><p>您现在的位置：首页 &gt; 通知公告 &gt; 正文</p><p align=center><font size=5>T</font></p>B")]
    [InlineData(
        "示例镇人民政府",
        "<table><tr><td>首页 &gt;&gt; 通知</td></tr></table><table><tr><td align=center style='font-size:20px'>T</td></tr><tr><td align=center>"
        + "2024-03-05 来源：文化站</td></tr></table>"
    )]
    [InlineData("T", "<h1>关于举办乡村图书<br>漂流活动的通知</h1>B")]
    public void The_title_is_the_line_above_the_body_that_the_page_speaks_for(string browser, string head)
    {
        var notice = Read(
            browser.Replace("T", Title, StringComparison.Ordinal),
            head.Replace("T", Title, StringComparison.Ordinal).Replace("B", Byline, StringComparison.Ordinal)
                + Body
                + "<h1>相关新闻</h1><ul><li><a href=b.html>另一则</a></li></ul>"
        ).Notice!;
        Assert.Equal(Title, notice.Title);
    }

    [Theory]
    [InlineData("<p align=center><b>关于举办乡村图书</b></p><p align=center><b>漂流活动的通知</b></p>")]
    [InlineData("<p align=center>关于举办</p><p align=center>乡村图书漂流活动</p><p align=center>的通知</p>")]
    [InlineData("<p>关 于 举 办 乡 村 图 书 漂 流 活 动 的 通 知</p>")]
    [InlineData("<h2>关于举办乡村图书漂流活动的通知</h2>")]
    public void The_title_at_the_head_of_the_body_is_not_said_again(string again)
    {
        var reading = Read(Title, $"<h1>{Title}</h1>{Byline}<div id=zoom>{again}{Text}</div>");
        Assert.Equal("各行政村：", PlainWords.Of(reading.Notice!.Blocks[0]));
        Assert.Contains(reading.Remarks, remark => remark.Message.Contains("重复的标题", StringComparison.Ordinal));
    }

    [Fact]
    public void A_title_that_a_browser_shows_behind_site_and_column_with_blanks_between_is_no_doubt() =>
        Assert.DoesNotContain(
            Read($"示例镇门户网站 通知公告 {Title}", $"<div class=cont>{Title}</div>{Byline}{Body}").Remarks,
            remark => remark.Rule == RemarkRule.TitleInDoubt);

    [Fact]
    public void The_time_in_the_line_behind_Hong_Kongs_day_is_the_notices() =>
        Assert.Equal(
            16,
            Read(
                Title,
                $"<h1>{Title}</h1><div id=zoom>{Text}<p>完</p><p>2024年3月5日（星期二）<br>香港時間16時30分</p></div>"
            ).Notice!.Metadata.PublishedAt?.Hour);

    [Theory]
    [InlineData("<meta name=publishdate content='2024-03-05'>", false)]
    [InlineData("<meta name=firstpublishedtime content='2024-03-05-07:50:00'>", false)]
    [InlineData("<meta property='article:published_time' content='2024-03-05T07:50:00+08:00'>", false)]
    [InlineData("<meta name=PubDate content='20240305'>", false)]
    [InlineData("<meta name='DC.date.issued' content='2024-03-05'>", false)]
    [InlineData(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-03-05T07:50:00+08:00\"}</script>",
        false)]
    [InlineData("<!--enpproperty <date>2024-03-05 07:50:00.0</date><author></author>/enpproperty-->", false)]
    [InlineData("<input type=hidden name=pubdate value='2024-03-05 07:50'>", true)]
    [InlineData("<script>var publish_time = '2024-03-05 07:50';</script>", true)]
    public void A_date_that_only_machines_find_is_taken_and_told(string place, bool isDoubt)
    {
        var reading = Read(Title, $"{place}<h1>{Title}</h1>{Body}");
        Assert.Equal(new DateOnly(2024, 3, 5), reading.Notice!.Metadata.PublishedOn);
        Assert.Contains(reading.Remarks, remark => remark.Rule == (isDoubt ? RemarkRule.DateInDoubt : RemarkRule.DateForMachines));
    }

    [Theory]
    [InlineData("<div>发布日期：2024-03-05 责任编辑：甲乙</div>", "")]
    [InlineData("", "<p>完</p><p>２０２４年３月５日（星期二）</p>")]
    [InlineData("", "<p>发布日期：2024-03-05</p>")]
    public void A_date_behind_the_body_is_taken_and_told(string behind, string inside)
    {
        var reading = Read(Title, $"<h1>{Title}</h1><div id=zoom>{Text}{inside}</div>{behind}");
        Assert.Equal(new DateOnly(2024, 3, 5), reading.Notice!.Metadata.PublishedOn);
        Assert.Contains(reading.Remarks, remark => remark.Rule == RemarkRule.DateBehindBody);
    }

    [Fact]
    public void A_signature_is_no_date_of_publication() =>
        Assert.Contains(
            Read(Title, $"<h1>{Title}</h1><div id=zoom>{Text}<p>示例镇人民政府</p><p>2024年3月1日</p></div>").Refusals,
            refusal => refusal.Message.Contains("2024年3月1日", StringComparison.Ordinal));

    [Fact]
    public void A_label_that_nobody_knows_costs_only_itself()
    {
        var record = Read(
            Title,
            $"<table><tr><td>流水编码：</td><td>7</td><td>信息索引：</td><td>A/7</td><td>制发机关：</td><td>示例镇人民政府</td></tr><tr><td>组配分类：</td><td>通知</td>"
            + $"<td>文件号：</td><td>示镇发〔2024〕7号</td></tr></table><h1>{Title}</h1>{Byline}{Body}"
        ).Notice!.Metadata;
        Assert.Equal(
            ("A/7", "示例镇人民政府", "通知", "示镇发〔2024〕7号"),
            (record.IndexNumber, record.Publisher, record.Catalog, record.DocumentNumber));
        Assert.Equal([new OtherFact("流水编码", "7")], record.Others);
    }

    [Theory]
    [InlineData("<p>索引号：A/7　发文单位：示例镇人民政府</p>")]
    [InlineData("<dl><dt>索引号</dt><dd>A/7</dd><dt>公开主体</dt><dd>示例镇人民政府</dd></dl>")]
    [InlineData("<div><div><div>索引号：</div><div>A/7</div></div><div><div>发文机关：</div><div>示例镇人民政府</div></div></div>")]
    [InlineData("<ul><li><b>索 引 號</b>：A/7</li><li>發文單位：示例镇人民政府</li></ul>")]
    [InlineData("<p><b>索引号</b><span>A/7</span></p><p><b>发布主体</b><span>示例镇人民政府</span></p>")]
    public void A_record_is_found_however_it_is_laid_out(string facts)
    {
        var record = Read(Title, $"{facts}<h1>{Title}</h1>{Byline}{Body}").Notice!.Metadata;
        Assert.Equal(("A/7", "示例镇人民政府"), (record.IndexNumber, record.Publisher));
    }

    [Fact]
    public void A_newspaper_is_the_source_and_never_the_authority()
    {
        var record = Read(Title, $"<meta name=ContentSource content=示例日报><h1>{Title}</h1>{Byline}{Body}").Notice!.Metadata;
        Assert.Equal((null, "示例日报"), (record.Publisher, record.Source));
    }

    private static string Body => $"<div id=zoom>{Text}</div>";

    private static Reading Read(string browser, string body) =>
        HtmlReader.Read(
            Encoding.UTF8.GetBytes(
                $"<!DOCTYPE html><meta charset=utf-8><title>{browser}</title>{body}<div class=footer>主办单位：示例镇人民政府</div>"),
            "a");
}
