using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Html;
using AccessibleContent.Readers.Json;
using CsCheck;

namespace AccessibleContent.Tests.Readers.Text;

/// <summary>Which spaces fill out a word, and which separate words.</summary>
public sealed class SpacedWordsTests
{
    private static readonly string[] Blank = ["　", "　　", "\u00A0", "\u00A0\u00A0", "  ", "\t", "\u2002", " 　"];

    [Theory]
    [InlineData("王　辉", "王辉")]
    [InlineData("王　　辉同志", "王辉同志")]
    [InlineData("王\u00A0辉、总\t则：组\u2002长", "王辉、总则：组长")]
    [InlineData("组　长：王五", "组长：王五")]
    [InlineData("第一章　总　则", "第一章 总则")]
    [InlineData("第 一 章　总　则", "第一章 总则")]
    [InlineData("第　一　章　附　则", "第一章 附则")]
    [InlineData("土 地 使 用 期 限 的 批 复", "土地使用期限的批复")]
    [InlineData("停　水　通　知", "停水通知")]
    [InlineData("停 电　　通 知", "停电 通知")]
    [InlineData("𠮷　田", "𠮷田")]
    [InlineData("李　某为示例局局长；免去赵　某的职务", "李某为示例局局长；免去赵 某的职务")]
    [InlineData("任命　王　五同志", "任命 王五同志")]
    [InlineData("王　五　赵　六同志", "王五 赵六同志")]
    [InlineData("葛\U000E0100　亮", "葛\U000E0100亮")]
    [InlineData("\U000323B0　某", "\U000323B0某")]
    public void What_is_set_apart_to_fill_a_width_is_one_word(string published, string cleaned) => Assert.Equal(cleaned, Words(published));

    [Theory]
    [InlineData("赵甲一　钱乙二　孙丙三　李丁四", "赵甲一 钱乙二 孙丙三 李丁四")]
    [InlineData("赵甲一　钱乙二　周　戊　李丁四", "赵甲一 钱乙二 周戊 李丁四")]
    [InlineData("赵甲一　　钱乙二　　周　戊", "赵甲一 钱乙二 周戊")]
    [InlineData("王　五　赵　六　钱七七", "王五 赵六 钱七七")]
    [InlineData("张　三　李　四", "张三 李四")]
    [InlineData("张　三　　李　四", "张三 李四")]
    [InlineData("赵　甲　一　钱　乙　二", "赵甲一 钱乙二")]
    [InlineData("组　长　王　五", "组长 王五")]
    [InlineData("负　责　人　王　五　李　四", "负责人 王五 李四")]
    [InlineData("东山市人民政府　东山军分区", "东山市人民政府 东山军分区")]
    [InlineData("第3条　内容", "第3条 内容")]
    [InlineData("第3条　内　容", "第3条 内容")]
    [InlineData("联系人：刘　洋　电　话：12345", "联系人：刘洋 电话：12345")]
    [InlineData("性　别：男　民　族：汉　籍　贯：湖南", "性别：男 民族：汉 籍贯：湖南")]
    [InlineData("队　别：甲　乙　科：一", "队别：甲 乙 科：一")]
    [InlineData("地点：一楼大厅　时间：上午九点", "地点：一楼大厅 时间：上午九点")]
    [InlineData("（公章）　　　年　　月　　日", "（公章） 年 月 日")]
    [InlineData("经　办　人　年　月　日", "经办人 年 月 日")]
    [InlineData("男　女", "男 女")]
    [InlineData("是　否", "是 否")]
    [InlineData("国家　省　市　县　乡镇", "国家 省 市 县 乡镇")]
    [InlineData("甲 乙", "甲 乙")]
    [InlineData("米 面", "米 面")]
    [InlineData("米　面　油　蔬菜", "米 面 油 蔬菜")]
    [InlineData("共3　户", "共3 户")]
    [InlineData("A　户", "A 户")]
    [InlineData("李　为示例局局长", "李 为示例局局长")]
    [InlineData("李 某为示例局局长", "李 某为示例局局长")]
    public void Words_stay_apart(string published, string cleaned) => Assert.Equal(cleaned, Words(published));

