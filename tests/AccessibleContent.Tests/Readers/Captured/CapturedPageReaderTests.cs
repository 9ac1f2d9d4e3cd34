using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers;

namespace AccessibleContent.Tests.Readers.Captured;

/// <summary>The seed as the site published it, and what a page may do to its reader.</summary>
public sealed class CapturedPageReaderTests
{
    private static readonly Reading Seed = Make.Page(Sources.Seed);

    [Fact]
    public void The_record_of_the_seed_is_read_into_its_fields()
    {
        var notice = Seed.Notice!;
        Assert.Equal("lanshanqurmzfbgs-2024-0000076", notice.Id.Value);
        Assert.Equal("全区科学技术大会召开", notice.Title);
        Assert.Equal(
            new NoticeMetadata
            {
                PublishedOn = new(2024, 7, 19),
                IndexNumber = "lanshanqurmzfbgs/2024-0000076",
                Publisher = "兰山区政府办公室",
                Catalog = "政府专题会议",
                Disclosure = "主动公开",
                Others = [],
            },
            notice.Metadata with { Others = [] });
        Assert.Empty(notice.Metadata.Others);
    }

    [Fact]
    public void The_body_of_the_seed_is_its_nine_paragraphs() => Assert.Equal(9, Seed.Notice!.Blocks.OfType<Paragraph>().Count());

    [Theory]
    [InlineData("欢迎访问兰山区人民政府")]
    [InlineData("简体 繁体")]
    [InlineData("网站支持IPv6 公共数据开放 智能问答 无障碍阅读 长者模式")]
    [InlineData("点击数")]
    [InlineData("关闭窗口")]
    [InlineData("扫一扫在手机打开当前页")]
    public void Furniture_is_left_out_and_named(string furniture)
    {
        Assert.DoesNotContain(furniture, PlainWords.Of(Seed.Notice!), StringComparison.Ordinal);
        Assert.Contains(
            Seed.Remarks,
            remark => remark.Kind is RemarkKind.Skipped && remark.Message.Contains(furniture, StringComparison.Ordinal));
    }

    [Fact]
    public void A_label_in_the_place_of_its_value_is_reported_and_not_taken() =>
        Assert.Contains(Seed.Remarks, remark => remark is { Kind: RemarkKind.Conflict, Field: "catalog" });

    [Fact]
    public void Half_width_punctuation_between_han_is_repaired_and_counted()
    {
        Assert.Contains(
            Seed.Remarks,
            remark => remark.Kind is RemarkKind.Repaired && remark.Message.Contains("共 137 处", StringComparison.Ordinal));
        Assert.DoesNotContain(',', PlainWords.Of(Seed.Notice!));
    }

    [Theory]
    [InlineData("全区科学技术大会召开", "title")]
    [InlineData("2024-07-19", "publishedOn")]
    public void A_page_without_title_or_date_is_refused(string missing, string field)
    {
        var reading = Make.Page(Sources.Seed.Replace(missing, "", StringComparison.Ordinal));
        Assert.Null(reading.Notice);
        Assert.Contains(reading.Refusals, refusal => refusal.Field == field);
    }

    [Fact]
    public void A_page_without_a_body_is_refused()
    {
        var head = Sources.Seed[..Sources.Seed.IndexOf("7月17日", StringComparison.Ordinal)];
        Assert.Contains(Make.Page(head + "\n关闭窗口").Refusals, refusal => refusal.Field == "blocks");
    }

    [Fact]
    public void Two_days_of_publication_are_refused_and_both_named()
    {
        var reading = Make.Page(Sources.Seed.Replace("发布日期: 2024-07-19", "发布日期: 2024-07-20", StringComparison.Ordinal));
        var refusal = Assert.Single(reading.Refusals);
        Assert.Contains("2024-07-19、2024-07-20", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_dates_of_the_record_are_fields_of_their_own()
    {
        var reading = Make.Page(
            Sources.Seed.Replace(
                "公开目录: 政府专题会议", "公开目录: 政府专题会议\n成文日期: 2024-07-01\n施行日期: 2024-08-01",
                StringComparison.Ordinal));
        Assert.Equal([new OtherFact("成文日期", "2024-07-01"), new OtherFact("施行日期", "2024-08-01")], reading.Notice!.Metadata.Others);
    }

    [Fact]
    public void A_day_that_is_not_in_the_calendar_is_refused_by_name() =>
        Assert.Contains(
            Make.Page(Sources.Seed.Replace("2024-07-19", "2024-02-30", StringComparison.Ordinal)).Refusals,
            refusal => refusal.Message.Contains("2024-02-30", StringComparison.Ordinal));

    [Fact]
    public void A_time_is_kept_where_the_page_has_one()
    {
        var reading = Make.Page(Sources.Seed.Replace("召开\n2024-07-19", "召开\n2024-07-19 09:30", StringComparison.Ordinal));
        Assert.Equal(new DateTimeOffset(2024, 7, 19, 9, 30, 0, TimeSpan.FromHours(8)), reading.Notice!.Metadata.PublishedAt);
    }

    [Fact]
    public void What_may_not_be_disclosed_is_refused() =>
        Assert.Contains(
            Make.Page(Sources.Seed.Replace("主动公开", "依申请公开", StringComparison.Ordinal)).Refusals,
            refusal => refusal.Field == "disclosure");

    [Fact]
    public void Invisible_characters_reach_no_form()
    {
        var reading = Make.Page(Sources.Seed.Replace("上午", "上\u200B\u00AD\u202E\uFEFF\u0007午", StringComparison.Ordinal));
        Assert.Equal(PlainWords.Of(Seed.Notice!), PlainWords.Of(reading.Notice!));
        Assert.Contains(reading.Remarks, remark => remark.Message.Contains("5 个", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_with_title_and_byline_alone_needs_no_record()
    {
        var reading = Make.Page("首页\n停水通知\n发布时间：2024-08-01 来源：区水务局 浏览次数：12\n因管道检修，8月2日9:00—17:00停水。\n打印 关闭");
        Assert.Equal("停水通知", reading.Notice!.Title);
        Assert.Equal("区水务局", reading.Notice.Metadata.Source);
        Assert.Equal("page", reading.Notice.Id.Value);
        Assert.Equal("因管道检修，8月2日9:00—17:00停水。", PlainWords.Of(Assert.Single(reading.Notice.Blocks)));
    }

    [Fact]
    public void A_body_that_ends_with_its_source_keeps_every_paragraph()
    {
        var reading = Make.Page("停水通知\n发布日期：2024-08-01\n第一段。\n第二段\n来源：区水务局");
        Assert.Equal(3, reading.Notice!.Blocks.Length);
    }

    [Theory]
    [MemberData(nameof(Rubbish))]
    public void Rubbish_is_refused_and_the_way_out_named(byte[] bytes)
    {
        var reading = SourceFormat.OfFile("a.txt")!.Read(bytes, "a");
        Assert.Null(reading.Notice);
        Assert.All(reading.Refusals, refusal => Assert.Contains("请", refusal.Message, StringComparison.Ordinal));
    }

    public static TheoryData<byte[]> Rubbish { get; } = new(
        Array.Empty<byte>(),
        new byte[] { 0x89, 0x50, 0x4E, 0x47, 0, 1 },
        new byte[] { 0xC0, 0xAF, 0xFF },
        Encoding.UTF8.GetBytes("   \n\n\t"));
}
