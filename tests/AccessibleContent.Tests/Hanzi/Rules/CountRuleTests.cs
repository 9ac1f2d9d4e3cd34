using AccessibleContent.Hanzi.Rules;

namespace AccessibleContent.Tests.Hanzi.Rules;

/// <summary>What 里, 只, 出 and 天后 mean after a number, and what they mean elsewhere.</summary>
public sealed class CountRuleTests
{
    private static readonly CountRule Rule = new();

    [Theory]
    [InlineData("全程42里，设补给点", '里')]
    [InlineData("３.５里", '里')]
    [InlineData("几十里山岭", '里')]
    [InlineData("两里地", '里')]
    [InlineData("村（里）委会", '里')]
    [InlineData("往返30海里", null)]
    [InlineData("严禁在海里炸鱼", '裏')]
    [InlineData("海里禁止炸鱼", '裏')]
    [InlineData("家里", null)]
    public void A_number_before_里_makes_it_a_mile(string text, char? expected) => Assert.Equal(expected, Decide(text, '里'));

    [Theory]
    [InlineData("蛋鸭两千只，均已检疫", '隻')]
    [InlineData("养犬一万余只", '隻')]
    [InlineData("每只限购", '隻')]
    [InlineData("数量（只）", '隻')]
    [InlineData("5元/只", '隻')]
    [InlineData("羊只存栏", '隻')]
    [InlineData("羊只有三种", '只')]
    [InlineData("这一只能用一次", '只')]
    [InlineData("户数只减不增", null)]
    [InlineData("窗口都是只办预约件", '只')]
    [InlineData("人工只占少数", null)]
    public void A_number_before_只_makes_it_a_classifier(string text, char? expected) => Assert.Equal(expected, Decide(text, '只'));

    [Theory]
    [InlineData("排演一出《穆桂英挂帅》", '齣')]
    [InlineData("上演两出传统折子戏", '齣')]
    [InlineData("每出戏二十分钟", '齣')]
    [InlineData("刚一出戏院", null)]
    [InlineData("一出门", null)]
    [InlineData("演出戏曲", null)]
    public void A_number_before_出_and_a_play_after_it_make_it_a_classifier(string text, char? expected) =>
        Assert.Equal(expected, Decide(text, '出'));

    [Theory]
    [InlineData("三天后", '後')]
    [InlineData("10天后复查", '後')]
    [InlineData("数天后", '後')]
    [InlineData("天后宫", null)]
    [InlineData("到天后殿进香", null)]
    public void A_number_before_天后_makes_it_a_time(string text, char? expected) => Assert.Equal(expected, Decide(text, '后'));

    private static char? Decide(string text, char character) => Rule.Decide(text, text.IndexOf(character, StringComparison.Ordinal));
}
