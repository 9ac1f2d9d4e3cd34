namespace AccessibleContent.Speech.Normalisation;

/// <summary>Dates in digits: 2024-07-19, 2024/7/19, 2024.7.19, and spans of them; 2021.09—2025.06.</summary>
internal sealed class DateRule(Vocabulary words) : NumberRule(words)
{
    private static readonly CueWords Labels = Vocabulary.Words("date");

    /// <inheritdoc/>
    public override Reading? Read(FoldedLine line, int place, Reading? last)
    {
        if (!line.IsDigit(place) || !line.BeginsAt(place) || PrintedDate.Read(line, place) is not { } from)
        {
            return null;
        }

        var second = Second(line, from);
        var (end, said) = second is { } to ? (to.End, $"{Say(line, from)}{Words.Say("至")}{to.Said}") : (from.End, Say(line, from));
        return line.EndsAt(end) && (from.HasDay || second is not null || HasLabel(line, place)) ? new(place, end, said) : null;
    }

    private (int End, string Said)? Second(FoldedLine line, PrintedDate from)
    {
        var join = line.AfterJoin(from.End);
        if (join == from.End)
        {
            return null;
        }

        return line.Has(join, "至今") ? (join + 2, "今")
            : PrintedDate.Read(line, join) is { } to && to.HasDay == from.HasDay ? (to.End, Say(line, to))
            : from.HasDay && PrintedDate.ReadDay(line, join, from.Mark) is { } day ? (day.End, Say(line, day))
            : null;
    }

    private string Say(FoldedLine line, PrintedDate date)
    {
        var year = date.Year > 0 ? SpokenNumbers.Each(line.Text(date.Start, date.Start + 4)) + Words.Say("年") : "";
        var day = date.HasDay ? Number(date.Day) + Words.Say("日") : "";
        return $"{year}{Number(date.Month)}{Words.Say("月")}{day}";
    }

    private string Number(int number) => Numbers.Cardinal(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static bool HasLabel(FoldedLine line, int place)
    {
        var end = line[place - 1] is ':' ? place - 1 : place;
        return Labels.LengthBefore(line, end) > 0;
    }
}