    // Whatever surrounds them: words of two and more characters stay as many, each by itself.
    [Fact]
    public void No_two_words_come_out_joined() =>
        Gen.Select(
                Gen.OneOf(
                    "赵甲一", "钱乙", "区民政局", "周\u3000戊", "总则", "2024年", "第3条", "Word", "主\u3000\u3000旨", "钱七七", "年",
                    "𠮷野"
                ).Array[2, 8],
                Gen.Int[0, Blank.Length - 1].Array[8])
            .Sample(
                (words, blanks) => Words(string.Concat(words.Select((word, i) => word + (Wide(word) ? "　　　" : Blank[blanks[i]]))))
                    == string.Join(' ', words.Select(word => word.Replace("\u3000", "", StringComparison.Ordinal))),
                iter: 20_000,
                threads: 1);

    [Theory]
    [InlineData("<b>张三丰</b>　李四四", "张三丰 李四四")]
    [InlineData("<b>王　</b>五", "王五")]
    [InlineData("<b>王</b>　<i>五</i>、<b>赵六</b>　<b>钱七</b>", "王五、赵六 钱七")]
    [InlineData("<b>组</b>&#12288;长：<a href='/a.html'>王&nbsp;五</a>", "组长：王五")]
    [InlineData("王<br>五", "王 五")]
    [InlineData("张三丰 <b>　李四四</b>", "张三丰 李四四")]
    public void The_borders_of_inlines_are_no_borders_of_words(string html, string words) =>
        Assert.Equal(words, PlainWords.Of(Html($"<p>说明如下。</p><p>{html}</p>").Notice!.Blocks[1]));

    [Fact]
    public void Titles_values_and_cells_are_read_alike()
    {
        var reading = HtmlReader.Read(
            Encoding.UTF8.GetBytes(
                "<html><head><title>关于表彰张三丰　李　四的决定</title></head><body><h1>关于表彰张三丰　李　四的决定</h1><table class='xxgk'><tr><td>发布机构：</td><td>"
                + "区民政局　区财政局</td></tr><tr><td>发布日期：</td><td>2024-03-01</td></tr></table><div id='zoom'><p>决定如下。</p><table><tr><th>姓　名</th>"
                + "<th>单　位</th></tr><tr><td>王　五　赵　六</td><td>区科技局　区工信局</td></tr></table></div></body></html>"
            ),
            "page");
        Assert.Equal("区民政局 区财政局", reading.Notice!.Metadata.Publisher);
        Assert.Equal("姓名单位王五 赵六区科技局 区工信局", PlainWords.Of(reading.Notice.Blocks.OfType<Table>().Single()));
    }

    [Fact]
    public void The_remark_counts_and_quotes_what_was_joined_and_gives_its_line()
    {
        var remark = Assert.Single(
            Make.Page("停水通知\n2024-07-19 点击数:\n正文开始。\n王　辉\n总　则\n王　辉").Remarks,
            remark => remark.Rule.Name == "padded-word");
        Assert.Equal("删去词内用于排版的空白，共 3 处：“王　辉”改为“王辉”、“总　则”改为“总则”。", remark.Message);
        Assert.Equal(4, remark.Line);
    }

    [Fact]
    public void A_json_body_keeps_its_words_and_is_told_of_them()
    {
        var reading = JsonReader.Read(
            """{"title":"王　辉  的通知","metadata":{"publishedOn":"2024-08-01","publisher":"办公室 "},"blocks":["""
            + """{"type":"paragraph","text":"　会上,总　则\u00A0⽅案"},{"type":"paragraph","inlines":[{"type":"text","text":"甲  "},"""
            + """{"type":"strong","inlines":[{"type":"text","text":"　乙"}]}]}]}""",
            "name");
        Assert.Equal(("王　辉  的通知", "办公室"), (reading.Notice!.Title, reading.Notice.Metadata.Publisher));
        Assert.Equal(["会上,总　则\u00A0⽅案", "甲  　乙"], reading.Notice.Blocks.Select(PlainWords.Of));
        Assert.Equal(
            ["guessed", "padded-word-kept", "radical-kept"],
            reading.Remarks.Select(remark => remark.Rule.Name).Order(StringComparer.Ordinal));
    }

    private static bool Wide(string word) => word.Contains('\u3000', StringComparison.Ordinal) || word == "年";

    private static Reading Html(string body) => HtmlReader.Read(
        Encoding.UTF8.GetBytes(
            $"<html><head><title>停水通知</title></head><body><h1>停水通知</h1><p>发布日期：2024-03-01</p><div id='zoom'>{body}</div></body></html>"
        ),
        "page");

    private static string Words(string text) => PlainWords.Of(Make.Page($"停水通知\n2024-07-19 点击数:\n正文开始。\n{text}").Notice!.Blocks[1]);
}
