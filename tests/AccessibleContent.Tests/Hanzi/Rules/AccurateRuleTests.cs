using AccessibleContent.Hanzi.Rules;

namespace AccessibleContent.Tests.Hanzi.Rules;

/// <summary>准 is accurate of a measurement, and allows or forbids elsewhere.</summary>
public sealed class AccurateRuleTests
{
    private static readonly AccurateRule Rule = new();

    [Theory]
    [InlineData("电表走字不准，可申请校验", '準')]
    [InlineData("血压计测量不准的", '準')]
    [InlineData("底数不准、情况不明", '準')]
    [InlineData("秤称得准", '準')]
    [InlineData("时间不太准", '準')]
    [InlineData("一律不准。", null)]
    [InlineData("不准摆摊", null)]
    [InlineData("数据不准外传", null)]
    [InlineData("批准", null)]
    public void A_measurement_before_不准_makes_it_inaccurate(string text, char? expected) =>
        Assert.Equal(expected, Rule.Decide(text, text.IndexOf('准', StringComparison.Ordinal)));
}
