using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Writers.Text;

namespace AccessibleContent.Tests.Writers;

/// <summary>Tables whose headers would be most of the output: headers are repeated at intervals, and no word is lost.</summary>
public sealed class LongTableTests
{
    private static readonly string Head = new('头', 200);
    private static readonly Notice Long = With(2000);

    [Fact]
    public void Up_to_a_megabyte_each_row_is_told_with_its_heads()
    {
        Assert.Equal(1600, Lines(With(1600)).Count(line => line.Contains(Head, StringComparison.Ordinal)));
        Assert.DoesNotContain("读一次", Make.Text(With(1600), "zh-Hans.standard.text"), StringComparison.Ordinal);
        Assert.DoesNotContain("读一次", Make.Text(With(400), "zh-Hans.elder.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Beyond_that_the_first_twenty_rows_and_every_twentieth_are_and_the_text_says_so()
    {
        var lines = Lines(Long);
        var rows = lines.SkipWhile(line => !line.StartsWith("表格", StringComparison.Ordinal)).Skip(1).Take(2000).ToList();
        Assert.Contains("3列2000行，列名在前20行和以后每20行读一次", Make.Text(Long, "zh-Hans.standard.text"), StringComparison.Ordinal);
        Assert.All(
            rows.Index(),
            row => Assert.Equal(row.Index < 20 || row.Index % 20 == 19, row.Item.Contains(Head, StringComparison.Ordinal)));
        Assert.Equal("甲20；第3列：丙20", rows[20]);
        Assert.Equal("甲21；乙21；丙21", rows[21]);
    }

    [Fact]
    public void Elder_html_says_the_heads_of_the_same_rows()
    {
        var html = Make.Text(Long, "zh-Hans.elder.html");
        Assert.Contains(
            "<p data-label>列名在前20行和以后每20行读一次，其余各行依次只读各列的值，前面有空格时先读列号。</p>\n<table class=\"stacked few\">", html,
            StringComparison.Ordinal);
        Assert.Contains($"<td data-head=\"{Head}：\">丙19</td>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">甲20</th><td></td><td data-head=\"第3列：\">丙20</td>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">甲21</th><td>乙21</td><td>丙21</td>", html, StringComparison.Ordinal);
        Assert.Contains($"<td data-head=\"{Head}：\">丙39</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void No_word_of_the_notice_is_lost_or_said_twice_as_its_own()
    {
        var writer = new PlainTextWriter(Make.Context());
        var text = Encoding.UTF8.GetString(writer.Write(Long));
        Assert.Equal(Sorted(PlainWords.Of(Long)), Sorted(WrittenWords.Of(text, writer.Labels)));
        Assert.Equal(Characters(PlainWords.Of(Long)), Characters(WrittenWords.Of(Make.Text(Long, "zh-Hans.elder.html"))));
    }

    [Fact]
    public void Heads_of_many_rows_cost_each_value_no_look_at_all_of_them()
    {
        var heads = Enumerable.Repeat(new TableRow([.. Enumerable.Repeat(new TableCell([]), 100)]), 5000);
        var body = Enumerable.Range(0, 5000).Select(_ => new TableRow([.. Enumerable.Range(0, 100).Select(_ => Cell("值"))]));
        var text = Make.Text(Make.Markdown("占位") with { Blocks = [new Table(null, 5000, [.. heads, .. body])] }, "zh-Hans.standard.text");
        Assert.Equal(500_000, text.Count(character => character == '值'));
    }

    [Fact]
    public void A_stored_table_of_more_places_than_are_taken_today_is_still_told()
    {
        var table = new Table(
            null, 0,
            [
                new([.. Enumerable.Range(0, 5000).Select(i => new TableCell([new TextRun($"值{i}。")], 1000, 1000))]),
                .. Enumerable.Repeat(new TableRow([Cell("下")]), 999),
            ]);
        var text = Make.Text(Make.Markdown("占位") with { Blocks = [table] }, "zh-Hans.standard.text");
        Assert.All(Enumerable.Range(0, 5000), i => Assert.Contains($"值{i}。", text, StringComparison.Ordinal));
    }

    private static string[] Lines(Notice notice) => Make.Text(notice, "zh-Hans.standard.text").Split('\n');

    private static Notice With(int rows) => Make.Markdown("占位") with
    {
        Blocks =
        [
            new Table(
                null, 1,
                [
                    new([Cell("镇街"), Cell("户"), Cell(Head)]),
                    .. Enumerable
                        .Range(0, rows)
                        .Select(row => new TableRow([
                            Cell($"甲{row}"),
                            row == 20 ? new TableCell([]) : Cell($"乙{row}"),
                            Cell($"丙{row}"),
                        ])),
                ]),
        ],
    };

    private static TableCell Cell(string words) => new([new TextRun(words)]);

    private static string Characters(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    // A table read row by row has its text in another order.
    private static string Sorted(string text) => string.Concat(Characters(text).Order());
}
