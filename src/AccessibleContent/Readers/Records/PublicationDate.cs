using System.Globalization;
using System.Text.RegularExpressions;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Records;

/// <summary>A day, and the time if known, as a page writes it; times are China's.</summary>
internal readonly partial record struct PublicationDate(DateOnly Day, TimeOnly? Time)
{
    /// <summary>The earliest year of a publication: systems write 0001-01-01 for a missing date.</summary>
    public const int FirstYear = 1900;

    /// <summary>The latest year of a publication: 9999-12-31 stands for "never".</summary>
    public const int LastYear = 2200;

    // A bracket or a word such as 发布于 may precede a date in a tag.
    private const int MostBefore = 4;

    /// <summary>Gets the moment; null if only the day is known.</summary>
    public DateTimeOffset? Moment => Time is { } time && Day > DateOnly.MinValue ? new DateTimeOffset(Day, time, ChinaTime.Offset) : null;

    /// <summary>Gets a value indicating whether a notice can have been published on this day.</summary>
    public bool IsPlausible => Day.Year is >= FirstYear and <= LastYear;

    /// <summary>
    /// Reads a date as pages write it (2024-07-19, 2024年7月19日, 二〇二四年七月十九日), with or without a time after it; null if it is not a calendar
    /// date, or not in a plausible year.
    /// </summary>
    public static PublicationDate? Parse(string text) => DateWords.Whole(text) is { IsPlausible: true } date ? date : null;

    /// <summary>Reads a date as tags write it: as pages do, or as eight digits; converts other time zones to China's time.</summary>
    public static PublicationDate? ParseTag(string text)
    {
        if (Compact().Match(text.Trim()) is { Success: true } compact)
        {
            return Parse($"{compact.Groups["y"].Value}-{compact.Groups["m"].Value}-{compact.Groups["d"].Value}");
        }

        foreach (var span in DateWords.In(text))
        {
            return span.Start <= MostBefore && span.Date is { IsPlausible: true } date ? date : null;
        }

        return null;
    }

    /// <summary>Reads an RFC 3339 date or date-time of any year; converts other time zones to China's time.</summary>
    public static PublicationDate? ParseMachine(string text)
    {
        if (DateOnly.TryParseExact(text, IsoDates.Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
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

        var here = moment.ToOffset(ChinaTime.Offset);
        return new PublicationDate(DateOnly.FromDateTime(here.DateTime), TimeOnly.FromDateTime(here.DateTime));
    }

    // The last evening of the year 9999 has no date in China's time.
    private static bool IsBeyondCalendar(DateTimeOffset moment) =>
        moment.UtcDateTime.Ticks > DateTime.MaxValue.Ticks - ChinaTime.Offset.Ticks;

    [GeneratedRegex(@"(?:Z|[+-][0-9]{2}:[0-9]{2})$")]
    private static partial Regex Zoned();

    [GeneratedRegex("^(?<y>(?:19|20)[0-9]{2})(?<m>[0-9]{2})(?<d>[0-9]{2})(?:[0-9]{6})?$")]
    private static partial Regex Compact();
}
