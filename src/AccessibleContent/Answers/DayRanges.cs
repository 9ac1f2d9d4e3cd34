using System.Globalization;
using System.Text.RegularExpressions;

namespace AccessibleContent.Answers;

/// <summary>Compares a day or a month of a question with the days of a text: 5月3日 is within 5月1日至5月7日.</summary>
internal static partial class DayRanges
{
    private const int LastDay = 31;

    /// <summary>Returns 1 if days of the text have it, -1 if the text has days and none has it, else 0.</summary>
    public static int Fit((int Month, int Day) day, string text)
    {
        var ranges = Days().Matches(text).Where(match => day.Day == 0 || SaysDays(match)).Select(Read).ToList();
        var first = Place(day.Month, day.Day);
        var last = Place(day.Month, day.Day == 0 ? LastDay : day.Day);
        return ranges.Count == 0 ? 0 : ranges.Exists(range => first <= range.To && last >= range.From) ? 1 : -1;
    }

    // 12月份 alone says nothing of its 24th.
    private static bool SaysDays(Match match) => match.Groups["d1"].Success || match.Groups["d2"].Success || match.Groups["m2"].Success;

    private static (int From, int To) Read(Match match)
    {
        var (month, day) = (Number(match, "m1", 0), Number(match, "d1", 0));
        var hasEnd = match.Groups["m2"].Success || match.Groups["d2"].Success;
        return (
            Place(month, day),
            hasEnd ? Place(Number(match, "m2", month), Number(match, "d2", LastDay)) : Place(month, day == 0 ? LastDay : day));
    }

    private static int Place(int month, int day) => (month * 100) + day;

    private static int Number(Match match, string group, int otherwise) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : otherwise;

    [GeneratedRegex(
        "(?<m1>\\d{1,2})月(?:(?<d1>\\d{1,2})[日号])?(?:[(][^)]{1,6}[)])?"
        + "(?:[^,，。;；、月]{0,12}?[至到—-]{1,2}(?:\\d{4}年)?(?:(?<m2>\\d{1,2})月)?(?:(?<d2>\\d{1,2})[日号])?)?")]
    private static partial Regex Days();
}
