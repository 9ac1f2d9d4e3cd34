namespace AccessibleContent.Speech.Normalisation;

/// <summary>Number plates: 鲁Q·12345, 京AD12345, 鲁Q1234挂.</summary>
internal sealed class PlateRule(Vocabulary words) : NumberRule(words)
{
    private const int Longest = 8;
    private static readonly CueWords Provinces = Vocabulary.Words("province");
    private static readonly CueWords Ends = Vocabulary.Words("plate-end");

    /// <inheritdoc/>
    public override Reading? Read(FoldedLine line, int place, Reading? last)
    {
        if (!line.IsDigit(place) || Letter(line, place) is not { } letter)
        {
            return null;
        }

        var tail = line[letter + 1] is '·' or '.' or '-' or ' ' ? letter + 2 : letter + 1;
        var end = tail;
        while (end - tail <= Longest && (line.IsDigit(end) || char.IsAsciiLetterUpper(line[end])))
        {
            end++;
        }

        var digits = line.Text(tail, end).ToString().Count(char.IsAsciiDigit);
        var isPlate = end - tail is 5 or 6 || (end - tail == 4 && Ends.LengthAt(line, end) > 0);
        return isPlate && digits >= 2 && !line.IsLetter(end)
            ? new(letter, end, line[letter] + SpokenNumbers.Signs(line.Text(tail, end)))
            : null;
    }

    // The letter of the town, behind the province.
    private static int? Letter(FoldedLine line, int place)
    {
        for (var letter = place - 1; letter > 0 && place - letter < Longest; letter--)
        {
            if (char.IsAsciiLetterUpper(line[letter]) && Provinces.LengthBefore(line, letter) > 0)
            {
                return letter;
            }
        }

        return null;
    }
}
