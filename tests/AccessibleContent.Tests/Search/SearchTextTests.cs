using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using AccessibleContent.Search;

namespace AccessibleContent.Tests.Search;

/// <summary>Text as searches compare it.</summary>
public sealed class SearchTextTests
{
    [Theory]
    [InlineData("ＡＢＣ１２３", "abc123")]
    [InlineData("兰政办发〔2025〕19号", "兰政办发(2025)19号")]
    [InlineData("【2025】［１９］", "(2025)(19)")]
    [InlineData("繁體　帳戶", "繁体 账户")]
    [InlineData("覆核", "复核")]
    [InlineData("乾隆", "干隆")]
    [InlineData("", "")]
    public void Forms_of_one_character_become_one(string text, string folded) =>
        Assert.Equal(SearchText.Fold(folded), SearchText.Fold(text));

    [Fact]
    public void A_part_of_a_text_folds_to_the_part_of_the_folded_text()
    {
        var text = Sources.Seed + HanziEngine.Layered.Convert(Sources.Seed, HanScript.TraditionalTaiwan) + "𠮷野家𪚥乾隆";
        var folded = SearchText.Fold(text);
        Assert.Equal(text.Length, folded.Length);
        for (var start = 0; start + 9 < text.Length; start += 7)
        {
            // A cut through a pair of surrogates is no part of a text.
            var length = char.IsLowSurrogate(text[start + 9]) ? 8 : 9;
            start += char.IsLowSurrogate(text[start]) ? 1 : 0;
            Assert.Equal(folded.Substring(start, length), SearchText.Fold(text.Substring(start, length)));
        }
    }

    [Fact]
    public void Lone_surrogates_and_controls_cost_nothing() => Assert.Equal(4, SearchText.Fold("\uD842\0\uDFB7\uFFFF").Length);
}
