using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Captured;
using AccessibleContent.Readers.Json;
using AccessibleContent.Readers.Markdown;

namespace AccessibleContent.Tests.Readers;

/// <summary>The valid range of an id, a title and a date; a refusal names the value and the way out.</summary>
public sealed class ReadingLimitTests
{
    private const string Blocks = "\"blocks\":[{\"type\":\"paragraph\",\"text\":\"水\"}]";

    [Fact]
    public void A_longer_index_number_is_refused_by_name()
    {
        var number = new string('兰', 67);
        var refusal = Assert.Single(Json("停水", $"\"publishedOn\":\"2024-07-19\",\"indexNumber\":\"{number}\"").Refusals);
        Assert.Contains(number, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("200 字节", refusal.Message, StringComparison.Ordinal);
        Assert.NotNull(Json("停水", $"\"publishedOn\":\"2024-07-19\",\"indexNumber\":\"{number[1..]}\"").Notice);
    }

    [Theory]
    [InlineData("兰")]
    [InlineData("𠮷")]
    [InlineData("兰 ")]
    [InlineData("é")]
    [InlineData("a")]
    public void A_longer_file_name_is_cut_at_a_whole_character_and_ends_in_its_hash(string unit)
    {
        var name = string.Concat(Enumerable.Repeat(unit, 300));
        var id = NoticeId.FromName(name)!.Value;
        Assert.InRange(Encoding.UTF8.GetByteCount(id.Value), 150, NoticeId.MaxBytes);
        Assert.Matches("[^-]-[0-9a-f]{8}$", id.Value);
        Assert.Equal(id, NoticeId.Parse(id.Value));
        Assert.Equal(id, NoticeId.FromName(name));
        Assert.NotEqual(id, NoticeId.FromName(name + unit));
    }

    [Fact]
    public void A_file_name_within_the_limit_is_the_id_itself() => Assert.Equal(NoticeId.From("停水 通知"), NoticeId.FromName("停水 通知"));

    [Theory]
    [InlineData("水")]
    [InlineData("𠮷")]
    public void A_title_has_five_hundred_characters_at_the_most(string character)
    {
        Assert.NotNull(Json(string.Concat(Enumerable.Repeat(character, 500)), "\"publishedOn\":\"2024-07-19\"").Notice);
        var refusal = Assert.Single(Json(string.Concat(Enumerable.Repeat(character, 501)), "\"publishedOn\":\"2024-07-19\"").Refusals);
        Assert.Contains("标题有 501 字，超过上限 500 字", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_stored_before_there_were_limits_is_still_read()
    {
        var json =
            $"{{\"title\":\"{new string('水', 2000)}\",\"metadata\":{{\"publishedOn\":\"1850-01-01\","
            + $"\"indexNumber\":\"{new string('兰', 500)}\"}},{Blocks}}}";
        var notice = JsonReader.ReadStored(Encoding.UTF8.GetBytes(json), NoticeId.From(new string('兰', 500))!.Value);
        Assert.Equal(2000, notice.Title.Length);
    }

    [Theory]
    [InlineData("publishedOn", "0001-01-01")]
    [InlineData("publishedOn", "9999-12-31")]
    [InlineData("publishedOn", "1899-12-31")]
    [InlineData("publishedAt", "9999-12-31T23:59:59Z")]
    [InlineData("publishedAt", "9999-12-31T23:59:59-14:00")]
    [InlineData("publishedAt", "0001-01-01T00:00:00Z")]
    [InlineData("publishedAt", "0001-01-01T00:00:00+08:00")]
    [InlineData("publishedAt", "0001-01-01T00:00:00+14:00")]
    [InlineData("publishedAt", "2201-01-01T00:00:00Z")]
    public void A_year_of_no_publication_is_refused_by_its_value(string field, string date)
    {
        Assert.Contains(
            Json("停水", $"\"{field}\":\"{date}\"").Refusals,
            refusal => refusal.Message.Contains(date, StringComparison.Ordinal));
        Assert.Contains(
            MarkdownReader.Read($"---\ntitle: 停水\n{field}: {date}\n---\n\n水\n", "a").Refusals,
            refusal => refusal.Message.Contains(date, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0001-01-01 00:00")]
    [InlineData("0001年1月1日")]
    [InlineData("9999-12-31 23:59:59")]
    [InlineData("1/1/0001")]
    public void A_page_of_no_year_is_refused_wherever_it_says_so(string date)
    {
        Assert.NotEmpty(Read("text/html", $"<title>停水</title><meta name=PubDate content='{date}'><div id=zoom><p>水").Refusals);
        Assert.NotEmpty(Read("text/html", $"<title>停水</title><p>发布日期：{date}</p><div id=zoom><p>水").Refusals);
        Assert.NotEmpty(Read("text/plain", $"停水\n发布日期：{date}\n今日停水。\n").Refusals);
    }

    [Fact]
    public void A_notice_of_the_first_day_has_a_moment_too()
    {
        var notice = Json("停水", "\"publishedOn\":\"2024-07-19\"").Notice!;
        Assert.Equal(
            DateTimeOffset.MinValue,
            (notice with { Metadata = notice.Metadata with { PublishedOn = DateOnly.MinValue } }).PublicationMoment);
        Assert.Equal(9999, (notice with { Metadata = notice.Metadata with { PublishedOn = DateOnly.MaxValue } }).PublicationMoment.Year);
    }

    [Theory]
    [InlineData("~: a\nnull: b")]
    [InlineData("? [a]\n: b\n? {c: d}\n: e")]
    [InlineData("title: \"\\UFFFFFFFF\"")]
    [InlineData("title: \"\\U00110000\"")]
    [InlineData("title: 停水\ntitle: 停电")]
    [InlineData("title: [停水")]
    [InlineData("title: *a")]
    [InlineData("title: !!binary 停水\nx: &a *a")]
    [InlineData("%YAML 9.9")]
    [InlineData("\"\\uD800\": a")]
    [InlineData("[a, b]")]
    [InlineData("停水")]
    [InlineData(": [\n?[\n------")]
    public void Front_matter_that_is_none_is_refused(string yaml) =>
        Assert.NotEmpty(MarkdownReader.Read($"---\n{yaml}\n---\n\n水\n", "a").Refusals);

    [Fact]
    public void A_refusal_quotes_the_beginning_of_what_is_no_date() =>
        Assert.All(
            CapturedPageReader.Read($"停水通知\n发布日期：2024-07-19 {new string('水', 9_000)}\n\n水\n", "a").Refusals,
            refusal => Assert.InRange(refusal.Message.Length, 50, 400));

    [Theory]
    [InlineData("<base href=\"{0}\">")]
    [InlineData("<link rel=canonical href=\"{0}\">")]
    [InlineData("<meta name=Url content=\"{0}\">")]
    public void An_address_of_the_page_that_would_make_every_link_long_is_not_adopted(string tag)
    {
        var tags = tag.Replace("{0}", "http://a.example/" + string.Concat(Enumerable.Repeat("d/", 500)), StringComparison.Ordinal);
        var reading = Read(
            "text/html",
            $"<title>停水</title><meta name=PubDate content=2024-07-19>{tags}<div id=zoom><p>水<a href=a>甲</a></p></div>");
        Assert.Equal(["a"], ((Paragraph)reading.Notice!.Blocks[0]).Inlines.OfType<Link>().Select(link => link.Address));
        Assert.Contains(reading.Remarks, remark => remark.Message.Contains("超过 1000 字", StringComparison.Ordinal));
    }

    [Fact]
    public void Nor_is_one_that_the_caller_names() =>
        Assert.Contains(
            "(a)",
            string.Join(
                ' ',
                (
                    (Paragraph)
                        MarkdownReader
                            .Read(
                                "---\ntitle: 停水\npublishedOn: 2024-07-19\n---\n\n[水](a)\n", "a",
                                new("http://a.example/" + new string('d', 1000) + "/"))
                            .Notice!.Blocks[0])
                    .Inlines.OfType<Link>()
                    .Select(link => $"({link.Address})")),
            StringComparison.Ordinal);

    [Fact]
    public void Front_matter_takes_anchors_and_leaves_out_what_is_nested()
    {
        var reading = MarkdownReader.Read(
            "---\ntitle: &t 停水\nsource: *t\npublishedOn: 2024-07-19\nx: {a: [b, {c: d}]}\npublisher: ~\n---\n\n水\n",
            "a");
        Assert.Equal(("停水", "停水", null), (reading.Notice!.Title, reading.Notice.Metadata.Source, reading.Notice.Metadata.Publisher));
        Assert.Contains(reading.Remarks, remark => remark.Message.Contains("“x”", StringComparison.Ordinal));
    }

    private static Reading Json(string title, string metadata) =>
        JsonReader.Read($"{{\"title\":\"{title}\",\"metadata\":{{{metadata}}},{Blocks}}}", "a");

    private static Reading Read(string mediaType, string text) =>
        SourceFormat.All.Single(one => one.MediaType == mediaType).Read(Encoding.UTF8.GetBytes(text), "a");
}
