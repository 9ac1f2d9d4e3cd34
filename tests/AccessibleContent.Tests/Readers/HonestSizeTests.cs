using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Captured;
using AccessibleContent.Readers.Html;
using AccessibleContent.Readers.Markdown;

namespace AccessibleContent.Tests.Readers;

/// <summary>Long documents as offices publish them are read whole: no limit for hostile sources affects them.</summary>
public sealed class HonestSizeTests
{
    private const string Front = "---\ntitle: 停水通知\npublishedOn: 2024-07-19\n---\n\n";
    private const string Sentence = "各镇街、各部门要切实加强组织领导，明确责任分工（见附件 1），确保各项措施落实到位；重大事项*及时*报告。";

    [Fact]
    public void A_policy_of_thousands_of_paragraphs_with_marks_and_links_in_them()
    {
        var text = string.Concat(
            Enumerable
                .Range(1, 4000)
                .Select(number =>
                    $"## 第{number}条\n\n{Sentence}**重点**工作[见文件](/files/{number}.html)，完成率达到 95%以上，<5 人的除外。\n\n- 第一项\n- 第二项 `a_b`\n\n"));
        Assert.True(Notice(MarkdownReader.Read(Front + text, "a")).Blocks.Length >= 12_000);
    }

    [Fact]
    public void A_markdown_table_of_five_thousand_rows_with_a_link_in_each()
    {
        var rows = string.Concat(
            Enumerable
                .Range(1, 5000)
                .Select(number => $"| {number} | [第{number}号通知](/n/{number}.html) | {(number <= 300 ? "1*" : "")}{number} | 水利局 |\n"));
        Assert.Equal(
            5001,
            Assert
                .IsType<Table>(
                    Notice(MarkdownReader.Read(Front + "| 序号 | 名称 | 数量 | 单位 |\n|---|---|---|---|\n" + rows, "a")).Blocks[0])
                .Rows.Length);
    }

    [Fact]
    public void References_by_the_hundred()
    {
        var text =
            string.Concat(Enumerable.Range(1, 800).Select(number => $"见[文件{number}][{number}]。"))
            + "\n\n"
            + string.Concat(Enumerable.Range(1, 800).Select(number => $"[{number}]: /n/{number}.html \"文件\"\n"));
        Assert.Equal(
            800,
            Assert.IsType<Paragraph>(Notice(MarkdownReader.Read(Front + text, "a")).Blocks[0]).Inlines.OfType<Link>().Count());
    }

    [Fact]
    public void A_paragraph_of_a_thousand_footnote_stars_and_lines()
    {
        var text = string.Concat(Enumerable.Range(1, 1000).Select(number => $"第{number}户 5*3 平方米*，3<5，[注\n"));
        Assert.Equal(1000, PlainWords.Of(Notice(MarkdownReader.Read(Front + text, "a")).Blocks[0]).Count(character => character == '['));
    }

    [Fact]
    public void A_thousand_headings_by_underline() =>
        Assert.Equal(
            2000,
            Notice(
                MarkdownReader.Read(
                    Front + string.Concat(Enumerable.Range(1, 1000).Select(number => $"第{number}条\n---\n\n{Sentence}\n\n")),
                    "a")
            ).Blocks.Length);

    [Fact]
    public void A_page_of_megabytes_with_tables_of_tens_of_thousands_of_cells()
    {
        var page = new StringBuilder("<title>停水</title><meta name=PubDate content=2024-07-19><div id=zoom>");
        page.Append(
            string.Concat(
                Enumerable
                    .Range(1, 3000)
                    .Select(number =>
                        $"<p style='text-indent:2em'><span style='font-size:16pt'>{number}．{Sentence}</span></p><!-- {number} -->\n")));
        page.Append("<table>")
            .Append(
                string.Concat(
                    Enumerable
                        .Range(1, 8000)
                        .Select(number => $"<tr><td>{number}</td><td>张某</td><td>兰山街道</td><td>{number * 3}</td><td></td></tr>\n")))
            .Append("</table></div>");
        var notice = Notice(HtmlReader.Read(Encoding.UTF8.GetBytes(page.ToString()), "a"));
        Assert.Equal(8000, Assert.Single(notice.Blocks.OfType<Table>()).Rows.Length);
    }

    [Fact]
    public void A_captured_page_of_fifty_thousand_lines() =>
        Assert.Equal(
            50_000,
            Notice(
                CapturedPageReader.Read("停水通知\n发布日期：2024-07-19\n" + string.Concat(Enumerable.Repeat(Sentence + "\n", 50_000)), "a")
            ).Blocks.Length);

    private static Notice Notice(Reading reading)
    {
        Assert.True(reading.Notice is not null, string.Join('\n', reading.Refusals.Select(refusal => refusal.Message)));
        return reading.Notice;
    }
}
