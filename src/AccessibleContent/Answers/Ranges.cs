using System.Globalization;
using System.Text.RegularExpressions;

namespace AccessibleContent.Answers;

/// <summary>
/// Compares a quantity of a question with the ranges of a text: 85岁 is within 80至89周岁, within 80周岁以上, and not within 60周岁以上不满80周岁.
/// </summary>
internal static partial class Ranges
{
    // Less than it by a little: 不满15万元 ends before it.
    private const double Below = 0.001;
    private const string Unit = "(?<u>周岁|岁|万元|元|个月|人|口|平方米|亩|天|小时|[分份]钟|只|层|公里|辆|(?<!\\d{4})年)";
    private const string Number = "\\d{1,12}(?:\\.\\d{1,4})?";
    private const string Included = "(?:[(]不?含[^)]{0,6}[)])?";

    /// <summary>Returns 1 if a range of the text has the quantity, -1 if all its ranges of this unit have not, 0 if it has none.</summary>
    public static int Fit(Quantity quantity, string text)
    {
        var ranges = Range().Matches(text).Select(Read).Where(range => range.Unit == quantity.Unit).ToList();
        return ranges.Count == 0 ? 0 : ranges.Exists(range => quantity.Value >= range.From && quantity.Value <= range.To) ? 1 : -1;
    }

    private static (double From, double To, string Unit) Read(Match match)
    {
        var (unit, scale) = match.Groups["u"].Value switch
        {
            "周岁" => ("岁", 1),
            "万元" => ("元", 10_000),
            "平方米" => ("平", 1),
            "个月" => ("月", 1),
            "口" => ("人", 1),
            "份钟" => ("分钟", 1),
            var other => (other, 1),
        };
        var last = Value(match, "b") * scale;
        if (match.Groups["a"].Success)
        {
            return (FirstOf(match, scale), match.Groups["less"].Success ? last - Below : last, unit);
        }

        var side = match.Groups["side"].Value + match.Groups["before"].Value;
        return side.Length == 0 ? (last, last, unit)
            : side.AsSpan().IndexOfAny("不未") >= 0 && !side.Contains('超') && !side.Contains('高') ? (0, last - Below, unit)
            : side.AsSpan().IndexOfAny("下内不低") >= 0 ? (0, last, unit)
            : (last, double.MaxValue, unit);
    }

    // 5至10万元 is from 50,000, 5000元以上1万元以下 from 5,000.
    private static double FirstOf(Match match, int scale) => Value(match, "a") * match.Groups["v"].Value switch
    {
        "" => scale,
        "万元" => 10_000,
        _ => 1,
    };

    private static double Value(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "(?<a>" + Number + ")(?<v>周岁|岁|万元|元|个月|年|人|口|平方米|亩|天|小时|[分份]钟|只|层|公里|辆)?" + Included
        + "(?:[至到—~-]{1,2}|(?:及?以[上外]|起)" + Included + "[,、]?(?:[至到]|(?<less>不满|未满|不足|低于))?)(?<b>" + Number + ")" + Unit
        + "|(?<before>不满|未满|不足|不超过|不高于|超过|年满|满|低于)?(?<b>" + Number + ")" + Unit + Included + "(?<side>及?以[上下]|以内|以外)?",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Range();
}
