using AccessibleContent.Hanzi;
using AccessibleContent.Hanzi.Segmentation;
using AccessibleContent.Model;
using CsCheck;

namespace AccessibleContent.Tests.Hanzi.Segmentation;

/// <summary>A phrase of the dictionary is divided where the words around it are likelier without it.</summary>
public sealed class WordBordersTests
{
    private static readonly WordBorders Borders = new(
        new WordCosts("1000000\n1000\t牵头 发布 头发 发 布 头 牵 我 的 黑\n"u8.ToArray(), "900\t头发"u8.ToArray()));

    [Fact]
    public void A_word_that_reaches_into_a_phrase_from_each_side_divides_it()
    {
        var border = Borders.Find("我牵头发布", 2, 2, isCertain: true);
        Assert.Equal(1, border.At);
        Assert.True(border.Wins);
        Assert.False(border.IsClose);
    }

    [Theory]
    [InlineData("我的头发", 2)]
    [InlineData("牵，头发，布", 2)]
    [InlineData("头发", 0)]
    public void A_phrase_that_no_word_reaches_into_stays_whole(string text, int position) =>
        Assert.Equal(default, Borders.Find(text, position, 2, isCertain: true));

    [Fact]
    public void Where_frequencies_hardly_differ_the_choice_is_close_and_the_phrase_stays()
    {
        var border = new WordBorders(new WordCosts("1000000\n1000\t牵头 发 头发 牵\n"u8.ToArray())).Find("牵头发", 1, 2, isCertain: true);
        Assert.False(border.Wins);
        Assert.True(border.IsClose);
    }

    [Theory]
    [InlineData("区住建局牵头发布提示", "區住建局牽頭發佈提示")]
    [InlineData("她剪了头发布置房间", "她剪了頭髮佈置房間")]
    [InlineData("受上游客水影响，游客止步", "受上游客水影響，遊客止步")]
    [InlineData("服务周边群众", "服務周邊羣衆")]
    [InlineData("闸坝上游船闸", "閘壩上游船閘")]
    [InlineData("机制造成的问题", "機制造成的問題")]
    [InlineData("预留发展空间", "預留發展空間")]
    [InlineData("形成了解决方案", "形成了解決方案")]
    public void Words_of_notices_keep_their_borders(string text, string expected)
    {
        var standard = HanziEngine.Layered.Convert(text, HanScript.TraditionalTaiwan);
        Assert.Equal(HanziEngine.Layered.Convert(expected, HanScript.TraditionalTaiwan), standard);
        Assert.Equal(standard, HanziEngine.Layered.Convert(standard, HanScript.TraditionalTaiwan));
    }

    [Fact]
    public void A_text_of_any_words_costs_no_memory_and_ends() => Gen.Char['\u4E00', '\u9FFF'].Array[1, 40].Sample(units =>
    {
        var border = Borders.Find(units, 0, Math.Min(units.Length, WordBorders.MaxPhrase), isCertain: false);
        Assert.InRange(border.At, 0, WordBorders.MaxPhrase);
    });

    [Theory]
    [InlineData("缴款通知单于当日送达", "单")]
    [InlineData("牵头发布", "")]
    public void A_trace_doubts_what_frequencies_hardly_decide(string text, string doubted)
    {
        var doubts = HanziEngine.Layered.Trace(text, HanScript.Traditional).Where(span => span.IsDoubtful).Select(span => span.Source);
        Assert.Equal(doubted, string.Concat(doubts));
    }
}
