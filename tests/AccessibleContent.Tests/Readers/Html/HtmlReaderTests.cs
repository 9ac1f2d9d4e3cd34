using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Html;
using AccessibleContent.Readers.Records;

namespace AccessibleContent.Tests.Readers.Html;

/// <summary>Pages of government sites as their content management systems write them.</summary>
public sealed class HtmlReaderTests
{
    [Fact]
    public void The_record_wins_and_the_page_tags_fill_what_it_left_out()
    {
        var reading = Page("water-notice");
        var record = reading.Notice!.Metadata;
        Assert.Equal(
            ("examplequswj/2024-0000118", "示例区水务局", "通知公告", "示例区水务局"),
            (record.IndexNumber, record.Publisher, record.Catalog, record.Source));
        Assert.Equal(new DateTimeOffset(2024, 7, 18, 16, 5, 0, TimeSpan.FromHours(8)), record.PublishedAt);
        Assert.Null(record.DocumentNumber);
        Assert.Contains(reading.Remarks, remark => remark is { Kind: RemarkKind.Conflict, Field: "catalog" });
        Assert.Contains(
            reading.Remarks,
            remark =>
                remark is { Kind: RemarkKind.Guessed, Field: "catalog" } && remark.Message.Contains("ColumnName", StringComparison.Ordinal)
        );
        Assert.Contains(reading.Remarks, remark => remark is { Kind: RemarkKind.Guessed, Field: "publishedAt" });
    }

    [Theory]
    [InlineData("<p>索引号：flat/1</p><p>发布日期：2024-08-01</p>")]
    [InlineData("<table><tr><td>索引号</td><td>flat/1</td></tr><tr><td>发布日期</td><td>2024-08-01</td></tr></table>")]
    [InlineData("<dl><dt>索引号</dt><dd>flat/1</dd><dt>发布日期</dt><dd>2024-08-01</dd></dl>")]
    public void A_page_may_have_nothing_around_its_paragraphs(string facts)
    {
        string[] lines = [.. Enumerable.Range(1, 5).Select(n => $"第{n}段说明名单怎样公布，以及对名单有不同意见的人向谁提出。")];
        var page =
            $"<!DOCTYPE html><html><head><title>公布名单</title></head><body><nav><a href='/'>首页</a></nav><h1>关于公布名单的通知</h1>{facts}"
            + $"{string.Concat(lines.Select(line => $"<p>{line}</p>"))}</body></html>";
        var notice = HtmlReader.Read(Encoding.UTF8.GetBytes(page), "flat", null).Notice!;
        Assert.Equal(
            ("关于公布名单的通知", "flat/1", new DateOnly(2024, 8, 1)),
            (notice.Title, notice.Metadata.IndexNumber, notice.Metadata.PublishedOn));
        Assert.Equal(lines, notice.Blocks.Select(PlainWords.Of));
    }

    [Theory]
    [InlineData("recruitment", "00000001X/2024-00031", "示例市人力资源和社会保障局", "人事招考")]
    [InlineData("tender", "exampleggzy/2024-0000902", "示例县公共资源交易中心", null)]
    [InlineData("policy", "11000000MB00000001/2024-00045", "示例市人民政府办公室", "城乡建设、环境保护 / 城乡建设")]
    [InlineData("traditional", "exampleyjj/2024-0000077", "示例区应急管理局", null)]
    public void The_record_is_found_as_a_list_as_pairs_and_as_rows_of_elements(string page, string index, string publisher, string? catalog)
    {
        var record = Page(page).Notice!.Metadata;
        Assert.Equal((index, publisher, catalog), (record.IndexNumber, record.Publisher, record.Catalog));
    }

    [Fact]
    public void A_document_number_takes_the_standard_form_and_the_published_one_is_told()
    {
        var reading = Page("policy");
        Assert.Equal("示政办发〔2024〕7号", reading.Notice!.Metadata.DocumentNumber);
        Assert.Contains(
            reading.Remarks,
            remark =>
                remark is { Kind: RemarkKind.Repaired, Field: "documentNumber" }
                && remark.Message.Contains("[2024]07号", StringComparison.Ordinal));
    }

    [Fact]
    public void Midnight_in_the_page_tag_is_a_day_and_no_time() => Assert.Null(Page("recruitment").Notice!.Metadata.PublishedAt);

