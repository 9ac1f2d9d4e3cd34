namespace AccessibleContent.Speech.Normalisation;

/// <summary>Sums that name a system of work: 1+6+N.</summary>
internal sealed class SumRule(Vocabulary words) : NumberRule(words)
{
    private const int Most = 8;
    private static readonly CueWords Open = Vocabulary.Words("sum");

    /// <inheritdoc/>
    public override Reading? Read(FoldedLine line, int place, Reading? last)
    {
        if (!line.IsDigit(place) || !line.BeginsAt(place) || line[place - 1] == '-' || Part(line, place) is not var (end, said))
        {
            return null;
        }

        var parts = 1;
        for (; parts < Most && line[line.AfterSpace(end)] == '+'; parts++)
        {
            if (Part(line, line.AfterSpace(line.AfterSpace(end) + 1)) is not var (next, more))
            {
                break;
            }

            (end, said) = (next, $"{said}{Words.Say("加")}{more}");
        }

        return parts > 1 && line[end] != '+' && line.EndsAt(end) ? new(place, end, said) : null;
    }

    private (int End, string Said)? Part(FoldedLine line, int place)
    {
        var end = line.AfterDigits(place);
        return end - place is > 0 and <= 4 ? (end, Numbers.Cardinal(line.Text(place, end)))
            : Open.LengthAt(line, place) > 0 ? (place + 1, line.Printed[place..(place + 1)]) : null;
    }
}
