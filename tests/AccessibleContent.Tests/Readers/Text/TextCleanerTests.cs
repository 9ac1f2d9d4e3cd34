using AccessibleContent.Model;
using CsCheck;

namespace AccessibleContent.Tests.Readers.Text;

/// <summary>What is cleaned, and what is left as published.</summary>
public sealed class TextCleanerTests
{
    [Theory]
    [InlineData("会上,对外", "会上，对外")]
    [InlineData("要求:", "要求：")]
    [InlineData("“甲”,“乙”", "“甲”，“乙”")]
    [InlineData("1,234元", "1,234元")]
    [InlineData("9:30开始", "9:30开始")]
    [InlineData("A,B", "A,B")]
    [InlineData("见https://a.cn/甲?b,c", "见https://a.cn/甲?b,c")]
    [InlineData("王　辉、主　　旨", "王辉、主旨")]
    [InlineData("甲 乙   丙", "甲 乙 丙")]
    [InlineData("兰山区人民政府　　2024年", "兰山区人民政府 2024年")]
    [InlineData("①Ⅱ㎡﹪Ａ，", "①Ⅱ㎡﹪Ａ，")]
    [InlineData("𠮷,野", "𠮷，野")]
    public void A_paragraph_is_cleaned_and_no_more(string published, string cleaned) =>
        Assert.Equal(cleaned, Words(published));

    [Fact]
    public void Punctuation_is_repaired_across_emphasis() =>
        Assert.Equal("甲乙，丙：丁", PlainWords.Of(Make.Markdown("甲**乙**,**丙**:丁").Blocks[0]));

    [Fact]
    public void Cleaning_twice_changes_nothing_more() =>
        Gen.OneOf(
                "汉", "王", "五", "乙", "年", "月", "第", "一", "章", "长", ",", ":", "?", "”", "“", "a", "1", " ", " ", "\u3000", "\u3000", "\u00A0",
                "\u200B", "⽅", "\uF0B7", "𠮷",
                "\uD800")
            .Array[1, 16].Select(string.Concat)
            .Sample(text => Words(text) == Words(Words(text)), iter: 40_000, threads: 1);

    private static string Words(string text) =>
        Make.Page($"停水通知\n2024-07-19 点击数:\n正文开始。\n{text}").Notice!.Blocks is [_, var block] ? PlainWords.Of(block) : "";
}
