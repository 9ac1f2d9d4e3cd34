using AccessibleContent.Search;

namespace AccessibleContent.Tests.Search;

/// <summary>The units that the index and a query have in common.</summary>
public sealed class SearchTokensTests
{
    [Theory]
    [InlineData("停水通知", "停水 水通 通知")]
    [InlineData("关于停水，通知", "关于 于停 停水 通知")]
    [InlineData("水", "水")]
    [InlineData("6月15日停水", "6 6月 月 15 15日 日停 停水")]
    [InlineData("补贴500.00元", "补贴 500 00 00元 元")]
    [InlineData("wifi密码", "wifi 密码")]
    [InlineData("第3号", "第 3 3号 号")]
    [InlineData("𠮷野家", "𠮷野 野家")]
    [InlineData("〇一", "〇一")]
    [InlineData("！？ …", "")]
    [InlineData("", "")]
    public void A_text_has_these_tokens(string text, string tokens) =>
        Assert.Equal(SearchText.Fold(tokens), string.Join(' ', SearchTokens.Of(SearchText.Fold(text))));
}
