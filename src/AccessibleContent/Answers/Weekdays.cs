using System.Globalization;
using System.Text.RegularExpressions;

namespace AccessibleContent.Answers;

/// <summary>Finds days of the week in a text, also within a range of them: 周三 is within 周一至周五, and within 工作日.</summary>
internal static partial class Weekdays
{
    private const int Saturday = 6;
    private const int Sunday = 7;
    private const double AsWorkday = 0.8;

    /// <summary>Returns the number of a day, of which Monday is 1.</summary>
    public static int NumberOf(char day) => char.IsAsciiDigit(day) ? day - '0' : day == '末' ? Saturday : Sunday;

    /// <summary>Returns the ways to write a day.</summary>
    public static IEnumerable<string> NamesOf(int day)
    {
        var names = day == Sunday ? new[] { "日", "天" } : ["一二三四五六"[day - 1].ToString()];
        return names.SelectMany(name => new[] { "星期" + name, "周" + name, "礼拜" + name });
    }

    /// <summary>Returns how far a text, with its numbers in digits, names the day.</summary>
    public static double Of(int day, string text) =>
        Range().Matches(text).Any(range => Has(range, day)) ? 1
        : day < Saturday && text.Contains("工作日", StringComparison.Ordinal) ? AsWorkday
        : day >= Saturday && (text.Contains("周末", StringComparison.Ordinal) || text.Contains("双休", StringComparison.Ordinal)) ? AsWorkday
        : 0;

    private static bool Has(Match range, int day)
    {
        var listed = range.Groups["d"].Captures.Select(one => NumberOf(one.ValueSpan[0])).ToList();
        var isRange = range.ValueSpan.IndexOfAny("至到—-") >= 0;
        return isRange && listed.Count == 2 ? listed[0] <= day && day <= listed[1] : listed.Contains(day);
    }

    // 周1、3、5, and 星期2至星期6.
    [GeneratedRegex(
        "(?:星期|周|礼拜)(?<d>[1-6日天])(?:[至到—、-](?:(?:星期|周|礼拜)(?<d>[1-6日天])|(?<d>[1-6日天])(?![月号:\\d])))*",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Range();
}
