using System.Globalization;
using AccessibleContent.Hanzi;
using AccessibleContent.Hanzi.Rules;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Hanzi;

/// <summary>zh-Hant-TW is written as Taiwan's statutes are, in characters, and the words stay those of the notice.</summary>
public sealed class TaiwanUsageTests
{
    private static readonly HanziEngine Layered = HanziEngine.Layered;

    [Theory]
    [InlineData("工作计划、计划生育", "工作計畫、計畫生育")]
    [InlineData("发布、公布、颁布、分布", "發布、公布、頒布、分布")]
    [InlineData("布置、布设", "佈置、佈設")]
    [InlineData("污染、潮湿", "污染、潮濕")]
    [InlineData("占用耕地占总面积一成", "占用耕地占總面積一成")]
    [InlineData("雇主雇用雇员", "雇主僱用雇員")]
    [InlineData("销毁、烧毁、焚毁", "銷毀、燒燬、焚燬")]
    [InlineData("账户、记账", "帳戶、記帳")]
    [InlineData("居民身份证、身份信息", "居民身分證、身分信息")]
    [InlineData("行政复议", "行政復議")]
    [InlineData("粘贴", "黏貼")]
    [InlineData("径送、途径予以公开", "逕送、途徑予以公開")]
    public void Characters_are_those_of_the_statutes(string text, string expected) =>
        Assert.Equal(expected, Layered.Convert(text, HanScript.TraditionalTaiwan));

    [Theory]
    [InlineData("基金本身份额变动", "基金本身份額變動")]
    [InlineData("转让全部份额", "轉讓全部份額")]
    [InlineData("合计划拨资金", "合計劃撥資金")]
    [InlineData("按统计划分标准", "按統計劃分標準")]
    [InlineData("外汇办理", "外匯辦理")]
    [InlineData("解雇员工", "解僱員工")]
    [InlineData("软件、网络、信息、打印", "軟件、網絡、信息、打印")]
    public void Other_words_stay_as_they_are(string text, string expected) =>
        Assert.Equal(expected, Layered.Convert(text, HanScript.TraditionalTaiwan));

    [Fact]
    public void What_is_converted_stays_when_it_is_converted_again() => Assert.Empty(
        from row in RuleWords.Rows("TaiwanUsage")
        let once = Layered.Convert($"某{row[1]}施行。", HanScript.TraditionalTaiwan)
        where Layered.Convert(once, HanScript.TraditionalTaiwan) != once || !once.Contains(row[1], StringComparison.Ordinal)
        select once);

    [Fact]
    public void Every_row_has_a_reason_and_the_statutes_write_it_in_two_of_three_places_or_more() =>
        Assert.All(RuleWords.Rows("TaiwanUsage"), row =>
        {
            Assert.NotEmpty(row[3]);
            Assert.Equal(row[0].Length, row[1].Length);
            if (row[0] != row[1])
            {
                var counts = row[2].Split(" : ").Select(count => int.Parse(count, CultureInfo.InvariantCulture)).ToArray();
                Assert.True(counts[0] >= 2 * counts[1], row[0]);
            }
        });

    [Fact]
    public void Only_Taiwan_is_written_so()
    {
        Assert.Equal("工作計劃", Layered.Convert("工作计划", HanScript.Traditional));
        Assert.Equal("工作計劃", Layered.Convert("工作计划", HanScript.TraditionalHongKong));
        Assert.Equal("工作計劃", HanziEngine.Exact.Convert("工作计划", HanScript.TraditionalTaiwan));
    }
}
