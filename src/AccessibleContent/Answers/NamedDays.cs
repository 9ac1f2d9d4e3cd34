using System.Globalization;
using System.Text.RegularExpressions;
using AccessibleContent.Search;

namespace AccessibleContent.Answers;

/// <summary>The days that an answer names.</summary>
internal static partial class NamedDays
{
    private const int MonthsBack = 2;

    /// <summary>Returns whether the answer names days, and all of them are past; one from which something holds is not.</summary>
    public static bool AreAllPast(string answer, DateOnly published, DateOnly today)
    {
        var (days, year) = (new List<DateOnly>(), (int?)null);
        foreach (Match match in Day().Matches(SearchText.Fold(answer)))
        {
            year = match.Groups["y"].Success ? Number(match, "y") : year;
            if (Last(match, year ?? YearOf(Number(match, "m"), published)) is { } day)
            {
                if (match.Groups["from"].Success)
                {
                    return false;
                }

                days.Add(day);
            }
        }

        return days.Count > 0 && days.TrueForAll(day => day < today);
    }

    // A month well before that of publication is one of the next year.
    private static int YearOf(int month, DateOnly published) => month + MonthsBack < published.Month ? published.Year + 1 : published.Year;

    private static DateOnly? Last(Match match, int year)
    {
        var month = Number(match, "m");
        if (year is < 1900 or > 2999 || month is < 1 or > 12)
        {
            return null;
        }

        var last = DateTime.DaysInMonth(year, month);
        var day = match.Groups["d"].Success ? Number(match, "d") : last;
        return day < 1 || day > last ? null : new DateOnly(year, month, day);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    // 自7月1日起 holds on; days of birth say nothing about when something is.
    [GeneratedRegex(
        "(?:(?<y>\\d{4})年)?(?<!\\d)(?<m>\\d{1,2})月(?:(?<d>\\d{1,2})[日号]|(?!份?\\d))(?![^,，。;；、]{0,6}(?:出生|生的))"
        + "(?:[(][^)]{1,6}[)])?(?:\\d{1,2}[:时点]\\d{0,2}[分份]?)?(?<from>(?:首班车)?(?:起|以后|之后|后)(?![^,，。;；、]{0,6}[至到—-]))?")]
    private static partial Regex Day();
}
