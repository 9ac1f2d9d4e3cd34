namespace AccessibleContent.Speech.Normalisation;

/// <summary>Prices for something without a number: 单价（元/㎡）.</summary>
internal sealed class RateRule(Vocabulary words) : NumberRule(words)
{
    private static readonly CueWords Money = Vocabulary.Words("money");

    private readonly RateReader _rates = new(words);

    /// <inheritdoc/>
    public override Reading? Read(FoldedLine line, int place, Reading? last)
    {
        var length = line[place] == '/' ? Money.LengthBefore(line, place) : 0;
        return length > 0 && _rates.Read(line, place) is var (end, said) && end > place
            ? new(place - length, end, $"{line.Print(place - length, place)}{said}")
            : null;
    }
}
