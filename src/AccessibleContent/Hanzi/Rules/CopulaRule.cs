using System.Buffers;
using AccessibleContent.Hanzi.Data;
using AccessibleContent.Hanzi.Scan;

namespace AccessibleContent.Hanzi.Rules;

/// <summary>Converts 系 in the sense of 是 to 係, but not in the senses of system, department or tie.</summary>
internal sealed class CopulaRule : PositionRule
{
    private static readonly SearchValues<char> Numerals = SearchValues.Create("一二三四五六七八九十");
    private static readonly WordList NotCopula = RuleWords.Of("not-copula");
    private static readonly WordList YetCopula = RuleWords.Of("yet-copula");
    private static readonly WordList Predicates = RuleWords.Of("predicate");
    private static readonly WordList Adverbs = RuleWords.Of("adverb");
    private static readonly WordList TieNouns = RuleWords.Of("tie-noun");
    private static readonly WordList Goods = RuleWords.Of("goods");
    private static readonly WordList Things = RuleWords.Of("tie-noun-thing");
    private static readonly WordList Departments = RuleWords.Of("department");
    private static readonly WordList DepartmentPredicates = RuleWords.Of("department-predicate");
    private static readonly WordList Subjects = RuleWords.Of("subject");
    private static readonly WordList AfterAny = RuleWords.Of("after-subjectless");

    public override string Name => "copula 系";

    public override string Reason => "系 as is, are, was (是) is written 係";

    public override string Triggers => "系";

    public override string Words { get; } = HanziData.Text("RuleWords", "tsv");

    public override char? Decide(ReadOnlySpan<char> text, int position)
    {
        var around = new Surroundings(text, position);
        var mayBe = Surroundings.IsHan(around.Next) || around.Next is '“' or '《' || char.IsAsciiLetterOrDigit(around.Next);
        return mayBe && !(around.Precedes(NotCopula) && !around.Precedes(YetCopula)) && IsCopula(around) ? '係' : null;
    }

    private static bool IsCopula(Surroundings around)
    {
        var isStrong = around.Precedes(Predicates);
        if (around.Previous == '系' && around[-2] is '关' or '联' or '体' or '维' && isStrong)
        {
            return true;
        }

        if (around.Follows(Adverbs))
        {
            return around.Previous != '不' || isStrong || around.Next is '操' or '设';
        }

        if (IsTie(around, isStrong) || around.Previous is '该' or '本' or '我' or '贵' or '各' or '全' or '两' || IsCounted(around))
        {
            return false;
        }

        if (around.Follows(Departments))
        {
            return around.Precedes(DepartmentPredicates);
        }

        return Surroundings.IsHan(around.Previous) ? HasSubject(around) : IsAfterMark(around, isStrong);
    }

    // 二系, but 分之一系由.
    private static bool IsCounted(Surroundings around) =>
        Numerals.Contains(around.Previous) && around[-2] != '之' && !Numerals.Contains(around[-2]);

    // 关系, 水系, 品系: the preceding noun makes it a tie or a line, unless it is a thing that can be the subject.
    private static bool IsTie(Surroundings around, bool isStrong) =>
        TieNouns.Holds(around.Previous) && !around.Follows(Goods) && !(isStrong && around.Follows(Things));

    private static bool HasSubject(Surroundings around) => around.Follows(Subjects) || around.Precedes(AfterAny)
        || CopulaClause.HasSubject(around);

    private static bool IsAfterMark(Surroundings around, bool isStrong) => around.IsAfterMark
        ? isStrong || CopulaClause.IsComplete(around) || (around.Previous is '》' or '”' or ')' or '）' && Surroundings.IsHan(around.Next))
        : char.IsAsciiLetterOrDigit(around.Previous) ? isStrong : HasSubject(around);
}
