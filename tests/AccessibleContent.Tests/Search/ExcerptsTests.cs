using System.Collections.Immutable;
using AccessibleContent.Filters;
using AccessibleContent.Hanzi;
using AccessibleContent.Hanzi.Data;
using AccessibleContent.Model;
using AccessibleContent.Search;

namespace AccessibleContent.Tests.Search;

public sealed class ExcerptsTests
{
    public static TheoryData<string> SourcesAndSamples => [.. Sources.Names.Where(name => name != "subsidy-list")];

    [Theory]
    [MemberData(nameof(SourcesAndSamples))]
    public void An_excerpt_is_a_part_of_the_rendition_of_its_script(string source)
    {
        var notice = Sources.Read(source);
        foreach (var script in HanScript.All)
        {
            var rendition = Rendition(notice, script);
            var excerpts = Make.Renderer.Excerpts(notice, script);
            Assert.Equal(rendition.Title, excerpts.Title([]).Text);
            Assert.All(WordsOf(notice), word =>
            {
                var excerpt = excerpts.Best([word], ReadingMode.Standard)!;
                Assert.Contains(excerpt.Text.Trim('…'), PlainWords.Of(rendition), StringComparison.Ordinal);
                Assert.All(excerpt.Marks, mark => Assert.InRange(mark.End, mark.Start + 1, excerpt.Text.Length));
                Assert.NotEmpty(excerpt.Marks);
                Assert.True(script != HanScript.Simplified || SearchText.Fold(Marked(excerpt)) == word);
            });
        }
    }

    [Fact]
    public void The_best_sentence_has_the_most_of_the_words()
    {
        var notice = Make.Markdown("停水期间请储水。\n\n因管道检修，6月3日8时停水。检修由自来水公司负责。");

        Assert.Equal("因管道<mark>检修</mark>，6月3日8时<mark>停水</mark>。", Best(notice, "检修", "停水").ToHtml());
    }

    [Fact]
    public void A_long_sentence_is_cut_around_the_words()
    {
        var (before, after) = (Many("各有关单位要高度重视，"), Many("做好准备，"));
        var excerpt = Best(Make.Markdown($"{before}请居民提前储水，{after}完。"), "储水");

        Assert.StartsWith("…请居民提前储水，", excerpt.Text, StringComparison.Ordinal);
        Assert.EndsWith("…", excerpt.Text, StringComparison.Ordinal);
        Assert.InRange(excerpt.Text.Length, 50, 62);
        Assert.Equal("储水", Marked(excerpt));
    }

    [Fact]
    public void An_elderly_reader_gets_the_whole_sentence()
    {
        var sentence = $"{Many("各有关单位要高度重视，")}请居民提前储水。";
        var excerpt = Make.Renderer.Excerpts(Make.Markdown($"前文。{sentence}后文。"), HanScript.Simplified).Best(["储水"], ReadingMode.Elder)!;

        Assert.Equal(sentence, excerpt.Text);
        Assert.Equal("储水", Marked(excerpt));
    }

    [Fact]
    public void A_sentence_that_never_ends_is_cut_even_there()
    {
        var excerpts = Make.Renderer.Excerpts(Make.Markdown(new string('水', 100_000)), HanScript.Simplified);

        Assert.InRange(excerpts.Best(["水"], ReadingMode.Elder)!.Text.Length, 300, 402);
    }

    [Fact]
    public void Words_are_marked_where_the_conversion_puts_them()
    {
        var engine = HanziEngine.Layered.With(SiteTerms.Of([new HanziEntry("老年食堂", "長者飯堂服務點", "")]));
        var excerpts = new Renderer(engine).Excerpts(Make.Markdown("社区老年食堂明天开放，地址见附件。"), HanScript.TraditionalTaiwan);

        Assert.Equal(
            "社區<mark>長者飯堂服務點</mark>明天<mark>開放</mark>，地址見附件。",
            excerpts.Best(["食堂", "开放"], ReadingMode.Standard)!.ToHtml());
        Assert.Equal(["長者飯堂服務點"], excerpts.Matched(["老年食堂", "没有的词"]));
    }

    [Fact]
    public void Without_known_places_nothing_is_marked()
    {
        var excerpts = new Renderer(new Doubling()).Excerpts(Make.Markdown("今天停水。"), HanScript.Traditional);

        Assert.Equal("今天停水。今天停水。", excerpts.Best(["停水"], ReadingMode.Standard)!.ToHtml());
    }

    [Fact]
    public void Marks_run_across_emphasis_and_codes_stay()
    {
        var notice = Make.Markdown("按照日政发〔2024〕7号的规定，**停**水通知“另发”。");
        var excerpt = Make.Renderer.Excerpts(notice, HanScript.TraditionalTaiwan).Best(["停水", "日政发(2024)7号"], ReadingMode.Standard)!;

        Assert.Equal("按照<mark>日政发〔2024〕7号</mark>的規定，<mark>停水</mark>通知「另發」。", excerpt.ToHtml());
    }

