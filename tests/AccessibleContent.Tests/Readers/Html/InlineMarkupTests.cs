using AccessibleContent.Model;
using AccessibleContent.Readers;

namespace AccessibleContent.Tests.Readers.Html;

/// <summary>The meaning of inline markup: superscript, pronunciation, a formula, a quotation.</summary>
public sealed class InlineMarkupTests
{
    [Theory]
    [InlineData("x<sup>n</sup>", "x（上标n）")]
    [InlineData("a<sub>max</sub>", "a（下标max）")]
    [InlineData("x<span style='vertical-align: super'>n</span>", "x（上标n）")]
    [InlineData("张某<sup>注1</sup>", "张某（注1）")]
    [InlineData("见说明<sup>[2]</sup>", "见说明[2]")]
    [InlineData("10<sup>-3</sup>，C<sub>6</sub>H<sub>12</sub>", "10⁻³，C₆H₁₂")]
    [InlineData("<b>x<sup>n</sup></b>", "x（上标n）")]
    [InlineData("票价<ins>80元</ins>", "票价80元")]
    [InlineData("他说<q>好<q>极</q>了</q>。", "他说“好‘极’了”。")]
    [InlineData("他说<q>“好”</q>。", "他说“好”。")]
    public void Words_keep_what_their_element_says(string body, string text) => Assert.Equal(text + "\n", Body.Text($"<p>{body}</p>"));

    [Theory]
    [InlineData("<ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp>字<rp>(</rp><rt>zì</rt><rp>)</rp></ruby>", "汉（hàn）字（zì）")]
    [InlineData("<ruby>甪<rt>lù</ruby>直", "甪（lù）直")]
    [InlineData("<ruby><rb>汉</rb><rb>字</rb><rt>hàn</rt><rt>zì</rt></ruby>", "汉（hàn）字（zì）")]
    [InlineData("<ruby>汉字<rt>hàn</rt><rt>zì</rt></ruby>", "汉字（hàn，zì）")]
    [InlineData("<ruby><b>汉</b><rt>hàn</rt><rtc><rt>Han</rt></rtc></ruby>", "汉（hàn）（Han）")]
    [InlineData("<ruby>汉<rt></rt></ruby>字", "汉字")]
    public void A_reading_stands_in_brackets_behind_its_word(string body, string text) =>
        Assert.Equal(text + "\n", Body.Text($"<p>{body}</p>"));

    [Theory]
    [InlineData("<mi>x</mi><mo>=</mo><mn>2</mn>", "x=2")]
    [InlineData("<msup><mi>a</mi><mn>2</mn></msup>", "a²")]
    [InlineData("<msup><mi>a</mi><mi>n</mi></msup>", "a（上标n）")]
    [InlineData("<msub><mi>t</mi><mi>max</mi></msub>", "t（下标max）")]
    [InlineData("<mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac>", "a/(b+1)")]
    [InlineData("<msup><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></msup>", "(a+b)²")]
    [InlineData("<msup><mrow><mo>(</mo><mi>a</mi><mo>+</mo><mi>b</mi><mo>)</mo></mrow><mn>2</mn></msup>", "(a+b)²")]
    [InlineData("<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>", "√(x+1)")]
    [InlineData("<mroot><mi>x</mi><mn>3</mn></mroot>", "³√(x)")]
    [InlineData("<semantics><mi>x</mi><annotation>\\alpha</annotation></semantics>", "x")]
    public void A_formula_is_written_as_a_line(string math, string text) =>
        Assert.Equal($"设{text}为数\n", Body.Text($"<p>设<math>{math}</math>为数</p>"));

    [Fact]
    public void What_a_formula_does_not_show_is_none_of_its_words() =>
        Assert.Equal("设x为数\n", Body.Text("<p>设<math><mi>x</mi><mtext hidden>y</mtext><mtext><style>z</style></mtext></math>为数</p>"));

    [Fact]
    public void Digits_with_a_point_are_characters_too() => Assert.Equal("PM₂.₅浓度\n", Body.Text("<p>PM<sub>2.5</sub>浓度</p>"));

    [Fact]
    public void A_formula_without_words_says_its_alternative() => Assert.Equal("设x为数\n", Body.Text("<p>设<math alttext=x></math>为数</p>"));

    [Fact]
    public void Each_is_told_with_its_line_and_its_words()
    {
        Assert.Equal(3, Body.LineOf("<p>甲\n<sup>n</sup></p>", RemarkRule.RaisedWords, "“n”"));
        Assert.Equal(3, Body.LineOf("<p>甲\n<ruby>汉<rt>hàn</ruby></p>", RemarkRule.RubyReading, "“汉（hàn）”"));
        Assert.Equal(3, Body.LineOf("<p>甲</p>\n<p><math><msup><mi>a</mi><mi>n</mi></msup></math></p>", RemarkRule.MathWords, "“a^(n)”"));
    }

    [Fact]
    public void Markdown_raises_by_the_elements_of_html()
    {
        Assert.Equal(
            [new Superscript([new TextRun("n")]), new Subscript([new TextRun("max")])],
            Assert.IsType<Paragraph>(Make.Markdown("x<sup>n</sup>和 t<sub>max</sub>").Blocks[0]).Inlines.OfType<InlineGroup>(),
            (one, other) => one.GetType() == other.GetType() && PlainWords.Of([one]) == PlainWords.Of([other]));
        Assert.Equal("m²</sup> 1", PlainWords.Of(Make.Markdown("m<sup>2</sup>&lt;/sup> <sup>1").Blocks[0]));
    }
}
