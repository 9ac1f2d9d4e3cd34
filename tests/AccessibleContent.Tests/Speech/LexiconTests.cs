using AccessibleContent.Model;
using AccessibleContent.Speech;
using AccessibleContent.Speech.Lexicon;

namespace AccessibleContent.Tests.Speech;

/// <summary>Words that speech engines read wrong, and those that only look like them.</summary>
public sealed class LexiconTests
{
    [Theory]
    [InlineData("罗庄区区长刘波", "区长→区掌")]
    [InlineData("兰山区长刘波、副区长", "区长→区掌", "副区长→副区掌")]
    [InlineData("临沂分行行长", "分行→分杭", "行长→杭掌")]
    [InlineData("教育处处长，全面落实河长制", "处长→处掌", "河长制→河掌制")]
    [InlineData("局长率队检查，率先垂范", "局长→局掌", "率队→帅队", "率先→帅先")]
    [InlineData("县政府办率队督查", "率队→帅队")]
    [InlineData("及时还款，退耕还林", "还款→环款", "退耕还林→退耕环林")]
    [InlineData("应缴税款，应收账款", "应缴→英缴", "应收账款→英收账款")]
    [InlineData("不系安全带，种粮大户", "不系安全带→不季安全带", "种粮大户→众粮大户")]
    [InlineData("对象：种植小麦50亩以上", "种植→众植")]
    [InlineData("菏泽市单县，济宁市任城区", "单县→善县", "济宁市→己宁市", "任城区→仁城区")]
    [InlineData("倒排工期，媒体曝光，称职等次", "倒排工期→到排工期", "媒体曝光→媒体爆光", "称职等次→趁职等次")]
    public void A_word_is_said_by_a_homophone(string line, params string[] said) => Assert.Equal(said, Said(line));

    [Theory]
    [InlineData("区长期规划，校长期末，行长期待，市长途客运，会长期存在")]
    [InlineData("长期坚持，经济增长，任务清单，单位代码，解决问题，区域发展，重点项目，银行贷款，数据开放")]
    [InlineData("渠长3公里，排长队，广场长50米")]
    [InlineData("各种植物，30种植物，多种草药")]
    [InlineData("增长率先升后降，效率先进")]
    [InlineData("三重一大，比重组成，多重要")]
    [InlineData("管理发展，牵头发放，办理发证")]
    [InlineData("还款待来宾，还本地清白，供应收据，相应缴纳")]
    [InlineData("空调入库，强调动员，对调解员，下调查组")]
    [InlineData("职称职数，自称职工，分散养殖，关系好安全带")]
    [InlineData("经济宁可，美丽水乡，六安全生产，单县级")]
    [InlineData("进行长跑，本行政区域，施工行为，商行为")]
    [InlineData("该区长180米，桥处长10米，兰山区长安路")]
    [InlineData("上调水价，抽调水利人员，时差旅行，大树倾倒，倾倒伤人")]
    public void A_word_that_only_looks_so_is_left_alone(string line) => Assert.Empty(Said(line));

    [Theory]
    [InlineData("任某某涉嫌，由单某驾驶，被告人解某", "任某某→仁某某", "单某→善某", "解某→谢某")]
    [InlineData("区某某、尉迟某和万俟某某", "区某某→欧某某", "尉迟某→玉迟某", "万俟某某→墨旗某某")]
    [InlineData("姓名：任建国；联系人：曾晓、仇丽", "任建国→仁建国", "曾晓→增晓", "仇丽→求丽")]
    [InlineData("任建国同志，单伟先生，解女士", "任建国→仁建国", "单伟→善伟", "解→谢")]
    [InlineData("给予单某某警告，责令任某某改正，其中解某某", "单某某→善某某", "任某某→仁某某", "解某某→谢某某")]
    [InlineData("单局长介绍，任局长介绍", "单→善", "局长→局掌", "任→仁", "局长→局掌")]
    public void A_surname_is_known_by_what_stands_beside_it(string line, params string[] said) => Assert.Equal(said, Said(line));

    [Theory]
    [InlineData("责任某方，担任某公司，检查某小区，我区某小区，区某部门，曾某次会议")]
    [InlineData("姓名：单位，任何同志，单位同志，区委同志，解放军同志")]
    [InlineData("申请人：解除合同；负责人：任命中；联系人：查无此人；法定代表人：华为公司；户主：干部；姓名：黑龙江")]
    public void What_is_no_name_is_left_alone(string line) => Assert.Empty(Said(line));

    [Fact]
    public void Hong_Kong_has_none_and_Taiwan_only_what_it_reads_the_same()
    {
        Assert.Equal(["區長→區掌"], Said("區長曝光湖泊", HanScript.TraditionalTaiwan));
        Assert.Equal(["區長→區掌"], Said("區長曝光湖泊", HanScript.Traditional));
        Assert.Empty(Said("區長曝光湖泊", HanScript.TraditionalHongKong));
    }

    [Fact]
    public void Every_entry_covers_its_word_one_for_one_and_has_a_reason()
    {
        var surnames = LexiconData.Rows("Surnames").Select(row => row[..4].Append(row[5]).ToArray());
        var rows = LexiconData.Rows("Polyphones").Concat(surnames).ToList();
        Assert.True(rows.Count >= 300, $"{rows.Count}");
        Assert.All(rows, row =>
        {
            Assert.Equal(5, row.Length);
            Assert.Equal(row[0].Length, row[1].Length);
            Assert.NotEqual(row[0], row[1]);
            Assert.Contains(row[3], (string[])["all", "mainland"]);
            Assert.NotEmpty(row[4]);
        });
        Assert.All(LexiconData.Rows("Bare"), row => Assert.True(row is [{ Length: > 1 }, { Length: > 0 }], row[0]));
        var words = LexiconData.Rows("Polyphones").Concat(LexiconData.Rows("Bare")).Select(row => row[0]).ToList();
        Assert.Equal(words.Count, words.Distinct().Count());
    }

    private static IEnumerable<string> Said(string line, HanScript? script = null) =>
        SpokenForms.Of(script ?? HanScript.Simplified, Make.Converter).In(line)
            .Select(span => $"{line.Substring(span.Start, span.Length)}→{span.Alias}");
}
