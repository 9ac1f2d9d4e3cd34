using System.Globalization;
using System.Text.RegularExpressions;

namespace AccessibleContent.Readers;

/// <summary>A day, and the time where it is known, as a page writes it; times are China's.</summary>
internal readonly partial record struct PublicationDate(DateOnly Day, TimeOnly? Time)
{
    /// <summary>The first year that a publication may be of: systems write 0001-01-01 where nobody gave a date.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last year that a publication may be of: 9999-12-31 stands for "never".</summary>
    public const int LastYear = 2200;

    /// <summary>China's time: one zone, no summer time since 1991.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>Gets the moment; null where only the day is known.</summary>
    public DateTimeOffset? Moment => Time is { } time && Day > DateOnly.MinValue ? new DateTimeOffset(Day, time, Offset) : null;

    /// <summary>Gets a value indicating whether a notice can have been published then.</summary>
    public bool IsPlausible => Day.Year is >= FirstYear and <= LastYear;

    /// <summary>Reads 2024-07-19, 2024/7/19, 2024.7.19 or 2024年7月19日, with a time behind it or not; null where it is no date of the calendar, or of no year of publications.</summary>
    public static PublicationDate? Parse(string text)
    {
        var match = Pattern().Match(text.Trim());
        if (!match.Success || !TryDay(match, out var day) || !new PublicationDate(day, null).IsPlausible)
        {
            return null;
        }

        if (!match.Groups["h"].Success)
        {
            return new PublicationDate(day, null);
        }

        var second = match.Groups["s"].Success ? match.Groups["s"].Value : "0";
        return TimeOnly.TryParseExact($"{match.Groups["h"].Value}:{match.Groups["i"].Value}:{second}", "H:m:s", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new PublicationDate(day, time)
            : null;
    }

    /// <summary>Reads an RFC 3339 date or date-time of any year; a moment in another zone is told in China's time.</summary>
    public static PublicationDate? ParseMachine(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new PublicationDate(day, null);
        }

        if (!text.Contains('T', StringComparison.Ordinal)
            || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var moment)
            || !Zoned().IsMatch(text)
            || IsBeyondCalendar(moment))
        {
            return null;
        }

        var here = moment.ToOffset(Offset);
        return new PublicationDate(DateOnly.FromDateTime(here.DateTime), TimeOnly.FromDateTime(here.DateTime));
    }

    // The last evening of the year 9999 is no day in China.
    private static bool IsBeyondCalendar(DateTimeOffset moment) => moment.UtcDateTime.Ticks > DateTime.MaxValue.Ticks - Offset.Ticks;

    private static bool TryDay(Match match, out DateOnly day) =>
        DateOnly.TryParseExact($"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    [GeneratedRegex(@"(?:Z|[+-][0-9]{2}:[0-9]{2})$")]
    private static partial Regex Zoned();

    [GeneratedRegex(@"^(?<y>[0-9]{4})(?:[-/.]|年)(?<m>[0-9]{1,2})(?:[-/.]|月)(?<d>[0-9]{1,2})日?(?:[ T]*(?<h>[0-9]{1,2})[:：](?<i>[0-9]{2})(?:[:：](?<s>[0-9]{2}))?)?$")]
    private static partial Regex Pattern();
}
