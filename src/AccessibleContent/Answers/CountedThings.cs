using System.Text.RegularExpressions;
using AccessibleContent.Search;

namespace AccessibleContent.Answers;

/// <summary>How far a unit says the number of what a question asks the number of: 天 of 多少天.</summary>
internal static partial class CountedThings
{
    private const double Half = 0.5;

    /// <summary>Returns how far, from 0 to 1.</summary>
    public static double In(UnitText unit, string counter) =>
        counter == QuestionCues.Duration ? Lasting(unit)
        : Counted(counter).IsMatch(unit.Own) || unit.Unit.Cells.Any(cell => IsOf(counter, cell)) ? 1
        : 0;

    // From one day to another is a length of time too.
    private static double Lasting(UnitText unit) =>
        Period().IsMatch(unit.Own) ? 1 : UnitShapes.Has(QuestionKind.When, "shape", unit.Own) ? Half : 0;

    // 2026年 is no number of years.
    private static Regex Counted(string counter) => new(
        $"(?<!\\d)(?!\\d{{4}}年)(?:\\d[\\d,.]*|[一两半])(?:余|多)?个?(?:{SearchText.Fold(NamesOf(counter))})",
        RegexOptions.CultureInvariant);

    private static bool IsOf(string counter, (string Name, string Value) cell) =>
        (cell.Name.Contains(counter, StringComparison.Ordinal) || (IsGeneral(counter) && Numbers().IsMatch(cell.Name)))
        && cell.Value.Any(char.IsAsciiDigit);

    private static bool IsGeneral(string counter) => counter is "个" or "人" or "名" or "位" or "个人";

    // Notices count some things in other words.
    private static string NamesOf(string counter) => counter switch
    {
        "天" or "日" or "工作日" or "晚" => "工作日|天|日|小时|晚",
        "岁" => "周岁|岁",
        "月" or "个月" => "个?月",
        "平" => "平方米|平方",
        "本" => "本|册",
        "支" or "针" or "剂" => "支|剂|针",
        "个" or "种" or "类" or "项" or "场" => "个|种|类|项|场|名|家|人|处|所|套|台|辆|座|户|间",
        "人" or "名" or "位" or "个人" => "人|名|位|个",
        "台" or "辆" => "台|辆",
        "家" or "所" or "处" => "家|所|处|个",
        "次" or "回" or "趟" or "遍" => "次|回|趟|遍",
        _ => counter,
    };

    [GeneratedRegex("人数|名额|数量|计划|个数")]
    private static partial Regex Numbers();

    [GeneratedRegex(
        "(?<![\\d年月.])\\d{1,3}(?:多|余)?个?(?:工作日|天|日(?!前|起)|小时|[分份]钟|月(?!\\d|底|初)|年(?![级度])|周(?!岁))"
        + "|[半一]个?(?:月|年|小时|天)|当[天日场]|长期|终身")]
    private static partial Regex Period();
}
