using AccessibleContent.Model;

namespace AccessibleContent.Tests.Filters;

/// <summary>What the conversion to another script may and may not change.</summary>
public sealed class ScriptConversionTests
{
    [Theory]
    [InlineData("根据兰政办发〔2024〕7号文件要求", "根據兰政办发〔2024〕7号文件要求")]
    [InlineData("《通知》（鲁人社规〔2023〕12号）发布", "《通知》（鲁人社规〔2023〕12号）發布")]
    [InlineData("会议印发临政发[2024]3号", "會議印發临政发[2024]3号")]
    [InlineData("网址https://a.cn/发/b发", "網址https://a.cn/发/b發")]
    [InlineData("见https://a.example/后勤/发布.html发布", "見https://a.example/后勤/发布.html發布")]
    [InlineData("请登录https://a.example/发票查询", "請登録https://a.example/發票查詢")]
    [InlineData("见www.a.example/s?name=张发&p=1，或?", "見www.a.example/s?name=张发&p=1，或?")]
    [InlineData("见www.a.example/s?name=张发，发布", "見www.a.example/s?name=张发，發布")]
    [InlineData("请写信到fan_干部@example.com，或发给fan@example.com", "請寫信到fan_干部@example.com，或發給fan@example.com")]
    [InlineData("请联系干部@example.com", "請聯繫幹部@example.com")]
    [InlineData("下载“干部表.docx”", "下載“干部表.docx”")]
    [InlineData("附件：干部表(后).XLSX、发票.pdf", "附件：幹部表(後).XLSX、发票.pdf")]
    [InlineData("干部表.docx", "幹部表.docx")]
    [InlineData("发展.第二步", "發展.第二步")]
    [InlineData("发展与发票", "發展與發票")]
    public void Codes_stay_and_words_are_converted(string published, string converted)
    {
        var notice = Make.Markdown("占位");
        notice = notice with { Blocks = [new Paragraph([new TextRun(published)])] };
        Assert.Contains(converted, Make.Text(notice, "zh-Hant.standard.text"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_number_stays_also_where_the_text_cites_it()
    {
        var notice = Make.Markdown("占位");
        notice = notice with
        {
            Metadata = notice.Metadata with { IndexNumber = "兰发/1" },
            Blocks = [new Paragraph([new TextRun("索引号兰发/1的发文")])],
        };
        Assert.Contains("索引號兰发/1的發文", Make.Text(notice, "zh-Hant.standard.text"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_simplified_only_character_is_left_in_the_words_of_the_seed()
    {
        var text = Make.Text(Sources.Read("lanshan-2024-0000076"), "zh-Hant.standard.text");
        Assert.DoesNotContain(text, character => "区会议习关导术业发创设实对广东务医药产这时为当说话学国际机资链".Contains(character, StringComparison.Ordinal));
        Assert.Contains("行家裏手", text, StringComparison.Ordinal);
        Assert.Contains("魯南製藥集團", text, StringComparison.Ordinal);
        Assert.Contains("體制機制", text, StringComparison.Ordinal);
    }
}
