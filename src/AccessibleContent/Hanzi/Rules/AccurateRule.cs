using AccessibleContent.Hanzi.Scan;

namespace AccessibleContent.Hanzi.Rules;

/// <summary>Converts 准 in the sense of accurate to 準 where it is said of a measurement: 计量不准, 称得准; 不准 else forbids.</summary>
internal sealed class AccurateRule : PositionRule
{
    private static readonly WordList Measured = RuleWords.Of("measured");
    private static readonly WordList Degrees = RuleWords.Of("degree");
    private static readonly WordList Followers = RuleWords.Of("after-adjective");

    public override string Name => "accurate 准";

    public override string Reason => "准 is accurate (準) when it is said of a measurement, and allows (准) elsewhere";

    public override string Triggers => "准";

    public override string Words { get; } = string.Join(' ', RuleWords.Lists("measured", "degree", "after-adjective"));

    public override char? Decide(ReadOnlySpan<char> text, int position)
    {
        var around = new Surroundings(text, position);
        if (Surroundings.IsHan(around.Next) && !around.Precedes(Followers))
        {
            return null;
        }

        return around.Previous == '不' ? Measured.Holds(around[-2]) ? '準' : null
            : around.Follows(Degrees) ? '準' : null;
    }
}
