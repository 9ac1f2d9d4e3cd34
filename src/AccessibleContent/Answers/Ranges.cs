using System.Globalization;
using System.Text.RegularExpressions;

namespace AccessibleContent.Answers;

/// <summary>Compares a quantity of a question with the ranges of a text: 85岁 is within 80至89周岁, and within 80周岁以上.</summary>
internal static partial class Ranges
{
    private const string Unit = "(?<u>周岁|岁|万元|元|个月|年|人|平方米|亩)";
    private const string Number = "\\d{1,12}(?:\\.\\d{1,4})?";

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
            var other => (other, 1),
        };
        var last = Value(match, "b") * scale;
        if (match.Groups["a"].Success)
        {
            return (Value(match, "a") * scale, last, unit);
        }

        var side = match.Groups["side"].Value + match.Groups["before"].Value;
        return side.Length == 0 ? (last, last, unit)
            : side.AsSpan().IndexOfAny("下内不未低") >= 0 ? (0, last, unit) : (last, double.MaxValue, unit);
    }

    private static double Value(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "(?<a>" + Number + ")" + "(?:周岁|岁|万元|元|个月|年|人|平方米|亩)?(?:[(][^)]{1,6}[)])?[至到—~-]{1,2}(?<b>" + Number + ")" + Unit
        + "|(?<before>不满|未满|不足|不超过|不高于|超过|年满|满|低于)?(?<b>" + Number + ")" + Unit
        + "(?:[(]含[^)]{0,6}[)])?(?<side>及?以[上下]|以内)?",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Range();
}
