using AccessibleContent.Model;

namespace AccessibleContent.Tests.Filters;

/// <summary>What the conversion to another script may and may not change.</summary>
public sealed class ScriptConversionTests
{
    [Theory]
    [InlineData("现将兰政发〔2026〕17号印发", "現將兰政发〔2026〕17号印發")]
    [InlineData("位于本楼（2026）3号后面", "位於本樓（2026）3號後面")]
    [InlineData("请各单位后勤干部填写报名表.xlsx", "請各單位後勤幹部填寫报名表.xlsx")]
    [InlineData("根据兰政办发〔2024〕7号文件要求", "根據兰政办发〔2024〕7号文件要求")]
    [InlineData("《通知》（鲁人社规〔2023〕12号）发布", "《通知》（鲁人社规〔2023〕12号）發布")]
    [InlineData("会议印发临政发[2024]3号", "會議印發临政发[2024]3号")]
    [InlineData("网址https://a.cn/发/b发", "網址https://a.cn/发/b發")]
    [InlineData("见https://a.example/后勤/发布.html发布", "見https://a.example/后勤/发布.html發布")]
    [InlineData("请登录https://a.example/发票查询", "請登録https://a.example/發票查詢")]
    [InlineData("见www.a.example/s?name=张发&p=1，或?", "見www.a.example/s?name=张发&p=1，或?")]
    [InlineData("见www.a.example/s?name=张发，发布", "見www.a.example/s?name=张发，發布")]
    [InlineData("请写信到fan_干部@example.com，或发给fan@example.com", "請寫信到fan_干部@example.com，或發給fan@example.com")]
    [InlineData("请联系干部@example.com", "請聯繫干部@example.com")]
    [InlineData("下载“干部表.docx”", "下載“干部表.docx”")]
    [InlineData("附件：干部表(后).XLSX、发票.pdf", "附件：干部表(后).XLSX、发票.pdf")]
    [InlineData("干部表.docx", "干部表.docx")]
    [InlineData("请下载《后勤 报名表.docx》", "請下載《后勤 报名表.docx》")]
    [InlineData("请填写干部表.xlsx后上报", "請填寫干部表.xlsx後上報")]
    [InlineData("见https://a.example/台风/ 。发布", "見https://a.example/台风/ 。發布")]
    [InlineData("依照法释〔2012〕21号办理", "依照法释〔2012〕21号辦理")]
    [InlineData("依照最高人民法院法释（2012）21号办理", "依照最高人民法院法释（2012）21号辦理")]
    [InlineData("这个区里的兰山区人民政府兰政发【2026】第17号执行", "區人民政府兰政发【2026】第17号執行")]
    [InlineData("经临沂市兰山区马厂湖镇兰政发〔2026〕17号", "厂湖镇兰政发〔2026〕17号")]
    [InlineData("依据鲁国土资字第12号办理", "依據鲁国土资字第12号辦理")]
    [InlineData("案号（2026）鲁1302民初123号，结案", "案號（2026）鲁1302民初123号，結案")]
    [InlineData("车辆鲁Q·12345、鲁Q12345和京A·D12345驶离鲁南", "車輛鲁Q·12345、鲁Q12345和京A·D12345駛離魯南")]
    [InlineData("鲁Q1234挂、鲁Q12345挂号", "鲁Q1234挂、鲁Q12345挂號")]
    [InlineData("2026年第1号台风", "2026年第1號颱風")]
    [InlineData("发展.第二步", "發展.第二步")]
    [InlineData("发展与发票", "發展與發票")]
    public void Codes_stay_and_words_are_converted(string published, string converted)
    {
        var notice = Make.Markdown("占位");
        notice = notice with { Blocks = [new Paragraph([new TextRun(published)])] };
        Assert.Contains(converted, Make.Text(notice, "zh-Hant.standard.text"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hant")]
    [InlineData("zh-Hant-TW")]
    [InlineData("zh-Hant-HK")]
    public void Codes_are_the_same_in_every_script_and_place(string script)
    {
        var notice = Make.Markdown("- 见“后勤表.xlsx”\n- 鲁Q·12345\n\n[兰政发〔2026〕17号](https://a.example/)\n\n| 号牌 |\n|-|\n| 鲁Q12346 |");
        notice = notice with { Title = "关于鲁Q·54321的通知" };
        var text = Make.Text(notice, $"{script}.standard.text");
        Assert.All(
            ["后勤表.xlsx", "鲁Q·12345", "兰政发〔2026〕17号", "鲁Q12346", "鲁Q·54321"],
            code => Assert.Contains(code, text, StringComparison.Ordinal));
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