    [Fact]
    public void Markup_in_a_text_is_text()
    {
        var notice = Make.Markdown("填写 \\<b\\>&\"停水\" 一栏。") with { Title = "<i>停水</i>&通知" };

        Assert.Equal("填写 &lt;b&gt;&amp;&quot;<mark>停水</mark>&quot; 一栏。", Best(notice, "停水").ToHtml());
        Assert.Equal(
            "&lt;i&gt;<mark>停水</mark>&lt;/i&gt;&amp;通知",
            Make.Renderer.Excerpts(notice, HanScript.Simplified).Title(["停水"]).ToHtml());
    }

    [Theory]
    [InlineData("通知停水", "城区<mark>停水</mark>的<mark>通知</mark>")]
    [InlineData("停水", "城区<mark>停水</mark>的通知")]
    [InlineData("区停", "城<mark>区停</mark>水的通知")]
    [InlineData("水", "城区停<mark>水</mark>的通知")]
    [InlineData("电", "城区停水的通知")]
    [InlineData("", "城区停水的通知")]
    public void A_word_that_is_not_there_in_one_piece_is_marked_by_its_pairs(string word, string title) => Assert.Equal(
        title,
        Make.Renderer.Excerpts(Make.Markdown("正文。") with { Title = "城区停水的通知" }, HanScript.Simplified).Title([word]).ToHtml());

    [Theory]
    [InlineData("6", "16日和<mark>6</mark>日，2006")]
    [InlineData("00", "16日和6日，2<mark>00</mark>6")]
    [InlineData("6日", "16日和<mark>6日</mark>，2006")]
    public void A_number_is_a_whole_one_if_there_is_one(string word, string title) => Assert.Equal(
        title,
        Make.Renderer.Excerpts(Make.Markdown("正文。") with { Title = "16日和6日，2006" }, HanScript.Simplified).Title([word]).ToHtml());

    [Fact]
    public void A_body_without_the_words_begins_as_it_begins()
    {
        Assert.Equal("第一句。", Best(Make.Markdown("第一句。第二句。"), "停水").ToHtml());
        Assert.Null(Make.Renderer.Excerpts(Make.Markdown("正文。") with { Blocks = [] }, HanScript.Simplified).Best([], ReadingMode.Elder));
    }

    [Fact]
    public void A_cut_parts_no_number_and_no_rare_character()
    {
        foreach (var shift in Enumerable.Range(0, 16))
        {
            var text = $"{new string('前', 20 + shift)}𬬮20240603停水{new string('后', 30 + shift)}𬬮𬬮ABCDEFGH{new string('后', 40)}";
            var excerpt = Best(Make.Markdown(text), "停水").Text.Trim('…');

            Assert.Contains("20240603停水", excerpt, StringComparison.Ordinal);
            Assert.Contains(excerpt, text, StringComparison.Ordinal);
            Assert.True(!excerpt.Contains('A', StringComparison.Ordinal) || excerpt.Contains("ABCDEFGH", StringComparison.Ordinal));
            Assert.False(char.IsHighSurrogate(excerpt[^1]) || char.IsLowSurrogate(excerpt[0]));
        }
    }

    [Fact]
    public void A_sentence_of_the_notice_is_shown_in_its_place()
    {
        var notice = Make.Markdown("第一句。联系人：张三，电话：8123456。");
        var shown = Make.Renderer.Excerpts(notice, HanScript.Traditional).Show("联系人：张三，电话：8123456。", [new Mark(10, 7)]);

        Assert.Equal("聯繫人：張三，電話：<mark>8123456</mark>。", shown.ToHtml());
    }

    private static MarkedText Best(Notice notice, params string[] words) =>
        Make.Renderer.Excerpts(notice, HanScript.Simplified).Best(words, ReadingMode.Standard)!;

    private static string Many(string words) => string.Concat(Enumerable.Repeat(words, 20));

    private static string Marked(MarkedText text) => text.Text.Substring(text.Marks[0].Start, text.Marks[0].Length);

    private static Notice Rendition(Notice notice, HanScript script)
    {
        var converter = Make.Converter.ForNotice(notice);
        return script == HanScript.Simplified
            ? notice
            : ScriptConversion.Apply(notice, words => RegionalQuotes.Apply(converter.Convert(words, script), script));
    }

    // A pair of characters at each fiftieth place of the body.
    private static ImmutableArray<string> WordsOf(Notice notice) =>
    [
        .. SearchFields.Of(notice).Body
            .SelectMany(part => SearchTokens.Of(SearchText.Fold(part)))
            .Where(token => token.Length == 2)
            .Where((_, i) => i % 50 == 0)
            .Take(20),
    ];

    private sealed class Doubling : IScriptConverter
    {
        public string Engine => "doubling";

        public string Version => "1";

        public string Standard(HanScript target) => "none";

        public string Convert(string text, HanScript target) => text + text;
    }
}
