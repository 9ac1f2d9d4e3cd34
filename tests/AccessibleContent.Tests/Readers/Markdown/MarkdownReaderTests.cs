using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Json;
using AccessibleContent.Readers.Markdown;
using AccessibleContent.Writers.Json;

namespace AccessibleContent.Tests.Readers.Markdown;

/// <summary>Markdown as editors write it.</summary>
public sealed class MarkdownReaderTests
{
    [Fact]
    public void A_line_end_between_han_characters_is_no_space() =>
        Assert.Equal("汉字换行，不留空格 and Latin does", PlainWords.Of(Make.Markdown("汉字换行，\n不留空格 and\nLatin does").Blocks[0]));

    [Fact]
    public void Four_spaces_make_a_paragraph_and_not_code() =>
        Assert.IsType<Paragraph>(Make.Markdown("    因管道检修停水。").Blocks[0]);

    [Fact]
    public void A_link_that_runs_something_keeps_only_its_words()
    {
        var block = Make.Markdown("[点这里](javascript:alert(1))").Blocks[0];
        Assert.Equal("点这里", Assert.IsType<TextRun>(Assert.Single(Assert.IsType<Paragraph>(block).Inlines)).Text);
    }

    // The package reports it by an exception's message; any other would count as a fault of ours.
    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    public void What_is_nested_too_deep_is_refused_by_that_name(string mark)
    {
        var reading = Read(string.Concat(Enumerable.Repeat(mark, 1_000)) + "正文");
        Assert.Null(reading.Notice);
        Assert.Contains(reading.Remarks, remark => remark.Message.Contains("嵌套过深", StringComparison.Ordinal));
    }

    [Fact]
    public void Html_is_reported_and_never_passed_through()
    {
        var reading = Read("正文<script>alert(1)</script>结束\n\n<div onclick=x>块</div>");
        Assert.DoesNotContain('<', PlainWords.Of(reading.Notice!));
        Assert.Contains(reading.Remarks, remark => remark.Message.Contains("<script>", StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_heading_is_the_title_where_the_front_matter_has_none()
    {
        var reading = MarkdownReader.Read("---\npublishedOn: 2024-07-19\n---\n# 停水通知\n\n今日停水。", "a");
        Assert.Equal("停水通知", reading.Notice!.Title);
        Assert.Single(reading.Notice.Blocks);
    }

    [Theory]
    [InlineData("---\ntitle: [\n---\n正文", "YAML")]
    [InlineData("正文", "标题")]
    [InlineData("---\ntitle: 甲\npublishedOn: 昨天\n---\n正文", "昨天")]
    public void What_is_missing_or_wrong_is_named(string markdown, string named) =>
        Assert.Contains(MarkdownReader.Read(markdown, "a").Refusals, refusal => refusal.Message.Contains(named, StringComparison.Ordinal));

    [Fact]
    public void Quotations_without_a_bottom_are_refused() =>
        Assert.NotEmpty(Read(new string('>', 5000) + " 深").Refusals);

    [Theory]
    [InlineData("999999999. 水")]
    [InlineData("[水\n](a.doc)")]
    public void What_is_read_is_written_so_that_it_reads_back(string body)
    {
        var notice = MarkdownReader.Read($"---\ntitle: 停水\npublishedOn: 2024-07-19\n---\n\n水\n\n{body}\n", "a").Notice!;
        var written = JsonWriter.Canonical(notice);
        Assert.Equal(written, JsonWriter.Canonical(JsonReader.ReadStored(written, notice.Id)));
        Assert.Equal(written, JsonWriter.Canonical(JsonReader.Read(Encoding.UTF8.GetString(written), "a").Notice!));
    }

    private static Reading Read(string body) => MarkdownReader.Read($"---\ntitle: 标题\npublishedOn: 2024-07-19\n---\n\n{body}", "a");
}
