using System.Text.RegularExpressions;

namespace AccessibleContent.Answers;

/// <summary>How far a unit has the shape of an answer: a number for a telephone, a day for a time, a sum for money.</summary>
internal static partial class UnitShape
{
    private const double Weak = 0.3;
    private const double Half = 0.5;

    /// <summary>Returns how far, from 0 to 1; 0 means that it cannot answer.</summary>
    public static double Of(Question question, UnitText unit) => question.Kind switch
    {
        QuestionKind.Phone => Field(unit, FieldKind.Phone),
        QuestionKind.When => When(question, unit),
        QuestionKind.Amount => Amount(question, unit),
        QuestionKind.Where => Math.Max(Field(unit, FieldKind.Place), Weak),
        QuestionKind.Who when question.Folded.Contains("公司", StringComparison.Ordinal) =>
            UnitShapes.Has("company", "shape", unit.Own) ? 1 : 0,
        QuestionKind.List when unit.Unit.Kind == UnitKind.Item => 1,
        QuestionKind.YesNo when question.Numbers.Quantities.Any(quantity => IsLimited(quantity, unit)) => 1,
        QuestionKind.Other => 0.6,
        var kind => UnitShapes.Has(kind, "shape", unit.Own) ? 1 : Weak,
    };

    /// <summary>Returns whether what stands above the unit says that it is about what the question asks for.</summary>
    public static bool IsLabelled(QuestionKind kind, UnitText unit) => UnitShapes.Has(kind, "label", unit.Label);

    // Whether somebody is old enough is settled by the limit.
    private static bool IsLimited(Quantity quantity, UnitText unit) => quantity.Unit == QuestionNumbers.Birth
        ? unit.Own.Contains("出生", StringComparison.Ordinal)
        : Ranges.Fit(quantity, unit.Measured) != 0;

    private static double When(Question question, UnitText unit) =>
        question.Counter is { } counter ? CountedThings.In(unit, counter)
        : UnitShapes.Has(QuestionKind.When, "shape", Birth().Replace(unit.Own, "")) ? 1
        : 0.6 * Math.Max(Field(unit, FieldKind.Date), Field(unit, FieldKind.Time));

    private static double Amount(Question question, UnitText unit) =>
        question.Counter is { } counter ? CountedThings.In(unit, counter) : Sum(question, unit);

    // 多少钱 is not answered by how many things there are.
    private static double Sum(Question question, UnitText unit) =>
        UnitShapes.Has(QuestionKind.Amount, "shape", unit.Own) || unit.Unit.Cells.Any(IsSum) ? 1
        : AsksMoney().IsMatch(question.Folded) && !UnitShapes.Has("money", "shape", unit.Own) ? 0
        : Half * Field(unit, FieldKind.Amount);

    /// <summary>Returns whether a cell is a sum: a number in a column of sums.</summary>
    public static bool IsSum((string Name, string Value) cell) =>
        UnitShapes.Has(QuestionKind.Amount, "column", cell.Name) && cell.Value.Any(char.IsAsciiDigit);

    private static double Field(UnitText unit, FieldKind kind) => FieldFinder.Has(unit.Unit.Shown, kind) ? 1 : 0;

    [GeneratedRegex("(?:多少|[几幾]多|多|多大)[钱錢]|[几幾][块塊元]")]
    private static partial Regex AsksMoney();

    // The days between which somebody was born are none on which something is.
    [GeneratedRegex("(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日[^,，。;；]{0,24}出生")]
    private static partial Regex Birth();
}