    [Fact]
    public void Chapters_and_numbered_lines_are_headings_without_a_level_left_out()
    {
        Assert.Equal([(1, "第一章 总则"), (1, "第二章 信息无障碍"), (1, "第三章 附则")], Headings("policy"));
        Assert.Equal([(1, "Who can apply"), (1, "Where to apply"), (2, "Fees")], Headings("english"));
        Assert.Equal([(1, "一、停水范围"), (1, "二、临时取水点"), (1, "三、咨询电话")], Headings("water-notice"));
    }

    [Fact]
    public void A_merged_head_names_every_column_below_it()
    {
        var table = Page("recruitment").Notice!.Blocks.OfType<Table>().Single();
        Assert.Equal(("示例市某中心招聘岗位表", 2, 5), (table.Caption, table.HeaderRows, table.Rows.Length));
        Assert.Contains("条件：专业：社会工作、心理学", Make.Text(Page("recruitment").Notice!, "zh-Hans.standard.text"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_for_layout_is_no_table()
    {
        var notice = Page("layout-form").Notice!;
        Assert.Equal(3, notice.Blocks.OfType<Table>().Single().Rows.Length);
        Assert.Equal("一级", PlainWords.Of(notice.Blocks.OfType<Table>().Single().Rows[1].Cells[0].Inlines));
    }

    [Fact]
    public void Lists_keep_their_nesting()
    {
        var steps = Page("questions").Notice!.Blocks.OfType<ListBlock>().Single();
        var online = Assert.IsType<ListBlock>(steps.Items[0].Blocks[1]).Items[0];
        Assert.Equal(2, Assert.IsType<ListBlock>(online.Blocks[1]).Items.Length);
    }

    [Fact]
    public void Bullets_that_word_drew_are_a_list() =>
        Assert.Equal(
            ["户口本原件；", "社会保障卡。"],
            Page("word").Notice!.Blocks.OfType<ListBlock>().Single().Items.Select(item => PlainWords.Of(item.Blocks[0])));

    [Fact]
    public void Attachments_come_last_with_name_type_and_size_and_an_absolute_address()
    {
        var attachments = Page("recruitment").Notice!.Blocks.OfType<Attachment>().ToList();
        Assert.Equal(
            new Attachment(
                "报名登记表.docx", "https://www.example.gov.cn/rsj/zk/202405/P020240506003.docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                36352),
            attachments[0]);
        Assert.Equal(["无障碍设施分类.pdf", "管理办法（OFD版）"], Page("policy").Notice!.Blocks.OfType<Attachment>().Select(one => one.Name));
        Assert.Equal("任前公示.pdf", Assert.Single(Page("personnel").Notice!.Blocks.OfType<Attachment>()).Name);
        Assert.All(
            Sources.Html.Keys,
            page =>
                Assert.DoesNotContain(
                    Page(page).Notice!.Blocks.SkipWhile(block => block is not Attachment),
                    block => block is not Attachment));
    }

    [Fact]
    public void Line_breaks_of_an_address_stay_and_those_between_paragraphs_end_them()
    {
        Assert.Contains(
            "采购人：示例县交通运输局\n联系人：王某\n电话：0000-2345678 转 806\n",
            Make.Text(Page("tender").Notice!, "zh-Hans.standard.text"),
            StringComparison.Ordinal);
        Assert.Contains(
            "\n\n李某为示例区民政局副局长（试用期一年）；\n\n",
            Make.Text(Page("personnel").Notice!, "zh-Hans.standard.text"),
            StringComparison.Ordinal);
        Assert.EndsWith(
            "示例区水务局\n2024年7月18日\n\n（完）\n",
            Make.Text(Page("water-notice").Notice!, "zh-Hans.standard.text"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Raised_digits_stay_raised() =>
        Assert.Contains("12,600 m²", Make.Text(Page("tender").Notice!, "zh-Hans.standard.text"), StringComparison.Ordinal);

    [Fact]
    public void A_picture_without_words_is_reported_with_its_line()
    {
        var remark = Assert.Single(Page("recruitment").Remarks, remark => remark.Message.Contains("替代文字", StringComparison.Ordinal));
        Assert.Equal(LineOf("recruitment", "W020240506002.jpg"), remark.Line);
    }

    [Fact]
    public void Relative_addresses_resolve_against_the_address_that_is_given()
    {
        var reading = HtmlReader.Read(Sources.Html["layout-form"], "a", new Uri("https://www.example.gov.cn/ybj/show.aspx?id=9"));
        Assert.Equal("https://www.example.gov.cn/UploadFiles/20241202.jpg", reading.Notice!.Blocks.OfType<Image>().Single().Address);
        Assert.DoesNotContain(reading.Remarks, remark => remark.Message.Contains("相对地址", StringComparison.Ordinal));
        Assert.Equal("/UploadFiles/20241202.jpg", Page("layout-form").Notice!.Blocks.OfType<Image>().Single().Address);
        Assert.Contains(Page("layout-form").Remarks, remark => remark.Message.Contains("1 个相对地址", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("gbk", "示例乡2008年粮食直补公示", null)]
    [InlineData("gb18030-declared-utf8", "示例乡2009年粮食直补公示", "内容却是 GB18030")]
    public void Pages_of_old_sites_are_decoded_by_what_they_are(string page, string title, string? told)
    {
        Assert.Equal(title, Page(page).Notice!.Title);
        Assert.Equal(
            told is not null,
            Page(page).Remarks.Any(remark => told is not null && remark.Message.Contains(told, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_page_that_declares_nothing_is_read_as_gb18030_and_that_is_told()
    {
        var page = CodePagesEncodingProvider
            .Instance.GetEncoding(54936)!
            .GetBytes("<title>停水通知</title><meta name=PubDate content=2024-07-18><p>今日停水，请储水。");
        var reading = HtmlReader.Read(page, "a");
        Assert.Equal("停水通知", reading.Notice!.Title);
        Assert.Contains(
            reading.Remarks,
            remark => remark is { Kind: RemarkKind.Guessed } && remark.Message.Contains("没有声明编码", StringComparison.Ordinal));
    }

    [Fact]
    public void A_broken_character_costs_the_page_only_where_it_is_in_the_notice()
    {
        byte[] broken = [.. Encoding.UTF8.GetBytes("<meta charset=utf-8><meta name=description content='说明"), 0xE5, 0xE5, .. "'>"u8];
        byte[] Rest(string body) => Encoding.UTF8.GetBytes($"<title>停水通知</title><meta name=PubDate content=2024-07-18><p>{body}");
        Assert.NotNull(HtmlReader.Read([.. broken, .. Rest("今日停水，请各小区居民提前储水，关好水龙头，谢谢配合。")], "a").Notice);
        var refusal = HtmlReader.Read([.. Rest("今日停水，请各小区居民提前储水，关好水"), 0xE5, 0xE5, .. "。"u8], "a").Refusals.First();
        Assert.Contains("无法辨认", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_in_traditional_script_becomes_a_notice_in_simplified()
    {
        var reading = Page("traditional");
        Assert.Equal(("示例区台风防御通告", "示应急发〔2024〕9号"), (reading.Notice!.Title, reading.Notice.Metadata.DocumentNumber));
        Assert.Contains(reading.Remarks, remark => remark.Message.Contains("繁体字", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_no_template_is_known_the_densest_text_is_the_article()
    {
        var reading = Page("no-record");
        Assert.Equal(4, reading.Notice!.Blocks.Length);
        Assert.Contains(reading.Remarks, remark => remark.Message.Contains("div.txt-box", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_missing_is_refused_by_name()
    {
        var refusals = HtmlReader.Read("<p>只有正文，没有别的。"u8, "a").Refusals.Select(refusal => refusal.Field);
        Assert.Equal(["title", "publishedOn"], refusals);
    }

    private static Reading Page(string name) => HtmlReader.Read(Sources.Html[name], name);

    private static IEnumerable<(int Level, string Words)> Headings(string page) =>
        Page(page).Notice!.Blocks.OfType<Heading>().Select(heading => (heading.Level, PlainWords.Of(heading.Inlines)));

    private static int LineOf(string page, string text) =>
        Encoding
            .UTF8.GetString(Sources.Html[page])
            .Split('\n')
            .Index()
            .First(line => line.Item.Contains(text, StringComparison.Ordinal))
            .Index + 1;
}
