namespace AccessibleContent.Speech.Normalisation;

/// <summary>Numbers of documents: 临兰政发〔2024〕12号 with any brackets, and of cases: （2024）鲁1302民初1234号.</summary>
internal sealed class DocumentNumberRule(Vocabulary words) : NumberRule(words)
{
    private const int LongestNumber = 8;
    private const int LongestCourt = 24;
    private static readonly CueWords Courts = Vocabulary.Words("court");

    /// <inheritdoc/>
    public override Reading? Read(FoldedLine line, int place, Reading? last)
    {
        var close = place + 4;
        var isYear = line.IsDigit(place) && line[place - 1] is '[' or '(' && line[close] is ']' or ')' && line.AfterDigits(place) == close;
        return isYear && Calendar.IsRecent(Digits.Value(line, place, close)) ? Document(line, place) ?? Case(line, place) : null;
    }

    private Reading? Document(FoldedLine line, int place)
    {
        var ordinal = line.AfterSpace(place + 5);
        var number = line[ordinal] == '第' ? line.AfterSpace(ordinal + 1) : ordinal;
        var isNamed = number > ordinal || line.IsHan(place - 2) || line.IsLetter(place - 2);
        if (!isNamed || Said(line, number) is not var (end, said) || line[line.AfterSpace(end)] != '号')
        {
            return null;
        }

        var mark = line.AfterSpace(end);
        var pause = line.IsHan(place - 2) ? "，" : "";
        var year = $"{pause}{Year(line, place)}{Words.Say("年")}，";
        return new(place - 1, mark + 1, $"{year}{line.Print(ordinal, number)}{said}{line.Printed[mark]}");
    }

    // 12-15号 are four documents, and 3-1号 is a part of the third.
    private (int End, string Said)? Said(FoldedLine line, int number)
    {
        var end = line.AfterDigits(number);
        var join = line.AfterJoin(end);
        return end == number || end - number > LongestNumber ? null
            : join > end && line.AfterDigits(join) is var last && last > join
                ? (last, Cardinal(line, number, end) + To(line, number, end, join, last) + Cardinal(line, join, last))
                : (end, Cardinal(line, number, end));
    }

    private string To(FoldedLine line, int number, int end, int join, int last) =>
        Words.Say(Digits.Value(line, number, end) < Digits.Value(line, join, last) ? "至" : "之");

    // A court has letters and digits in its name, and a case is counted.
    private Reading? Case(FoldedLine line, int place)
    {
        var (start, digits) = (place + 5, -1);
        for (var end = start; end < start + LongestCourt && (line.IsHan(end) || line.IsDigit(end)); end++)
        {
            digits = line.IsDigit(end) && !line.IsDigit(end - 1) ? end : digits;
            if (line[end] == '号')
            {
                return digits > 0 && line.AfterDigits(digits) == end && Courts.StandsIn(line, start, digits)
                    ? new(place - 1, end + 1, Year(line, place) + Court(line, start, digits) + Cardinal(line, digits, end) + Words.Say("号"))
                    : null;
            }
        }

        return null;
    }

    // The name as it is printed, with full-width digits too.
    private static string Court(FoldedLine line, int start, int end)
    {
        var printed = line.Printed.ToCharArray(start, end - start);
        for (var place = start; place < end; place++)
        {
            printed[place - start] = line.IsDigit(place) ? line[place] : printed[place - start];
        }

        return SpokenNumbers.Signs(printed);
    }

    private static string Year(FoldedLine line, int place) => SpokenNumbers.Each(line.Text(place, place + 4));

    private string Cardinal(FoldedLine line, int start, int end) => Numbers.Cardinal(line.Text(start, end));
}
