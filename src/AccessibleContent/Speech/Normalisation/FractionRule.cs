namespace AccessibleContent.Speech.Normalisation;

/// <summary>Fractions, by the words around them: 占1/3, 2/3以上.</summary>
internal sealed class FractionRule(Vocabulary words) : NumberRule(words)
{
    private static readonly CueWords Before = Vocabulary.Words("fraction-before");
    private static readonly CueWords Behind = Vocabulary.Words("fraction-after");

    /// <inheritdoc/>
    public override Reading? Read(FoldedLine line, int place, Reading? last)
    {
        if (!line.IsDigit(place) || !line.BeginsAt(place) || line[line.AfterDigits(place)] != '/')
        {
            return null;
        }

        var slash = line.AfterDigits(place);
        var end = line.AfterDigits(slash + 1);
        return IsProper(line, place, slash, end) && line.EndsAt(end) && HasWords(line, place, end)
            ? new(place, end, Numbers.Cardinal(line.Text(slash + 1, end)) + Words.Say("分之") + Numbers.Cardinal(line.Text(place, slash)))
            : null;
    }

    private static bool IsProper(FoldedLine line, int place, int slash, int end) =>
        slash - place <= 3 && end - slash is > 1 and <= 4 && line[place] != '0' && line[slash + 1] != '0'
        && Digits.Value(line, place, slash) < Digits.Value(line, slash + 1, end);

    private static bool HasWords(FoldedLine line, int place, int end) =>
        Behind.LengthAt(line, end) > 0 || Before.LengthBefore(line, place) > 0;
}
