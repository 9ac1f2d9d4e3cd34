using System.Text.RegularExpressions;

namespace AccessibleContent.Answers;

/// <summary>Gives the numbers of a cell the unit that the name of its column has: 10至16 below 年龄（周岁） is 10至16周岁.</summary>
internal static partial class CellUnits
{
    /// <summary>Returns the numbers with their unit, after a mark; nothing where they have one, or none is known.</summary>
    public static string Measured((string Name, string Value) cell) =>
        Bare().Match(cell.Value) is { Success: true } bare && Unit().Match(cell.Name) is { Success: true } unit
            ? $"；{bare.Groups[1].Value}{unit.Value}{bare.Groups[2].Value}"
            : "";

    [GeneratedRegex(@"^\s*([\d.]{1,9}(?:\s*[至到—~～-]{1,2}\s*[\d.]{1,9})?)\s*(及?以[上下]|以内)?(?:[（(][^）)]{0,8}[）)])?\s*$")]
    private static partial Regex Bare();

    [GeneratedRegex("周岁|万元|元|平方米|亩|个月|小时|分钟|公里|人(?!员)|岁|天|层|年(?=[）)])")]
    private static partial Regex Unit();
}
