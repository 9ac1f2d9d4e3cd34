using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using AccessibleContent.Writers.Regions;

namespace AccessibleContent.Tests.Writers.Regions;

/// <summary>The words of our own interface in the terms of Taiwan and Hong Kong.</summary>
public sealed class RegionalTermsTests
{
    public static TheoryData<string> Regions { get; } = new(HanScript.TraditionalTaiwan.Tag, HanScript.TraditionalHongKong.Tag);

    [Theory]
    [InlineData("zh-Hant-TW", "搜索公告", "搜尋公告")]
    [InlineData("zh-Hant-TW", "浏览器不能运行脚本时不显示。", "瀏覽器不能執行程式時不顯示。")]
    [InlineData("zh-Hant-TW", "适合读屏软件和盲文点显器", "適合螢幕報讀軟體和點字顯示器")]
    [InlineData("zh-Hant-TW", "二维码，内容是下面的网址", "行動條碼（QR Code），內容是下面的網址")]
    [InlineData("zh-Hant-TW", "，8列150行", "，8欄150列")]
    [InlineData("zh-Hant-TW", "第3列：", "第3欄：")]
    [InlineData("zh-Hant-TW", "公告列表", "公告列表")]
    [InlineData("zh-Hant-HK", "打印；搜索；链接；软件；屏幕", "列印；搜尋；連結；軟件；屏幕")]
    [InlineData("zh-Hant-HK", "网站地图", "網頁指南")]
    [InlineData("zh-Hant", "打印", "打印")]
    [InlineData("zh-Hans", "打印", "打印")]
    public void Our_own_words_are_those_of_the_region(string script, string words, string regional) =>
        Assert.Equal(regional, Make.Renderer.ConvertOwn(words, HanScript.Find(script)!));

    [Fact]
    public void The_name_of_a_file_in_our_words_stays_as_it_is() => Assert.Equal(
        "（信息公开表.xlsx，Excel，29 KB）",
        Make.Renderer.ConvertOwn("（信息公开表.xlsx，Excel，29 KB）", HanScript.TraditionalTaiwan));

    [Fact]
    public void A_long_row_of_digits_costs_no_more_than_its_length()
    {
        var words = new string('7', 1_000_000);
        Assert.Equal(words, Make.Renderer.ConvertOwn(words, HanScript.TraditionalTaiwan));
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public void Each_term_is_Simplified_and_has_a_word_in_the_final_form_of_the_script(string tag)
    {
        var script = HanScript.Find(tag)!;
        Assert.All(
            RegionalTerms.Of(script)!.All,
            term =>
            {
                Assert.Equal(term.Key, HanziEngine.Exact.Convert(term.Key, HanScript.Simplified));
                Assert.Equal(term.Value, Make.Renderer.Convert(term.Value, script));
            });
    }

    [Fact]
    public void A_writer_says_its_labels_in_the_terms_of_the_region_and_the_notice_in_its_own()
    {
        var notice = Make.Markdown("请打印[信息](https://example.gov.cn/a)，搜索链接。\n\n| 机构 | 文件 |\n|---|---|\n| 甲 | 乙 |\n") with
        {
            Title = "打印信息",
        };
        notice = notice with
        {
            Metadata = notice.Metadata with
            {
                Publisher = "信息机构",
                Others = [new("信息机构", "打印")],
            },
        };
        var text = Make.Text(notice, "zh-Hant-TW.standard.text");
        Assert.Contains("發布機構：信息機構", text, StringComparison.Ordinal);
        Assert.Contains("信息機構：打印", text, StringComparison.Ordinal);
        Assert.Contains("請打印信息（連結：https://example.gov.cn/a），搜索鏈接。", text, StringComparison.Ordinal);
        Assert.Contains("2欄1列", text, StringComparison.Ordinal);
        Assert.Contains("文件：乙", text, StringComparison.Ordinal);
        var markup = Make.Text(notice, "zh-Hant-TW.standard.html");
        Assert.Contains("<th scope=\"row\" data-label>發布機構</th><td>信息機構</td>", markup, StringComparison.Ordinal);
        Assert.Contains("<h1>打印信息</h1>", markup, StringComparison.Ordinal);
    }
}
