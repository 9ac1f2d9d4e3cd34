using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Json;

namespace AccessibleContent.Tests.Readers.Html;

/// <summary>Lists keep the numbers that a browser shows: other sentences refer to them.</summary>
public sealed class HtmlListsTests
{
    [Theory]
    [InlineData("<ol start=5><li>五<li value=8>八<li>九</ol>", "5. 五\n8. 八\n9. 九\n")]
    [InlineData("<ol type=a><li>甲<li>乙</ol>", "a. 甲\nb. 乙\n")]
    [InlineData("<ol type=I start=9><li>甲<li>乙</ol>", "IX. 甲\nX. 乙\n")]
    [InlineData("<ol reversed><li>三<li>二<li>一</ol>", "3. 三\n2. 二\n1. 一\n")]
    [InlineData("<ol reversed start=10><li>甲<li value=4>乙<li>丙</ol>", "10. 甲\n4. 乙\n3. 丙\n")]
    [InlineData("<ol style='list-style-type:lower-roman'><li>甲<li>乙</ol>", "i. 甲\nii. 乙\n")]
    [InlineData("<ul style='list-style-type: decimal'><li>甲<li>乙</ul>", "1. 甲\n2. 乙\n")]
    [InlineData("<ol style='list-style:none'><li>甲<li>乙</ol>", "- 甲\n- 乙\n")]
    [InlineData("<ol style='list-style-type:cjk-ideographic'><li>甲方<li>乙方</ol>", "- 一、甲方\n- 二、乙方\n")]
    [InlineData("<ol><li>甲<li><li>丙</ol>", "1. 甲\n3. 丙\n")]
    [InlineData("<ol><li>甲<li hidden>乙<li>丙</ol>", "1. 甲\n2. 丙\n")]
    [InlineData("<ol><li>甲</li>散字<li>丙</ol>", "1. 甲\n  散字\n2. 丙\n")]
    [InlineData("<ol start=0><li>甲</ol>", "0. 甲\n")]
    public void The_numbers_are_those_that_a_browser_shows(string body, string text) => Assert.Equal(text, Body.Text(body));

    [Theory]
    [InlineData("<ol><li>1. 甲<li>2. 乙</ol>", "1. 甲\n2. 乙\n", "从“1.”起")]
    [InlineData("<ol><li>3、甲<li>4、乙</ol>", "3. 甲\n4. 乙\n", "从“3、”起")]
    [InlineData("<ol><li>（一）甲<li>（二）乙</ol>", "- （一）甲\n- （二）乙\n", "从“（一）”起")]
    [InlineData("<ol start=-3><li>甲<li>乙</ol>", "1. 甲\n2. 乙\n", "“-3”不能采用")]
    [InlineData("<ol><li value=5000000000>甲</ol>", "1. 甲\n", "“5000000000”不能采用")]
    [InlineData("<ol style='list-style-type:lower-greek'><li>甲</ol>", "1. 甲\n", "“lower-greek”没有采用")]
    public void A_number_is_said_once_and_what_is_not_kept_is_told(string body, string text, string told)
    {
        Assert.Equal(text, Body.Text(body));
        Assert.Equal(2, Body.LineOf(body, RemarkRule.ListNumber, told));
    }

    [Theory]
    [InlineData("<ol><li>1.5公里<li>2.5公里</ol>", "1. 1.5公里\n2. 2.5公里\n")]
    [InlineData("<ol><li>1. 甲<li>乙</ol>", "1. 1. 甲\n2. 乙\n")]
    [InlineData("<ol><li>第一项<li>第二项</ol>", "1. 第一项\n2. 第二项\n")]
    [InlineData("<ol start=3><li>①<li>②</ol>", "3. ①\n4. ②\n")]
    public void What_only_looks_like_a_number_stays(string body, string text) => Assert.Equal(text, Body.Text(body));

    [Fact]
    public void A_list_in_a_cell_keeps_its_numbers_as_words() =>
        Assert.Contains(
            "乙：a. 一 b. 二",
            Body.Text("<table><tr><th>甲<th>乙<tr><td>1<td><ol type=a><li>一<li>二</ol></table>"),
            StringComparison.Ordinal);

    [Fact]
    public void What_is_said_of_a_list_comes_back_from_every_form_that_is_read()
    {
        var notice = Body.Read("<ol type=A start=3 reversed><li>甲<li value=9>乙</ol>").Notice!;
        var list = Assert.IsType<ListBlock>(notice.Blocks[0]);
        Assert.Equal((3, ListNumbering.UpperAlpha, true, (int?)9), (list.Start, list.Numbering, list.Reversed, list.Items[1].Number));
        Assert.Equal(
            Make.Text(notice, "zh-Hans.standard.json"),
            Make.Text(JsonReader.Read(Make.Text(notice, "zh-Hans.standard.json"), "a").Notice!, "zh-Hans.standard.json"));
        Assert.Equal("<ol type=\"A\" start=\"3\" reversed>\n<li>甲</li>\n<li value=\"9\">乙</li>\n</ol>\n", Html(notice));
        Assert.Equal(Html(notice), Html(Body.Read(Html(notice)).Notice!));
    }

    private static string Html(Notice notice)
    {
        var html = Make.Text(notice, "zh-Hans.standard.html");
        return html[html.IndexOf("<ol", StringComparison.Ordinal)..(html.IndexOf("</ol>", StringComparison.Ordinal) + "</ol>\n".Length)];
    }
}
