using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers.Html;
using AngleSharp.Html.Parser;
using Ganss.Xss;

namespace AccessibleContent.Tests.Readers.Html;

/// <summary>What hostile pages may not do.</summary>
public sealed class HtmlHostileTests
{
    private static readonly Notice Hostile = Sources.Read("hostile");

    [Theory]
    [InlineData(
        "script,style,link,meta,base,iframe,frame,object,embed,applet,form,input,select,textarea,button,svg,math,video,audio,template,"
        + "marquee,noscript,details:not(.facts)"
    )]
    [InlineData("[style],[onclick],[onload],[onerror],[onmouseover],[ontoggle],[onstart],[background],[srcdoc],[formaction]")]
    [InlineData("[href^='javascript' i],[href^='data' i],[href^='vbscript' i],[href^='file' i],[src^='javascript' i],[src^='data' i]")]
    public void Nothing_that_runs_asks_frames_or_covers_comes_out(string selector)
    {
        foreach (var rendition in Rendition.All.Where(one => one.Form == Form.Html))
        {
            var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Make.Renderer.Render(Hostile, rendition)));
            Assert.Empty(document.Body!.QuerySelectorAll(selector));
        }
    }

    [Theory]
    [InlineData("第一段正文。")]
    [InlineData("普通脚本")]
    [InlineData("引号地址")]
    [InlineData("未知元素的字")]
    [InlineData("混淆嵌套标签结束")]
    [InlineData("看不见的零宽字符和方向控制。")]
    [InlineData("最后一段正文。")]
    public void Harmless_words_around_it_stay(string words) => Assert.Contains(words, PlainWords.Of(Hostile), StringComparison.Ordinal);

    [Theory]
    [InlineData("javascript:alert(6)")]
    [InlineData("框架里的字")]
    [InlineData("矢量文字")]
    [InlineData("隐藏的推广文字")]
    [InlineData("文本框里的字")]
    [InlineData("https://evil.example/v.mp4")]
    [InlineData("事件处理程序")]
    public void What_was_left_out_is_told(string what) =>
        Assert.Contains(
            HtmlReader.Read(Sources.Html["hostile"], "a").Remarks,
            remark => remark.Message.Contains(what, StringComparison.Ordinal));

    [Fact]
    public void A_sanitiser_that_knows_nothing_of_us_finds_nothing_to_take_out_of_any_page()
    {
        foreach (var source in Sources.Names)
        {
            var html = Make.Text(Sources.Read(source), "zh-Hans.standard.html");
            var removed = new List<string>();
            var sanitizer = new HtmlSanitizer { AllowDataAttributes = true };
            sanitizer.AllowedSchemes.UnionWith(["mailto", "tel"]);
            sanitizer.AllowedAttributes.UnionWith(["class", "scope", "role", "aria-label", "tabindex", "id", "headers"]);
            sanitizer.RemovingTag += (_, what) => removed.Add(what.Tag.OuterHtml);
            sanitizer.RemovingAttribute += (_, what) => removed.Add(what.Attribute.Name + "=" + what.Attribute.Value);
            sanitizer.Sanitize(html);
            Assert.Empty(removed);
        }
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<svg><g>")]
    public void A_hundred_thousand_nested_elements_are_refused(string element)
    {
        var refusal = Assert.Single(
            HtmlReader.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(element, 100_000))), "a").Refusals);
        Assert.Contains("256 层", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_that_are_never_closed_may_not_multiply()
    {
        var fonts = string.Concat(Enumerable.Range(0, 200).Select(size => $"<font class=c{size}>"));
        var page = "<p>" + fonts + string.Concat(Enumerable.Repeat("</p><p>字", 20_000));
        Assert.Contains(
            HtmlReader.Read(Encoding.UTF8.GetBytes(page), "a").Refusals,
            refusal => refusal.Message.Contains("200000 个", StringComparison.Ordinal));
    }

    [Fact]
    public void A_tag_of_a_hundred_thousand_attributes_is_read_like_any_other()
    {
        var page =
            "<title>停水</title><meta name=PubDate content=2024-07-18><p "
            + string.Join(' ', Enumerable.Range(0, 100_000).Select(number => $"a{number} onx{number}"))
            + ">今日停水。";
        Assert.NotNull(HtmlReader.Read(Encoding.UTF8.GetBytes(page), "a").Notice);
    }

    [Fact]
    public void Cells_that_claim_millions_of_places_are_refused()
    {
        var page =
            "<title>停水</title><meta name=PubDate content=2024-07-18><table>"
            + string.Concat(Enumerable.Repeat("<tr><td rowspan=5000 colspan=100>甲<td colspan=100>乙", 3000))
            + "</table>";
        Assert.Contains(
            HtmlReader.Read(Encoding.UTF8.GetBytes(page), "a").Refusals,
            refusal => refusal.Message.Contains("rowspan", StringComparison.Ordinal));
    }
}
