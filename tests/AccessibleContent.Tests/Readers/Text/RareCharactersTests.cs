using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Html;
using AccessibleContent.Readers.Json;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Tests.Readers.Text;

/// <summary>Characters that look like others, that no font has, or that this runtime's Unicode does not know yet.</summary>
public sealed class RareCharactersTests
{
    [Theory]
    [InlineData("⽅案⼯作⼈员，⻓者⻋辆", "方案工作人员，长者车辆")]
    [InlineData("⼀、⼆、⼗", "一、二、十")]
    [InlineData("⿕⽣⺀⻳", "龠生⺀龟")]
    [InlineData("⺇⻖", "𠘨阝")]
    [InlineData("见 https://a.example/⽅案/a.html 与⽅案", "见 https://a.example/⽅案/a.html 与方案")]
    [InlineData("①㈠㎡ﬁ﨑", "①㈠㎡ﬁ﨑")]
    public void A_radical_becomes_the_character_that_it_stands_for_and_nothing_else_changes(string published, string cleaned) =>
        Assert.Equal(cleaned, Words(published));

    [Fact]
    public void Every_radical_of_both_blocks_but_one_has_a_character()
    {
        var radicals = new CjkRadicals();
        var left = Enumerable
            .Range(0x2E80, 0x2FD6 - 0x2E80)
            .Where(code => code is not (0x2E9A or (> 0x2EF3 and < 0x2F00)))
            .Select(code => ((char)code).ToString())
            .Where(radical => radicals.Replace(radical) == radical);
        Assert.Equal(["\u2E80"], left);
    }

    [Fact]
    public void What_radicals_became_is_told_with_words_and_line()
    {
        var remark = Assert.Single(Page("请看⽅案⼯作。\n第⼆条").Remarks, remark => remark.Rule.Name == "radical");
        Assert.Equal("部首字符改为相应的汉字，共 3 处：“请看⽅案⼯作”改为“请看方案工作”、“第⼆条”改为“第二条”。", remark.Message);
        Assert.Equal(4, remark.Line);
    }

    [Fact]
    public void A_code_keeps_its_radicals() =>
        Assert.Equal("见⽅案 方案", PlainWords.Of(Make.Markdown("见`⽅案` ⽅案").Blocks[0]));

    [Theory]
    [InlineData("\U000323B0、\U0003347F、\U0002EBF0", "\U000323B0、\U0003347F、\U0002EBF0")]
    [InlineData("李\U0003F000", "李\U0003F000")]
    [InlineData("\u0378a", "\u0378a")]
    [InlineData("a\uFFFEb\uFDD0c\U0002FFFFd\U000E0FFFe\u2065f", "abcdef")]
    [InlineData("葛\U000E0100、葛\uFE00", "葛\U000E0100、葛\uFE00")]
    [InlineData("葛\U000E0100,葛", "葛\U000E0100，葛")]
    [InlineData(
        "👨\u200D👩\u200D👧、👩🏽\u200D⚕\uFE0F、❤\uFE0F\u200D🔥、🏴\u200D☠\uFE0F",
        "👨\u200D👩\u200D👧、👩🏽\u200D⚕\uFE0F、❤\uFE0F\u200D🔥、🏴\u200D☠\uFE0F")]
    [InlineData(
        "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F",
        "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F")]
    [InlineData("甲\U000E0067\U000E0062乙", "甲乙")]
    [InlineData("可\u200C以\u200D的", "可以的")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("क्\u200Dष", "क्\u200Dष")]
    [InlineData("ᠬᠠᠭ\u180Eᠠ", "ᠬᠠᠭ\u180Eᠠ")]
    [InlineData("停\u00AD水\u200B通\u2060知\uFEFF\u202E", "停水通知")]
    public void Characters_stay_that_are_words_or_hold_them_together(string published, string cleaned) =>
        Assert.Equal(cleaned, Words(published));

    [Theory]
    [InlineData("李\uE5E5某到会，另有\U000F0001某", "U+E5E5、U+F0001")]
    [InlineData("一\uF8FF", "U+F8FF")]
    public void A_private_use_character_stays_and_is_an_error_with_its_code_words_and_line(string published, string codes)
    {
        var reading = Page(published);
        var remark = Assert.Single(reading.Remarks, remark => remark.Rule.Name == "private-use-character");
        Assert.Equal((FindingWeight.Error, 4), (remark.Rule.Weight, remark.Line));
        Assert.Contains(codes, remark.Message, StringComparison.Ordinal);
        Assert.Contains($"“{published[..Math.Min(published.Length, 10)]}", remark.Message, StringComparison.Ordinal);
        Assert.Equal(published, PlainWords.Of(reading.Notice!.Blocks[1]));
    }

    [Fact]
    public void A_private_use_character_in_json_is_told_too() => Assert.Contains(
        JsonReader
            .Read(
                """{"title":"停\uE000水","metadata":{"publishedOn":"2024-08-01"},"blocks":[{"type":"paragraph","text":"今日停水。"}]}""",
                "name")
            .Remarks,
        remark => remark.Rule.Name == "private-use-character");

    [Fact]
    public void A_bullet_of_a_symbol_font_before_a_line_goes_and_a_tick_stays()
    {
        var reading = Page("\uF0D8 第一项\n\uF0FC 已办\n中\uF0D8间");
        Assert.Equal(["第一项", "\uF0FC 已办", "中\uF0D8间"], reading.Notice!.Blocks.Skip(1).Select(PlainWords.Of));
        Assert.Contains(
            "“\uF0D8 第一项”改为“第一项”",
            Assert.Single(reading.Remarks, remark => remark.Rule.Name == "symbol-bullet").Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "U+F0FC、U+F0D8",
            Assert.Single(reading.Remarks, remark => remark.Rule.Name == "private-use-character").Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_bullet_inside_markup_goes_too()
    {
        var page =
            "<html><head><title>停水</title></head><body><h1>停水</h1><p>2024-03-01</p><div id='zoom'><p>说明。</p><p><span "
            + "style='font-family:Wingdings'>\uF0D8</span><b>第一</b>项<br>\uF06C 第二项</p></div></body></html>";
        Assert.Equal("第一项 第二项", PlainWords.Of(HtmlReader.Read(Encoding.UTF8.GetBytes(page), "page").Notice!.Blocks[1]));
    }

    private static Reading Page(string text) => Make.Page($"停水通知\n2024-07-19 点击数:\n正文开始。\n{text}");

    private static string Words(string text) => PlainWords.Of(Page(text).Notice!.Blocks[1]);
}
