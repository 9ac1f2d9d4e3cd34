namespace AccessibleContent.Speech.Normalisation;

/// <summary>Roman numerals: Ⅳ级, Ⅱ—Ⅲ类, IV级.</summary>
internal sealed class RomanRule(Vocabulary words) : NumberRule(words)
{
    private const int LongestInLetters = 4;
    private static readonly CueWords Behind = Vocabulary.Words("roman");
    private static readonly string[] Numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    /// <inheritdoc/>
    public override Reading? Read(FoldedLine line, int place, Reading? last)
    {
        if (line.IsLetter(place - 1) || line.IsDigit(place - 1) || One(line, place) is not var (end, value))
        {
            return null;
        }

        var join = line.AfterJoin(end);
        var second = join > end ? One(line, join) : null;
        var (behind, said) = second is var (last2, to) ? (last2, $"{Say(value)}{Words.Say("至")}{Say(to)}") : (end, Say(value));
        var isSign = line[place] is >= 'Ⅰ' and <= 'ⅻ' && !line.IsLetter(behind);
        return isSign || Behind.LengthAt(line, behind) > 0 ? new(place, behind, said) : null;
    }

    private string Say(int value) => Numbers.Cardinal(value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static (int End, int Value)? One(FoldedLine line, int place)
    {
        var sign = line[place];
        if (sign is (>= 'Ⅰ' and <= 'Ⅻ') or (>= 'ⅰ' and <= 'ⅻ'))
        {
            return (place + 1, sign <= 'Ⅻ' ? sign - 'Ⅰ' + 1 : sign - 'ⅰ' + 1);
        }

        var end = place;
        while (end - place <= LongestInLetters && line[end] is 'I' or 'V' or 'X')
        {
            end++;
        }

        var value = end > place ? Array.IndexOf(Numerals, line.Text(place, end).ToString()) + 1 : 0;
        return value == 0 || line.IsLetter(end) || line.IsDigit(end) ? null : (end, value);
    }
}
