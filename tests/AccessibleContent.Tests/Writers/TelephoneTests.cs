using System.Text.RegularExpressions;
using AccessibleContent.Model;
using CsCheck;

namespace AccessibleContent.Tests.Writers;

/// <summary>Telephone numbers are links that dial them; whatever else has as many digits is not.</summary>
public sealed partial class TelephoneTests
{
    [Theory]
    [InlineData("咨询电话：0539-8186000。", "05398186000")]
    [InlineData("咨询电话：0539—8186000。", "05398186000")]
    [InlineData("咨询电话：0539 8186000。", "05398186000")]
    [InlineData("咨询电话：05398186000。", "05398186000")]
    [InlineData("咨询电话：（0539）8186000。", "05398186000")]
    [InlineData("咨询电话：(010)66012345。", "01066012345")]
    [InlineData("电话010-12345678，传真另发", "01012345678")]
    [InlineData("请拨打021-12345678转801咨询", "02112345678;ext=801")]
    [InlineData("联系人：张三，0539-8186000-802", "05398186000;ext=802")]
    [InlineData("联系电话：０５３９－８１８６０００", "05398186000")]
    [InlineData("联系人：张三，13800138000", "13800138000")]
    [InlineData("手机 138 0013 8000", "13800138000")]
    [InlineData("手机：138-0013-8000", "13800138000")]
    [InlineData("+86 539 8186000", "+865398186000")]
    [InlineData("+86-0539-8186000", "+8605398186000")]
    [InlineData("+8613800138000", "+8613800138000")]
    [InlineData("客服400-123-4567", "4001234567")]
    [InlineData("客服 4001234567", "4001234567")]
    [InlineData("客服800-8101-234", "8008101234")]
    [InlineData("如有疑问请拨打12345。", "12345")]
    [InlineData("政务服务热线：12345", "12345")]
    [InlineData("撥打市民熱線12345", "12345")]
    [InlineData("遇险请拨打110报警", "110")]
    [InlineData("银行客服电话 95588", "95588")]
    [InlineData("外地请拨打0539-12345", "053912345")]
    [InlineData("监督电话：000-12345。", "00012345")]
    public void A_number_that_can_be_dialled_is_a_link(string text, string number) => Assert.Equal([number], Calls(text));

    [Theory]
    [InlineData("电话：0539-8186000、0539-8186001", "05398186000", "05398186001")]
    [InlineData("电话：0539-8186000/0539-8186001", "05398186000", "05398186001")]
    [InlineData("电话：0539-8186000 13800138000", "05398186000", "13800138000")]
    [InlineData("请拨打12345、12319或12333", "12345", "12319", "12333")]
    public void Several_numbers_are_several_links(string text, params string[] numbers) => Assert.Equal(numbers, Calls(text));

    [Theory]
    [InlineData("2024-07-19")]
    [InlineData("2024年7月19日")]
    [InlineData("公示期2025.10.09-2025.10.15")]
    [InlineData("时间 2024-07-19 09:30:00")]
    [InlineData("兰政办发〔2024〕7号")]
    [InlineData("兰政字[2024]12345号")]
    [InlineData("索引号 lanshanqurmzfbgs/2024-0000076")]
    [InlineData("索引号：11371302004/2024-00031")]
    [InlineData("索引号：00000001X-2024-00031")]
    [InlineData("编号：0719-2024000")]
    [InlineData("编号05398186000")]
    [InlineData("合同编号：13800138000")]
    [InlineData("帳號：13800138000")]
    [InlineData("准考证号为13800138000")]
    [InlineData("身份证号37130219800101123X")]
    [InlineData("371302198001011234")]
    [InlineData("统一社会信用代码 11371302004468021M")]
    [InlineData("卡号6222 0213 8000 1234 567")]
    [InlineData("卡号 6222021380001234567")]
    [InlineData("补助13800138000元")]
    [InlineData("共13800138000.00元")]
    [InlineData("总投资4000000000元")]
    [InlineData("1,380,013,8000")]
    [InlineData("￥13800138000")]
    [InlineData("面积12345平方米")]
    [InlineData("共有12345人参加")]
    [InlineData("12345户")]
    [InlineData("热线受理12345件")]
    [InlineData("12345热线")]
    [InlineData("第12345号")]
    [InlineData("邮编：276000")]
    [InlineData("GB/T 13800138000-2020")]
    [InlineData("QQ：13800138000")]
    [InlineData("传真：0539-8186001")]
    [InlineData("000-12345")]
    [InlineData("ISBN 978-7-0102-1234-5")]
    [InlineData("8186000")]
    [InlineData("110千伏线路")]
    [InlineData("坐标 118.326, 35.013800138")]
    [InlineData("https://example.gov.cn/13800138000")]
    [InlineData("a13800138000b")]
    [InlineData("13800138000@139.com")]
    public void Whatever_else_has_digits_is_none(string text) => Assert.Empty(Calls(text));

