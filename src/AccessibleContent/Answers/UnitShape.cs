using System.Text.RegularExpressions;
using AccessibleContent.Search;

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
        QuestionKind.YesNo when question.Numbers.Quantities.Any(quantity => Ranges.Fit(quantity, unit.Measured) != 0) => 1,
        QuestionKind.Other => 0.6,
        var kind => UnitShapes.Has(kind, "shape", unit.Own) ? 1 : Weak,
    };

    /// <summary>Returns whether what stands above the unit says that it is about what the question asks for.</summary>
    public static bool IsLabelled(QuestionKind kind, UnitText unit) => UnitShapes.Has(kind, "label", unit.Label);

    // From one day to another is a length of time too.
    private static double Lasting(UnitText unit) => Period().IsMatch(unit.Own) ? 1
        : UnitShapes.Has(QuestionKind.When, "shape", unit.Own) ? Half
        : 0;

    private static double When(Question question, UnitText unit) =>
        question.Counter == QuestionCues.Duration ? Lasting(unit)
        : question.Counter is { } counter ? Counted(unit, counter)
        : UnitShapes.Has(QuestionKind.When, "shape", Birth().Replace(unit.Own, "")) ? 1
        : 0.6 * Math.Max(Field(unit, FieldKind.Date), Field(unit, FieldKind.Time));

    private static double Amount(Question question, UnitText unit) =>
        question.Counter is { } counter ? Counted(unit, counter) : Sum(unit);

    private static double Sum(UnitText unit) =>
        UnitShapes.Has(QuestionKind.Amount, "shape", unit.Own) || unit.Unit.Cells.Any(IsSum) ? 1
        : Half * Field(unit, FieldKind.Amount);

    /// <summary>Returns whether a cell is a sum: a number in a column of sums.</summary>
    public static bool IsSum((string Name, string Value) cell) =>
        UnitShapes.Has(QuestionKind.Amount, "column", cell.Name) && cell.Value.Any(char.IsAsciiDigit);

    private static double Field(UnitText unit, FieldKind kind) => FieldFinder.Has(unit.Unit.Shown, kind) ? 1 : 0;

    private static double Counted(UnitText unit, string counter)
    {
        var isCounted = Regex.IsMatch(unit.Own, $"(?<!\\d)(?!\\d{{4}}年)(?:\\d[\\d,.]*|[一两半])(?:余|多)?个?(?:{SearchText.Fold(NamesOf(counter))})", RegexOptions.CultureInvariant);
        return isCounted || unit.Unit.Cells.Any(cell => IsOf(counter, cell)) ? 1 : 0;
    }

    private static bool IsOf(string counter, (string Name, string Value) cell) =>
        cell.Name.Contains(counter, StringComparison.Ordinal) && cell.Value.Any(char.IsAsciiDigit);

    [GeneratedRegex("(?<![\\d年月.])\\d{1,3}(?:多|余)?个?(?:工作日|天|日(?!前|起)|小时|[分份]钟|月(?!\\d|底|初)|年(?![级度])|周(?!岁))|[半一]个?(?:月|年|小时|天)|当[天日场]|长期|终身")]
    private static partial Regex Period();

    // Notices count some things in other words.
    private static string NamesOf(string counter) => counter switch
    {
        "天" or "日" or "工作日" or "晚" => "工作日|天|日|小时|晚",
        "岁" => "周岁|岁",
        "月" or "个月" => "个?月",
        "平" => "平方米|平方",
        "本" => "本|册",
        "支" or "针" or "剂" => "支|剂|针",
        "个" or "种" or "类" or "项" or "场" => "个|种|类|项|场|名|家",
        _ => counter,
    };

    // The days between which somebody was born are none on which something is.
    [GeneratedRegex("(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日[^,，。;；]{0,24}出生")]
    private static partial Regex Birth();
}
