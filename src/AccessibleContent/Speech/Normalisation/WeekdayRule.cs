namespace AccessibleContent.Speech.Normalisation;

/// <summary>Spans of weekdays: 周一—周五, 星期一至星期五 with a dash.</summary>
internal sealed class WeekdayRule(Vocabulary words) : NumberRule(words)
{
    /// <inheritdoc/>
    public override Reading? Read(FoldedLine line, int place, Reading? last)
    {
        var join = line.AfterJoin(place);
        var start = line[place] is '-' or '~' ? Start(line, place) : 0;
        if (start == 0 || line.IsMinus(place) && line[place + 1] == '-')
        {
            return null;
        }

        var end = End(line, join);
        return end > join ? new(start - 1, end, $"{line.Print(start - 1, place)}{Words.Say("至")}{line.Print(join, end)}") : null;
    }

    // One more than the place, so that the head of a line is no nothing.
    private static int Start(FoldedLine line, int place) => !IsDay(line[place - 1]) ? 0
        : line[place - 2] == '周' ? place - 1
        : line.Has(place - 3, "星期") || line.Has(place - 3, "礼拜") ? place - 2 : 0;

    private static int End(FoldedLine line, int place)
    {
        var day = line[place] == '周' ? place + 1 : line.Has(place, "星期") || line.Has(place, "礼拜") ? place + 2 : place;
        return IsDay(line[day]) && (day > place || !line.IsHan(place + 1)) ? day + 1 : place;
    }

    private static bool IsDay(char sign) => sign is '一' or '二' or '三' or '四' or '五' or '六' or '日' or '天' or '末';
}