    [Fact]
    public void A_link_and_a_code_stay_as_they_are()
    {
        Assert.Empty(Calls(new Paragraph([new Link("https://a.cn", [new TextRun("电话0539-8186000")])])));
        Assert.Empty(Calls(new Paragraph([new TextRun("电话"), new CodeRun("0539-8186000")])));
        Assert.Equal(["12345"], Calls(new Paragraph([new Emphasis(true, [new TextRun("热线：")]), new TextRun("12345")])));
    }

    [Fact]
    public void A_label_beside_a_number_says_what_it_is()
    {
        var table = new Table(null, 1, [new([Cell("单位"), Cell("咨询电话")]), new([Cell("甲"), Cell("12345")]), new([Cell("12345"), Cell("")])]);
        Assert.Equal(["12345"], Calls(table));
        var notice = Make.Markdown("占位");
        notice = notice with { Metadata = notice.Metadata with { Others = [new("联系电话", "0539-8186000"), new("公文种类", "12345")] } };
        Assert.Equal(["05398186000"], CallsIn(Make.Text(notice, "zh-Hans.standard.html")));
        Assert.Equal(["05398186000"], CallsIn(Make.Text(notice, "zh-Hant.elder.html")));
    }

    [Fact]
    public void Alone_it_is_a_target_and_amid_words_it_stands_in_a_paragraph()
    {
        Assert.Contains(
            "<p><a class=\"call\" href=\"tel:05398186000\">0539-8186000</a></p>",
            Html(new Paragraph([new TextRun("0539-8186000")])),
            StringComparison.Ordinal);
        Assert.Contains(
            "<td><p>张三 <a href=\"tel:05398186000\">0539-8186000</a></p></td>",
            Html(new Table(null, 0, [new([Cell("张三 0539-8186000")])])),
            StringComparison.Ordinal);
        Assert.Contains(
            "<li>\n<p>电话<a href=\"tel:12345\">12345</a></p>\n</li>",
            Html(new ListBlock(null, [new([new Paragraph([new TextRun("电话12345")])])])),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Digits_of_any_kind_keep_every_word_and_cost_no_more_than_their_length() =>
        Gen.OneOf("电话", "12345", "0539", "-", "8186000", " ", "13800138000", "转", "（", "）", "元", "+86", "400", "/", "、", "２０２４", "月", "𠮷")
            .Array[1, 30].Select(string.Concat).Where(text => text.Trim().Length > 0)
            .Sample(
                text => Assert.Equal(
                    PlainWords.Of(With(new Paragraph([new TextRun(text)]))).Where(letter => !char.IsWhiteSpace(letter)),
                    WrittenWords.Of(Html(new Paragraph([new TextRun(text)]))).Where(letter => !char.IsWhiteSpace(letter))),
                iter: 2000, threads: 1);

    [Fact]
    public void A_text_of_short_numbers_without_a_label_takes_no_time()
    {
        var text = "电话12345。" + string.Concat(Enumerable.Repeat("在110、", 200_000));
        var time = System.Diagnostics.Stopwatch.StartNew();
        _ = Html(new Paragraph([new TextRun(text)]));
        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static string[] Calls(string text) => Calls(new Paragraph([new TextRun(text)]));

    private static string[] Calls(Block block) => CallsIn(Html(block));

    private static string[] CallsIn(string html) => [.. Address().Matches(html).Select(match => match.Groups[1].Value)];

    private static string Html(Block block) => Make.Text(With(block), "zh-Hans.standard.html");

    private static Notice With(Block block) => Make.Markdown("占位") with { Blocks = [block] };

    private static TableCell Cell(string words) => new(words.Length == 0 ? [] : [new TextRun(words)]);

    [GeneratedRegex("href=\"tel:([^\"]+)\"")]
    private static partial Regex Address();
}
