using AccessibleContent.Hanzi.Data;
using AccessibleContent.Hanzi.Scan;

namespace AccessibleContent.Hanzi.Rules;

/// <summary>Writes the preposition 于 as 於 where OpenCC reads a proper name: 通知单于 is no 单于, 校友于 no 友于, 倾倒于海洋 no 于海洋.</summary>
internal sealed class PrepositionRule : PositionRule
{
    private static readonly WordList Slips = RuleWords.Of("slip-before");
    private static readonly WordList Seas = RuleWords.Of("not-sea");

    public override string Name => "preposition 于";

    public override string Reason => "于 after a document (通知单于) or before a sea (排放于海洋) is the preposition 於";

    public override string Triggers => "于";

    public override string Words { get; } = HanziData.Text("RuleWords", "tsv");

    public override char? Decide(ReadOnlySpan<char> text, int position)
    {
        var around = new Surroundings(text, position);
        return around.Previous switch
        {
            '单' => Slips.Holds(around[-2]),
            '友' => Surroundings.IsHan(around[-2]),
            _ => around.Next == '海' && Seas.Holds(around[2]) && !around.IsAfterMark,
        }
        ? '於' : null;
    }
}
