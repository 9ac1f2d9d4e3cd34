namespace AccessibleContent.Speech.Normalisation;

/// <summary>A date in digits; without a year it is the second of a span, without a day a month.</summary>
internal readonly record struct PrintedDate(int Start, int End, int Year, int Month, int Day, char Mark)
{
    /// <summary>Gets whether it names a day.</summary>
    public bool HasDay => Day > 0;

    /// <summary>Reads a date, or a year and a month of two digits; null where there is no such day.</summary>
    public static PrintedDate? Read(FoldedLine line, int place)
    {
        var end = line.AfterDigits(place);
        var mark = line[end];
        var year = end - place == 4 ? Digits.Value(line, place, end) : 0;
        if (!Calendar.IsYear(year) || mark is not ('-' or '/' or '.' or '·') || Part(line, end + 1) is not { } month)
        {
            return null;
        }

        return line[month.End] == mark && Part(line, month.End + 1) is { } day
            ? Calendar.IsDate(year, month.Value, day.Value) ? new(place, day.End, year, month.Value, day.Value, mark) : null
            : IsMonth(line, month) && Calendar.IsRecent(year) ? new(place, month.End, year, month.Value, 0, mark) : null;
    }

    /// <summary>Reads a month and a day with a mark between them.</summary>
    public static PrintedDate? ReadDay(FoldedLine line, int place, char mark) =>
        Part(line, place) is { } month && line[month.End] == mark && Part(line, month.End + 1) is { } day
        && Calendar.IsDay(month.Value, day.Value)
            ? new(place, day.End, 0, month.Value, day.Value, mark)
            : null;

    private static bool IsMonth(FoldedLine line, (int End, int Value) month) =>
        Calendar.IsMonth(month.Value) && line.IsDigit(month.End - 2) && !line.IsDigit(month.End);

    private static (int End, int Value)? Part(FoldedLine line, int place)
    {
        var end = line.AfterDigits(place);
        return end - place is 1 or 2 ? (end, Digits.Value(line, place, end)) : null;
    }
}
