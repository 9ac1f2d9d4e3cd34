using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers;

namespace AccessibleContent.Tests.Readers;

/// <summary>A remark that quotes the source has the line of the quoted text.</summary>
public sealed class RemarkLinesTests
{
    static RemarkLinesTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("甲\n乙丙丁\n戊", "没有采用“乙丙丁”。", 2)]
    [InlineData("甲\n<b>乙</b>丙\n丁戊", "没有采用“乙丙 丁”。", 2)]
    [InlineData("甲\n乙丙丁戊\n己", "没有采用“乙丙…”。", 2)]
    [InlineData("甲\n乙", "没有采用“庚辛”。", null)]
    [InlineData("甲\n乙", "点击数没有采用。", null)]
    [InlineData("甲\n乙", "没有采用“”。", null)]
    public void The_line_is_that_of_the_quotation(string source, string message, int? line) =>
        Assert.Equal(line, Line(Encoding.UTF8.GetBytes(source), new(RemarkKind.Skipped, message)));

    [Theory]
    [InlineData("gb18030")]
    [InlineData("big5")]
    public void The_line_is_found_in_the_encodings_of_old_pages(string encoding) =>
        Assert.Equal(
            3,
            Line(
                Encoding.GetEncoding(encoding).GetBytes($"<meta charset={encoding}>\n通告\n公告事項\n"),
                new(RemarkKind.Skipped, "没有采用“公告事項”。")));

    [Fact]
    public void A_line_that_the_reader_knows_is_left_as_it_is() =>
        Assert.Equal(7, Line("甲\n乙"u8, new(RemarkKind.Skipped, "没有采用“乙”。", Line: 7)));

    [Theory]
    [InlineData(
        "html",
        "<title>停水通知</title>\n<meta name=PubDate content=2024-07-18>\n<div class=article-content><p>今日停水。</p>\n<p><a href='ftp://a.example/"
        + "b'>见此处</a></p></div>",
        "停水通知",
        1)]
    [InlineData("md", "---\ntitle: 标题\npublishedOn: 2024-07-19\ncolour: 红\n---\n\n正文。\n", "colour", 4)]
    public void Every_reading_of_a_source_has_the_lines(string extension, string source, string quoted, int line)
    {
        var reading = SourceFormat.OfFile("a." + extension)!.Read(Encoding.UTF8.GetBytes(source), "a");
        Assert.Equal(line, Assert.Single(reading.Remarks, remark => remark.Message.Contains($"“{quoted}”", StringComparison.Ordinal)).Line);
    }

    [Fact]
    public void Many_quotations_of_a_long_source_cost_no_more_than_a_hundred_million_characters()
    {
        var source = Encoding.UTF8.GetBytes(new string('字', 2_000_000));
        var remarks = Enumerable.Range(0, 2000).Select(number => new Remark(RemarkKind.Skipped, $"没有采用“第{number}段”。")).ToArray();
        var before = Environment.CpuUsage.TotalTime;
        _ = RemarkLines.Fill(Reading.Refused(remarks), source);
        Assert.InRange(Environment.CpuUsage.TotalTime - before, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    private static int? Line(ReadOnlySpan<byte> source, Remark remark) =>
        Assert.Single(RemarkLines.Fill(Reading.Refused(remark), source).Remarks).Line;
}
