namespace AccessibleContent.Speech.Normalisation;

/// <summary>Numbers of items: ①, ⑴, ⒈, ㈠; 3.2.1 and 1. at the head of a line or clause.</summary>
internal sealed class EnumerationRule(Vocabulary words) : NumberRule(words)
{
    private const int MostParts = 5;
    private static readonly CueWords Behind = Vocabulary.Words("ordinal-after");

    /// <inheritdoc/>
    public override Reading? Read(FoldedLine line, int place, Reading? last)
    {
        if (EnclosedNumbers.Value(line[place]) is { } value)
        {
            return new(place, place + 1, Numbers.Cardinal(value) + Pause(line, place, place + 1));
        }

        return line.IsDigit(place) && line.BeginsAt(place) ? Levels(line, place) ?? Item(line, place) : null;
    }

    private Reading? Levels(FoldedLine line, int place)
    {
        var (end, parts) = (line.AfterDigits(place), 1);
        if (end - place > 2)
        {
            return null;
        }

        var said = Numbers.Cardinal(line.Text(place, end));
        while (parts < MostParts && line[end] == '.' && line.IsDigit(end + 1))
        {
            var next = line.AfterDigits(end + 1);
            if (next - end > 3)
            {
                return null;
            }

            (said, end, parts) = (said + Words.Say("点") + Numbers.Cardinal(line.Text(end + 1, next)), next, parts + 1);
        }

        var isHead = IsHead(line, place) && (line[end] == ' ' || IsText(line, end));
        var isNamed = isHead || line[place - 1] is '第' or '见' || Behind.LengthAt(line, end) > 0;
        return parts > 2 && isNamed && IsWordBehind(line, end) ? new(place, end, said) : null;
    }

    // 3. is the third, and 3.5 three and a half.
    private Reading? Item(FoldedLine line, int place)
    {
        var end = line.AfterDigits(place);
        return line[end] == '.' && end - place <= 2 && IsHead(line, place) && line[end + 1] is ' ' or '\u200B' | IsText(line, end + 1)
            && line[place] != '0' && !line.IsDigit(line.AfterSpace(end + 1))
            ? new(place, end + 1, $"{Numbers.Cardinal(line.Text(place, end))}，")
            : null;
    }

    private static bool IsText(FoldedLine line, int place) => line.IsHan(place) || line[place] is '《' or '“' or '(' or '[';

    private static bool IsWordBehind(FoldedLine line, int end) =>
        !char.IsAsciiLetterOrDigit(line[end]) && line[end] is not ('-' or '/' or ':' or '%');

    private static bool IsHead(FoldedLine line, int place)
    {
        while (line[place - 1] == ' ')
        {
            place--;
        }

        return line[place - 1] is '\0' or ';' or '。' or ':' or '！' or '!' or '(' or '“';
    }

    private static string Pause(FoldedLine line, int start, int end) =>
        line[start - 1] == '第' || Behind.LengthAt(line, end) > 0 || !line.IsHan(end) ? "" : "，";
}
