using System.Text;
using System.Xml.Linq;
using AccessibleContent.Model;
using AccessibleContent.Speech;

namespace AccessibleContent.Tests.Writers.Speech;

/// <summary>What speech engines get.</summary>
public sealed class SpeechWriterTests
{
    [Theory]
    [InlineData("zh-Hans", "zh-CN")]
    [InlineData("zh-Hant", "zh-TW")]
    [InlineData("zh-Hant-TW", "zh-TW")]
    [InlineData("zh-Hant-HK", "zh-HK")]
    public void The_language_is_that_of_a_voice(string script, string language)
    {
        var speak = Read("区长出席。", script);
        Assert.Equal(language, speak.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal("1.1", speak.Attribute("version")!.Value);
    }

    [Fact]
    public void Paragraphs_and_lines_are_kept_apart_and_the_record_ends_in_a_pause()
    {
        var speak = Read("第一句。第二句！\n\n- 甲\n- 乙");
        Assert.Equal(
            ["标题|p", "发布日期：|p", "break", "第一句。/第二句！|p", "- 甲/- 乙|p", "（完）|p"],
            speak.Elements().Select(element => element.Name.LocalName == "break" ? "break" : Told(element)));
        Assert.Equal("800ms", speak.Element(Ssml.Elements + "break")!.Attribute("time")!.Value);

        static string Told(XElement p) => p.Value.StartsWith("发布日期", StringComparison.Ordinal)
            ? "发布日期：|p"
            : string.Join('/', p.Elements().Select(s => s.Value)) + "|" + p.Name.LocalName;
    }

    [Theory]
    [InlineData("；", "，")]
    [InlineData("，", "、")]
    [InlineData("、", " ")]
    public void A_long_sentence_ends_at_the_best_mark(string better, string worse)
    {
        var words = new string('文', 30);
        var sentences = Sentences($"{words}{better}{words}{worse}{words}。");
        Assert.Equal([words + better, words + worse + words + "。"], sentences);
    }

    [Fact]
    public void A_sentence_without_any_mark_is_cut_between_characters()
    {
        var sentences = Sentences(string.Concat(Enumerable.Repeat("𠮷野", 60)));
        Assert.Equal(3, sentences.Count);
        Assert.All(sentences, sentence => Assert.False(char.IsLowSurrogate(sentence[0])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("好")]
    [InlineData("好好好")]
    public void An_emoji_of_several_is_never_cut(string before) => Assert.All(
        Sentences(before + string.Concat(Enumerable.Repeat("👨\u200D👩\u200D👧", 40))),
        sentence => Assert.False(sentence[0] == '\u200D' || sentence[^1] == '\u200D', sentence));

    [Fact]
    public void Quotation_marks_and_brackets_stay_with_their_sentence() => Assert.Equal(
        ["他说：“同意。”", "（略。）", "完！！", "Is it so?", " Yes."],
        Sentences("他说：“同意。”（略。）完！！Is it so? Yes."));

    [Fact]
    public void An_address_is_no_end_of_a_sentence() => Assert.Equal(
        ["见https://example.gov.cn/a?b=1，下载。"], Sentences("见https://example.gov.cn/a?b=1，下载。"));

    [Theory]
    [InlineData("")]
    [InlineData("好")]
    public void What_is_said_otherwise_is_never_cut(string before)
    {
        var words = before + string.Concat(Enumerable.Repeat("区长", 60));
        var speak = Read(words);
        Assert.Equal(60, Ssml.Aliases(speak).Count(alias => alias == "区长→区掌"));
    }

    [Fact]
    public void Every_character_is_well_formed()
    {
        var all = string.Concat(Enumerable.Range(0, 0x10000).Where(unit => unit is not '\n').Select(unit => (char)unit));
        foreach (var text in (string[])[all, "]]>&<>\"'\0\uD800\uDC00\uD800", "\uFFFE\uFFFF\u0085\u2028\r\r"])
        {
            var notice = Make.Markdown("占位") with { Title = text, Blocks = [new Paragraph([new TextRun(text)])] };
            Assert.All(Rendition.All.Where(one => one.Form == Form.Speech), one => Ssml.Read(Make.Renderer.Render(notice, one)));
        }
    }

    [Fact]
    public void A_name_of_the_site_is_said_as_the_site_says_it()
    {
        var say = new SayTerms([new("兰山易办", "兰山亿办"), new("QYB", "企业办", HanScript.TraditionalHongKong)]);
        var renderer = new Renderer(Make.Converter, say: say);
        var notice = Make.Markdown("兰山易办和QYB的区长。");
        Assert.Equal(["兰山易办→兰山亿办", "区长→区掌"], AliasesIn("zh-Hans"));
        Assert.Equal(["蘭山易辦→蘭山億辦", "區長→區掌"], AliasesIn("zh-Hant-TW"));
        Assert.Equal(["QYB→企业办"], AliasesIn("zh-Hant-HK"));

        IEnumerable<string> AliasesIn(string script) => Ssml.Aliases(
            Ssml.Read(renderer.Render(notice, Make.Rendition($"{script}.standard.speech")))
                .Elements().Last(p => p.Value.Contains("QYB", StringComparison.Ordinal)));
    }

    private static List<string> Sentences(string words) => [.. Read(words)
        .Elements().SkipWhile(element => element.Name.LocalName != "break").Skip(1).First().Elements().Select(sentence => sentence.Value)];

    private static XElement Read(string markdown, string script = "zh-Hans") =>
        Ssml.Read(Make.Renderer.Render(Make.Markdown(markdown), Make.Rendition($"{script}.standard.speech")));
}
