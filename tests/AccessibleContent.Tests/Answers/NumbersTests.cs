using AccessibleContent.Answers;

namespace AccessibleContent.Tests.Answers;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("第六届", "第6届")]
    [InlineData("第十一批", "第11批")]
    [InlineData("十一月二十三日", "11月23日")]
    [InlineData("九十三岁", "93岁")]
    [InlineData("一百岁", "100岁")]
    [InlineData("二〇二六年", "2026年")]
    [InlineData("三四级", "3、4级")]
    [InlineData("星期六", "星期6")]
    [InlineData("两万元", "2万元")]
    [InlineData("一般人员统一办理一次性补贴", "一般人员统一办理一次性补贴")]
    [InlineData("一年一个月", "一年一个月")]
    public void Numbers_in_Han_characters_are_those_in_digits(string text, string digits) =>
        Assert.Equal(digits, HanNumbers.ToDigits(text));

    [Theory]
    [InlineData(85, "岁", "80至89周岁", 1)]
    [InlineData(93, "岁", "80至89周岁", -1)]
    [InlineData(93, "岁", "80周岁以上老年人", 1)]
    [InlineData(62, "岁", "年满65周岁的", -1)]
    [InlineData(17, "岁", "不满18周岁", 1)]
    [InlineData(200_000, "元", "购置价格15万元以上机动车", 1)]
    [InlineData(100_000, "元", "购置价格15万元以上机动车", -1)]
    [InlineData(7, "月", "连续缴费6个月以上", 1)]
    [InlineData(85, "岁", "每人每月100元", 0)]
    [InlineData(180_000, "元", "7万元以上不满15万元", -1)]
    [InlineData(180_000, "元", "15万元以上不满25万元", 1)]
    [InlineData(150_000, "元", "7万元以上不满15万元", -1)]
    [InlineData(6_000, "元", "5000元以上1万元以下", 1)]
    [InlineData(85, "岁", "60周岁以上不满80周岁", -1)]
    [InlineData(5, "人", "家庭人口4人以上的", 1)]
    [InlineData(26, "年", "2026年12月", 0)]
    [InlineData(20, "分钟", "停放30分钟以内免费", 1)]
    public void A_quantity_is_compared_with_the_ranges_of_its_unit(double value, string unit, string text, int fit) =>
        Assert.Equal(fit, Ranges.Fit(new(value, unit), text));

    [Theory]
    [InlineData(12, 2, "12月1日至12月3日", 1)]
    [InlineData(12, 2, "12月2日", 1)]
    [InlineData(12, 2, "12月4日", -1)]
    [InlineData(12, 0, "2026年12月4日9:00", 1)]
    [InlineData(12, 2, "随时", 0)]
    [InlineData(12, 24, "2026年12月份安排", 0)]
    public void A_day_is_compared_with_the_days_of_a_text(int month, int day, string text, int fit) =>
        Assert.Equal(fit, DayRanges.Fit((month, day), text));

    [Theory]
    [InlineData(1, "星期二至星期六9:00至12:00，星期日、星期一休息", 1)]
    [InlineData(4, "星期二至星期六9:00至12:00", 1)]
    [InlineData(7, "周一至周五对外办公", 0)]
    [InlineData(5, "周一、三、五上午", 1)]
    [InlineData(3, "工作日受理", 0.8)]
    [InlineData(6, "双休日照常开放", 0.8)]
    public void A_day_of_the_week_is_named_or_within_a_range(int day, string text, double fit) =>
        Assert.Equal(fit, Weekdays.Of(day, NoticeText.Plain(text)));

    [Theory]
    [InlineData("年龄（周岁）", "10至16", "；10至16周岁")]
    [InlineData("家庭人口（人）", "3", "；3人")]
    [InlineData("面积（平方米）", "60以上", "；60平方米以上")]
    [InlineData("电话", "0539-5550100", "")]
    [InlineData("年龄", "10至16", "")]
    public void A_number_of_a_cell_has_the_unit_of_its_column(string name, string value, string measured) =>
        Assert.Equal(measured, CellUnits.Measured((name, value)));

    [Theory]
    [InlineData("8号楼", "陶然居6号楼至11号楼", true)]
    [InlineData("5号楼", "陶然居6号楼至11号楼", false)]
    [InlineData("1号楼", "陶然居11号楼", false)]
    [InlineData("1路", "11路、夜1路", true)]
    [InlineData("2路", "12路、23路", false)]
    [InlineData("第4轮", "第3轮", false)]
    public void A_numbered_thing_is_named_or_within_a_range(string name, string text, bool isNamed) =>
        Assert.Equal(isNamed, NumberedThings.Names(text, name));

    [Theory]
    [InlineData("2026年11月26日停水", true)]
    [InlineData("2026年11月27日停水", false)]
    [InlineData("2026年11月20日至12月3日停水", false)]
    [InlineData("自2026年7月1日起施行", false)]
    [InlineData("小班招收2022年9月出生的幼儿", false)]
    [InlineData("11月3日至11月5日", true)]
    [InlineData("每人每月100元", false)]
    [InlineData("2026年13月45日", false)]
    public void An_answer_is_expired_when_all_days_that_it_names_are_past(string answer, bool isExpired) =>
        Assert.Equal(isExpired, NamedDays.AreAllPast(answer, new(2026, 10, 9), new(2026, 11, 27)));

    [Fact]
    public void A_month_before_that_of_publication_is_one_of_the_next_year() =>
        Assert.False(NamedDays.AreAllPast("1月31日前领取", new(2026, 11, 9), new(2026, 11, 27)));
}
