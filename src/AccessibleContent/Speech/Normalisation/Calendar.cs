namespace AccessibleContent.Speech.Normalisation;

/// <summary>Which years, months and days there are.</summary>
internal static class Calendar
{
    private static ReadOnlySpan<byte> Days => [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    public static bool IsYear(int year) => year is >= 1000 and < 3000;

    /// <summary>Returns whether a number is of a year of our time, where nothing else says so.</summary>
    public static bool IsRecent(int year) => year is >= 1900 and < 2100;

    public static bool IsMonth(int month) => month is >= 1 and <= 12;

    public static bool IsDay(int month, int day) => IsMonth(month) && day >= 1 && day <= Days[month - 1];

    public static bool IsDate(int year, int month, int day) =>
        IsYear(year) && IsDay(month, day) && (month != 2 || day < 29 || DateTime.IsLeapYear(year));
}
