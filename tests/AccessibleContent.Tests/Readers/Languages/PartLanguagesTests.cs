using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Json;
using AccessibleContent.Tests.Readers.Html;

namespace AccessibleContent.Tests.Readers.Languages;

/// <summary>Parts in other languages, as the page declares them and as they are detected.</summary>
public sealed class PartLanguagesTests
{
    [Theory]
    [InlineData("请看 Please note that the desk is closed. 谢谢", "en: Please note that the desk is closed.")]
    [InlineData("Opening hours: 9 am to 5 pm.", "en: Opening hours: 9 am to 5 pm.")]
    [InlineData("Visit <b>the new</b> counter (second floor).", "en: Visit the new counter (second floor).")]
    [InlineData("我们说“We are happy to help you”。", "en: We are happy to help you")]
    [InlineData(
        "Read the notice at https://example.gov.cn/en today, please do.",
        "en: Read the notice at https://example.gov.cn/en today, please do.")]
    [InlineData("见 https://example.gov.cn/please-read-this-page 。", "")]
    [InlineData("使用 Word 和 Excel 软件。", "")]
    [InlineData("转义：&lt;script&gt;alert(18)&lt;/script&gt; &amp;lt;b;", "")]
    [InlineData("格式为 PDF、DOC、XLS。", "")]
    [InlineData("符合 GB/T 37668 ISO IEC WCAG 要求。", "")]
    [InlineData("地址 Example Qu Lanshan Lu Renmin Zhengfu。", "en: Example Qu Lanshan Lu Renmin Zhengfu")]
    [InlineData("地址 Lanshan Qu Jinque Shan Lu。", "")]
    [InlineData("外国人の方は、届け出てください。", "ja: 外国人の方は、届け出てください。")]
    [InlineData("日语：外国人の方は届け出てください。谢谢。", "ja: 外国人の方は届け出てください。")]
    [InlineData("这次展出《となりのトトロ》的画。", "ja: となりのトトロ")]
    [InlineData("鲜の每日是一家公司。", "")]
    public void English_from_three_words_on_and_japanese_sentences_are_recognised(string body, string spans) =>
        Assert.Equal(spans, Spans($"<p>{body}</p>"));

    [Theory]
    [InlineData("<p>请看<span lang=fr>mairie</span>。</p>", "fr: mairie")]
    [InlineData("<div lang=en><ul><li>Fees</li></ul><table><tr><th>Name<td>Fee</table></div>", "en: Fees|en: Name|en: Fee")]
    [InlineData("<p lang=ja>東京<b>都</b>庁</p>", "ja: 東京都庁")]
    [InlineData("<p xml:lang=de>Rathaus</p>", "de: Rathaus")]
    [InlineData("<div lang=en><p>整个网页都声明为英文。</p></div>", "")]
    [InlineData("<p><span lang=EN-US>PDF</span>格式</p>", "")]
    [InlineData("<div lang=en><p lang=zh-CN>ABC 公司</p></div>", "")]
    [InlineData("<p lang='english please'>Fees</p>", "")]
    [InlineData("<p>第<span lang=en>12</span>条</p>", "")]
    public void A_declared_language_is_believed_where_the_words_agree(string body, string spans) => Assert.Equal(spans, Spans(body));

    [Fact]
    public void It_is_tagged_in_html_and_neither_converted_nor_given_other_marks()
    {
        var notice = Body.Read("<p>说明：</p><p>「国際」会館へ来てください。“一度”だけ。</p><p>见 “Tom’s great and new ‘app’”。</p>").Notice!;
        var html = Make.Text(notice, "zh-Hant-TW.standard.html");
        Assert.Contains("<p>說明：</p>\n<p><span lang=\"ja\">「国際」会館へ来てください。", html, StringComparison.Ordinal);
        Assert.Contains("<p>見 「<span lang=\"en\">Tom’s great and new ‘app’</span>」。</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_reader_but_that_of_json_recognises_them()
    {
        Assert.IsType<LanguageSpan>(Assert.IsType<Paragraph>(Make.Markdown("Please note that.").Blocks[0]).Inlines[0]);
        Assert.IsType<LanguageSpan>(
            Assert.IsType<Paragraph>(Make.Page("停水\n发布日期：2024-07-19\nPlease note that.").Notice!.Blocks[0]).Inlines[0]);
        var json = """{"title":"停水","metadata":{"publishedOn":"2024-08-01"},"blocks":[{"type":"paragraph","text":"Please note that."}]}""";
        Assert.IsType<TextRun>(Assert.IsType<Paragraph>(JsonReader.Read(json, "a").Notice!.Blocks[0]).Inlines[0]);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("ja")]
    public void Json_takes_a_tag_as_it_is_written(string tag)
    {
        var json =
            $$"""{"title":"停水","metadata":{"publishedOn":"2024-08-01"},"blocks":[{"type":"paragraph","inlines":["""
            + $$"""{"type":"language","language":"{{tag}}","inlines":[{"type":"text","text":"国际,国"}]}]}]}""";
        var notice = JsonReader.Read(json, "a").Notice!;
        Assert.Equal(tag, Assert.IsType<LanguageSpan>(Assert.IsType<Paragraph>(notice.Blocks[0]).Inlines[0]).Language);
        Assert.Contains($"<span lang=\"{tag}\">国际,国</span>", Make.Text(notice, "zh-Hant.standard.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_parts_are_told() => Assert.Contains(
        Body.Read("<p>Please note that.</p><p>外国人の方は来てください。</p>").Remarks,
        remark =>
            remark.Rule == RemarkRule.PartLanguage
            && remark.Message.Contains("en 1 处，ja 1 处", StringComparison.Ordinal)
            && remark.Message.Contains("“Please note that.”", StringComparison.Ordinal));

    private static string Spans(string body) =>
        string.Join(
            '|',
            Body.Read(body)
                .Notice!.Blocks.SelectMany(Inlines)
                .OfType<LanguageSpan>()
                .Select(span => $"{span.Language}: {PlainWords.Of(span.Inlines)}"));

    private static IEnumerable<Inline> Inlines(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Inlines,
        ListBlock list => list.Items.SelectMany(item => item.Blocks).SelectMany(Inlines),
        Table table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Inlines),
        _ => [],
    };
}
