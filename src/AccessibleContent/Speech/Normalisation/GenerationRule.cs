namespace AccessibleContent.Speech.Normalisation;

/// <summary>Generations by their years: 90后, 80、90后.</summary>
internal sealed class GenerationRule(Vocabulary words) : NumberRule(words)
{
    private const int Most = 4;

    /// <inheritdoc/>
    public override Reading? Read(FoldedLine line, int place, Reading? last)
    {
        if (!line.IsDigit(place) || !line.BeginsAt(place))
        {
            return null;
        }

        var (end, said) = (place, "");
        for (var each = 0; each < Most && line.AfterDigits(end) == end + 2 && IsDecade(line, end); each++)
        {
            said += SpokenNumbers.Each(line.Text(end, end + 2));
            end += 2;
            if (line[end] != '、')
            {
                break;
            }

            said += '、';
            end++;
        }

        return end > place && line[end] == '后' && line[end + 1] is not ('期' or '续' or '备' or '勤') ? new(place, end, said) : null;
    }

    private static bool IsDecade(FoldedLine line, int place) => line[place] is '0' or (>= '5' and <= '9') && line[place + 1] is '0' or '5';
}
