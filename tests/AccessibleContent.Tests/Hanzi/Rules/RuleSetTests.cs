using AccessibleContent.Hanzi.Rules;

namespace AccessibleContent.Tests.Hanzi.Rules;

/// <summary>Two rules disagree where they write one character differently; the earlier one decides.</summary>
public sealed class RuleSetTests
{
    [Theory]
    [InlineData('隻', '只', true)]
    [InlineData('隻', '隻', false)]
    [InlineData('隻', null, false)]
    [InlineData(null, '隻', false)]
    [InlineData(null, null, false)]
    public void Two_rules_disagree_only_where_both_decide(char? earlier, char? later, bool disagree)
    {
        var rules = new RuleSet(new Fixed(earlier), new Fixed(later));
        Assert.Equal(disagree, rules.Disagree("一只", 1));
        Assert.Equal(earlier ?? later, rules.Decide("一只", 1, out _));
        Assert.False(rules.Disagree("一只", 0));
    }

    private sealed class Fixed(char? form) : PositionRule
    {
        public override string Name => "fixed";

        public override string Reason => "a rule of the test";

        public override string Triggers => "只";

        public override char? Decide(ReadOnlySpan<char> text, int position) => form;
    }
}
