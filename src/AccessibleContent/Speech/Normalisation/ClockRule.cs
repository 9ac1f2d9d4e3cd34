namespace AccessibleContent.Speech.Normalisation;

/// <summary>Times of day: 8:30, 14:05:30, 8:30—12:00, 9:00-次日5:00.</summary>
internal sealed class ClockRule(Vocabulary words) : NumberRule(words)
{
    private static readonly CueWords DayParts = Vocabulary.Words("day-part");

    /// <inheritdoc/>
    public override Reading? Read(FoldedLine line, int place, Reading? last)
    {
        if (!line.IsDigit(place) || !line.BeginsAt(place) || Time(line, place) is not { } from || RatioRule.IsRatio(line, place, from.End))
        {
            return null;
        }

        var (end, said) = Second(line, from) ?? from;
        return line.EndsAt(end) && !IsHalfDay(line, line.AfterSpace(end)) ? new(place, end, said) : null;
    }

    private static bool IsHalfDay(FoldedLine line, int place) =>
        line[place] is 'a' or 'p' or 'A' or 'P' && line[place + 1] is 'm' or 'M' or '.';

    private (int End, string Said)? Second(FoldedLine line, (int End, string Said) from)
    {
        var join = line.AfterJoin(from.End);
        var part = join == from.End ? join : join + DayParts.LengthAt(line, join);
        return join > from.End && Time(line, part) is { } to
            ? (to.End, $"{from.Said}{Words.Say("至")}{line.Print(join, part)}{to.Said}")
            : null;
    }

    private (int End, string Said)? Time(FoldedLine line, int place)
    {
        if (Part(line, place, 24) is not { } hour || Part(line, hour.End + 1, 59) is not { } minute || !IsTime(line, place, hour, minute))
        {
            return null;
        }

        var second = line[minute.End] == ':' && Part(line, minute.End + 1, 59) is { } third && third.End - minute.End == 3
            ? third
            : default;
        var minutes = minute.Value == 0 && second.Value == 0 ? "" : Said(line, minute, "分");
        var hours = Numbers.Cardinal(line.Text(hour.Value < 10 ? hour.End - 1 : place, hour.End)) + Words.Say("点");
        return (Math.Max(minute.End, second.End), $"{hours}{minutes}{(second.Value == 0 ? "" : Said(line, second, "秒"))}");
    }

    private string Said(FoldedLine line, (int End, int Value) part, string unit) =>
        part.Value == 0 ? $"零{Words.Say(unit)}" : Numbers.Cardinal(line.Text(part.End - 2, part.End)) + Words.Say(unit);

    private static bool IsTime(FoldedLine line, int place, (int End, int Value) hour, (int End, int Value) minute) =>
        line[hour.End] == ':' && minute.End - hour.End == 3 && hour.End > place;

    private static (int End, int Value)? Part(FoldedLine line, int place, int most)
    {
        var end = line.AfterDigits(place);
        return end - place is 1 or 2 && Digits.Value(line, place, end) is var value && value <= most ? (end, value) : null;
    }
}
