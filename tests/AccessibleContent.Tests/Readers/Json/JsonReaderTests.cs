using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Json;

namespace AccessibleContent.Tests.Readers.Json;

/// <summary>JSON written by hand, with its mistakes.</summary>
public sealed class JsonReaderTests
{
    [Fact]
    public void A_notice_that_is_one_picture_is_taken_with_an_error_whatever_the_picture_stands_in()
    {
        var picture = new InlineImage("https://www.example.cn/a.png", "");
        Block[] bodies =
        [
            new Paragraph([picture]),
            new Paragraph([new Link("https://www.example.cn/", [picture])]),
            new Paragraph([new Emphasis(true, [new Superscript([picture])])]),
            new Heading(2, [new LanguageSpan("en", [picture])]),
            new Table(null, 0, [new TableRow([new TableCell([new Link("https://www.example.cn/", [picture])])])]),
        ];
        foreach (var body in bodies)
        {
            var reading = JsonReader.Read(Make.Text(Make.Markdown("占位") with { Blocks = [body] }, "zh-Hans.standard.json"), "a-1");
            Assert.NotNull(reading.Notice);
            Assert.Contains(reading.Remarks, remark => remark.Rule == RemarkRule.PictureOnly);
        }
    }

    [Fact]
    public void The_shortest_notice_is_title_day_and_text()
    {
        var reading = Read("""{"title":"停水","metadata":{"publishedOn":"2024-08-01"},"blocks":[{"type":"paragraph","text":"今日停水。"}]}""");
        Assert.Equal("今日停水。", PlainWords.Of(Assert.Single(reading.Notice!.Blocks)));
        Assert.Equal("name", reading.Notice.Id.Value);
    }

    [Theory]
    [InlineData("{", "JSON")]
    [InlineData("[]", "对象")]
    [InlineData("""{"title":7}""", "$.title")]
    [InlineData("""{"blocks":[{"type":"video"}]}""", "$.blocks[0]")]
    [InlineData("""{"blocks":[{"type":"heading","level":9}]}""", "$.blocks[0].level")]
    [InlineData("""{"blocks":[{"type":"paragraph","inlines":[{"type":"link","href":"javascript:alert(1)"}]}]}""", "$.blocks[0].inlines[0]")]
    [InlineData("""{"blocks":[{"type":"paragraph","inlines":[{"type":"language","language":"en\"><b>"}]}]}""", "$.blocks[0].inlines[0]")]
    [InlineData("""{"blocks":[{"type":"list","ordered":true,"numbering":"greek"}]}""", "lower-roman")]
    [InlineData("""{"blocks":[{"type":"list","ordered":true,"items":[{"number":-1}]}]}""", "$.blocks[0].items[0].number")]
    [InlineData("""{"title":"\ud800"}""", "$.title")]
    [InlineData("""{"title":"停水","\ud800a":1}""", "$ 应当是")]
    [InlineData("""{"blocks":[{"type":"table","rows":[{"cells":[{"\ud819二":0}]}]}]}""", "$.blocks[0].rows[0].cells[0]")]
    [InlineData("""{"metadata":{"publishedOn":"19.7.2024"}}""", "19.7.2024")]
    [InlineData("""{"metadata":{"publishedOn":"2024-07-19","publishedAt":"2024-07-20T09:00:00+08:00"}}""", "publishedAt")]
    public void A_mistake_is_named_with_its_place(string json, string named)
    {
        var reading = Read(json);
        Assert.Null(reading.Notice);
        Assert.Contains(reading.Refusals, refusal => refusal.Message.Contains(named, StringComparison.Ordinal));
    }

    [Fact]
    public void The_text_of_a_block_says_what_is_raised()
    {
        const string Json =
            """{"title":"检查","metadata":{"publishedOn":"2024-08-01"},"blocks":[{"type":"paragraph","inlines":["""
            + """{"type":"text","text":"x"},{"type":"superscript","inlines":[{"type":"text","text":"n"}]}]}]}""";
        Assert.Contains("\"text\": \"x（上標n）\"", Make.Text(Read(Json).Notice!, "zh-Hant.standard.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_without_a_bottom_is_refused()
    {
        var deep =
            string.Concat(Enumerable.Repeat("""{"type":"quotation","blocks":[""", 40))
            + """{"type":"paragraph","text":"底"}"""
            + string.Concat(Enumerable.Repeat("]}", 40));
        var reading = Read($$"""{"title":"深","metadata":{"publishedOn":"2024-08-01"},"blocks":[{{deep}}]}""");
        Assert.Contains(reading.Refusals, refusal => refusal.Message.Contains("16", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"title\":\"停水")]
    [InlineData("""{"title":"停水","metadata":{"publishedOn":"2024-08-32"},"blocks":[]}""")]
    [InlineData("""{"title":"停水","metadata":{"publishedOn":"2024-08-01"},"blocks":[{"type":"video"}]}""")]
    public void A_stored_text_that_is_no_notice_says_that_the_store_is_damaged(string json)
    {
        var damage = Assert.Throws<InvalidDataException>(() =>
            JsonReader.ReadStored(Encoding.UTF8.GetBytes(json), NoticeId.Parse("a-1")!.Value));
        Assert.Contains("a-1", damage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stored_notice_keeps_the_words_that_were_published_whatever_cleaning_is_today()
    {
        const string Stored =
            """{"id":"a-1","title":"停  水","metadata":{"publishedOn":"2024-08-01","publisher":"王　辉"},"blocks":["""
            + """{"type":"paragraph","inlines":[{"type":"text","text":" 今日,停水。"}]}]}""";
        var notice = JsonReader.ReadStored(Encoding.UTF8.GetBytes(Stored), NoticeId.Parse("a-1")!.Value);
        Assert.Equal(("停  水", "王　辉", " 今日,停水。"), (notice.Title, notice.Metadata.Publisher, PlainWords.Of(Assert.Single(notice.Blocks))));
    }

    private static Reading Read(string json) => JsonReader.Read(json, "name");
}
