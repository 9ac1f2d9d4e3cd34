namespace AccessibleContent.Speech.Normalisation;

/// <summary>Signs between and before numbers: ≥90%, ±2℃, 3×6米, 3#楼.</summary>
internal sealed class SignRule(Vocabulary words) : NumberRule(words)
{
    private const int LongestNumber = 3;

    /// <inheritdoc/>
    public override Reading? Read(FoldedLine line, int place, Reading? last) => line[place] switch
    {
        '≥' => Compare(place, 1, "大于等于"),
        '≤' => Compare(place, 1, "小于等于"),
        '>' when line[place + 1] == '=' && HasNumber(line, place + 2) => Compare(place, 2, "大于等于"),
        '<' when line[place + 1] == '=' && HasNumber(line, place + 2) => Compare(place, 2, "小于等于"),
        '>' when HasNumber(line, place + 1) && line[place - 1] is not ('-' or '=' or '>') => Compare(place, 1, "大于"),
        '<' when HasNumber(line, place + 1) && line[place - 1] != '<' => Compare(place, 1, "小于"),
        '±' when HasNumber(line, place + 1) => Compare(place, 1, "正负"),
        '×' when IsTimes(line, place) => Compare(place, 1, "乘"),
        '#' when IsNumbered(line, place) => Compare(place, 1, "号"),
        _ => null,
    };

    private Reading? Compare(int place, int length, string word) => new(place, place + length, Words.Say(word));

    private static bool HasNumber(FoldedLine line, int place) => line.IsDigit(line.AfterSpace(place)) || line.IsMinus(place);

    // 3#楼 is the third; a number between two of these signs is a topic.
    private static bool IsNumbered(FoldedLine line, int place)
    {
        var start = place;
        while (place - start <= LongestNumber && line.IsDigit(start - 1))
        {
            start--;
        }

        return line.IsHan(place + 1) && place - start is > 0 and <= LongestNumber && line[start - 1] != '#' && !line.IsLetter(start - 1);
    }

    // 李×× and 138×××× are hidden, not multiplied.
    private static bool IsTimes(FoldedLine line, int place)
    {
        var before = line[place - 1] == ' ' ? place - 2 : place - 1;
        return line.IsDigit(line.AfterSpace(place + 1)) && line[before] != '×'
            && (line.IsDigit(before) || HasUnitBefore(line, before));
    }

    private static bool HasUnitBefore(FoldedLine line, int before)
    {
        var start = before;
        while (start > before - 4 && !line.IsDigit(start) && (line.IsHan(start) || line.IsLetter(start)))
        {
            start--;
        }

        return line.IsDigit(start);
    }
}
