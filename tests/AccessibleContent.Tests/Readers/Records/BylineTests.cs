using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Html;

namespace AccessibleContent.Tests.Readers.Records;

/// <summary>The line under a title in the forms that sites use: date and source are found, the rest is dropped.</summary>
public sealed class BylineTests
{
    private const string Title = "关于举办乡村图书漂流活动的通知";

    public static TheoryData<string, string?, string?> Lines { get; } = new()
    {
        { "发布时间：2024-03-05 来源：示例镇文化站 【字体：大 中 小】 打印 关闭", "示例镇文化站", null },
        { "2024-03-05 10:20 来源：示例镇文化站 浏览次数：123 分享到：", "示例镇文化站", "10:20" },
        { "来源： 示例日报 2024-03-05 08:03", "示例日报", "08:03" },
        { "http://www.example.gov.cn&nbsp;&nbsp;2024-03-05 09:20&nbsp;&nbsp;来源：", null, "09:20" },
        { "（2024年3月5日　星期二）", null, null },
        { "2024年3月5日 星期二 作者：记者 甲乙 摄影：丙丁", null, null },
        { "责编：甲乙　2024-03-05 10:20　供稿单位：示例镇文化站　审核：丙丁", null, "10:20" },
        { "发布者：办公室&nbsp;&nbsp;发布时间：2024-03-05&nbsp;&nbsp;阅读：<script>x</script>次", null, null },
        { "【发布日期】2024年3月5日 【来源】示例镇文化站", "示例镇文化站", null },
        { "<span>作者：甲乙</span><span>来源：示例镇文化站</span><span>发布时间：2024/03/05</span>", "示例镇文化站", null },
        { "发 布 时 间：2024.03.05 | 点击：5", null, null },
        { "发布于 2024-03-05 10:20", null, "10:20" },
        { "2024-03-05 发布 阅读 321 次", null, null },
        { "发布日期：二〇二四年三月五日", null, null },
        { "发布日期：２０２４年３月５日", null, null },
        { "发布日期：2024年 3月 5日", null, null },
        { "发布时间：2024年3月5日 10时20分", null, "10:20" },
        { "发布时间：2024-03-05 下午3点", null, "15:00" },
        { "发布时间：2024-03-05 上午9:30", null, "09:30" },
        { "Published: 5 March 2024, 3:05 PM Source: Example Library", "Example Library", null },
        { "March 5, 2024 Views: 12", null, null },
        { "民国113年3月5日 来源：示例镇文化站", "示例镇文化站", null },
        { "發布日期：113-03-05 點閱次數：12 字級：大 中 小", null, null },
        { "張貼日期：2024-03-05 資料來源：文化站 瀏覽人次：8 列印", "文化站", null },
        { "發佈時間：2024-03-05 15:38 來源：文化站 責任編輯：甲乙", "文化站", "15:38" },
        { "成文日期：2024-02-28 发布日期：2024-03-05 实施日期：2024-04-01", null, null },
        { "更新时间：2024-04-01 发布时间：2024-03-05", null, null },
        { "最后更新：2024-03-05", null, null },
        { "<time datetime='2024-03-05T10:20:00+08:00'>3月5日</time>", null, "10:20" },
        { "文/图：甲乙 编审：丙丁 发布于：2024/03/05 来源：示例镇文化站 点击量：<em>88</em> 收藏", "示例镇文化站", null },
        { "日期：2024.03.05　　点击：320　　属于：通知公告", null, null },
        { "发布时间：2024-03-05来源：示例镇文化站作者：办公室点击数：12打印关闭", "示例镇文化站", null },
        { "Posted on <time datetime='2024-03-05'>March 5, 2024</time> by <a>admin</a> <i>Leave a comment</i>", null, null },
        { "<ul><li>发布日期：</li><li>2024-03-05</li><li>来源：</li><li>示例镇文化站</li></ul>", "示例镇文化站", null },
        { "<b>发布时间：</b><i>2024-03-05</i> <a href='javascript:doPrint()'>打印</a>", null, null },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_between_title_and_body_gives_date_time_and_source(string line, string? source, string? time)
    {
        var reading = Read($"<h1>{Title}</h1><div class=info>{line}</div>");
        Assert.True(reading.Notice is not null, string.Join('\n', reading.Refusals.Select(refusal => refusal.Message)));
        Assert.Equal((new DateOnly(2024, 3, 5), source), (reading.Notice.Metadata.PublishedOn, reading.Notice.Metadata.Source));
        if (time is not null)
        {
            Assert.Equal(time, reading.Notice.Metadata.PublishedAt?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Eight_digits_behind_the_label_of_a_date_are_one() =>
        Assert.Equal(new DateOnly(2024, 3, 5), Read($"<h1>{Title}</h1><div class=info>日期：20240305</div>").Notice!.Metadata.PublishedOn);

    [Theory]
    [MemberData(nameof(Lines))]
    public void The_same_line_inside_the_article_leaves_it(string line, string? source, string? time)
    {
        _ = time;
        var reading = HtmlReader.Read(Page($"<div class=content><h1>{Title}</h1><div class=info>{line}</div>{Text}</div>"), "a");
        Assert.True(reading.Notice is not null, string.Join('\n', reading.Refusals.Select(refusal => refusal.Message)));
        Assert.Equal((new DateOnly(2024, 3, 5), source), (reading.Notice.Metadata.PublishedOn, reading.Notice.Metadata.Source));
        Assert.DoesNotContain(reading.Notice.Blocks, block => PlainWords.Of(block).Contains("2024", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("成交日期：2024-03-04")]
    [InlineData("成文日期：2024-03-04")]
    [InlineData("印发日期：2024年3月4日")]
    [InlineData("活动时间：2024年3月4日至3月9日")]
    [InlineData("2024-03-04—2024-03-09")]
    [InlineData("时间：2024年3月4日上午9点 地点：镇图书馆")]
    [InlineData("<table><tr><td>开标日期</td><td>2024-03-04</td></tr></table>")]
    [InlineData("<dl><dt>登记日期</dt><dd>2024-03-04</dd></dl>")]
    [InlineData("<ul><li><a href=a.html>另一则关于借阅的通知</a><span>2024-03-04</span></li></ul>")]
    public void A_date_of_something_else_is_none_of_publication_and_the_refusal_quotes_it(string line)
    {
        var refusal = Assert.Single(Read($"<h1>{Title}</h1><div class=info>{line}</div>").Refusals);
        Assert.Equal("publishedOn", refusal.Field);
        Assert.Contains("3", refusal.Message[..refusal.Message.IndexOf('。', StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains("行“", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_in_the_head_of_every_page_is_none_of_publication() =>
        Assert.Contains(
            Read($"<div class=top><span>2026年11月26日 星期四</span></div><h1>{Title}</h1>").Refusals,
            refusal => refusal.Field == "publishedOn");

    [Fact]
    public void Two_days_that_are_both_named_are_refused_and_quoted_with_their_lines()
    {
        var refusal = Assert.Single(Read($"<h1>{Title}</h1>\n<div>发布日期：2024-03-05</div>\n<div>公开日期：2024-03-06</div>").Refusals);
        Assert.Contains("2024-03-05、2024-03-06", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("第 2 行", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("第 3 行", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_day_wins_over_one_without_a_name_and_the_doubt_is_told()
    {
        var reading = Read($"<h1>{Title}</h1><div>2024-03-06 10:00</div><div>发布日期：2024-03-05</div>");
        Assert.Equal(new DateOnly(2024, 3, 5), reading.Notice!.Metadata.PublishedOn);
        Assert.Contains(
            reading.Remarks,
            remark =>
                remark.Rule == RemarkRule.DateConflict
                && remark.Rule.IsDoubt
                && remark.Message.Contains("2024-03-06", StringComparison.Ordinal));
    }

    private const string Text = "<p>各行政村：</p><p>　　为方便群众借书还书，定于春季在各村巡回设点，请提前告知村民并安排好场地。</p><p>　　借书不收押金，归还时请保持书页完整，遗失的照价赔偿。</p>";

    private static Reading Read(string head) => HtmlReader.Read(Page($"{head}<div id=zoom>{Text}</div>"), "a");

    private static byte[] Page(string body) =>
        Encoding.UTF8.GetBytes(
            $"<!DOCTYPE html><meta charset=utf-8><title>{Title}</title>{body}<div class=footer>主办单位：示例镇人民政府</div>");
}
