namespace AccessibleContent.Speech.Normalisation;

/// <summary>Reads units: signs, words, both after 万 or 亿, and rates such as 元/人·月.</summary>
internal sealed class UnitReader(Vocabulary words)
{
    private static readonly CueWords Measures = Vocabulary.Words("measure");
    private static readonly CueWords NotSounds = Vocabulary.Words("not-sound");

    private readonly RateReader _rates = new(words);

    /// <summary>Reads the unit behind a number that ends at a place.</summary>
    public Unit Read(FoldedLine line, int end)
    {
        var place = line.AfterSpace(end);
        return Share(line, place) ?? Sign(line, place, "") ?? Word(line, place) ?? new(UnitKind.None, end, "");
    }

    private Unit? Share(FoldedLine line, int place) => line[place] switch
    {
        '%' => new(UnitKind.Share, place + 1, words.Say("百分之")),
        '‰' => new(UnitKind.Share, place + 1, words.Say("千分之")),
        '‱' => new(UnitKind.Share, place + 1, words.Say("万分之")),
        _ => null,
    };

    private Unit? Sign(FoldedLine line, int place, string before)
    {
        if (words.Units.At(line, place) is not { } sign || IsNoSign(line, place + sign.Sign.Length, sign))
        {
            return null;
        }

        var (end, rate) = _rates.Read(line, place + sign.Sign.Length);
        var kind = sign.Sign[0] is '℃' or '°' or '℉' && rate.Length == 0 ? UnitKind.Temperature : UnitKind.Sign;
        return sign.OnlyInRates && rate.Length == 0 ? null : new(kind, end, before + sign.Name + rate);
    }

    // 4g网络 is no weight; what goes on after a joint is a code.
    private static bool IsNoSign(FoldedLine line, int end, UnitSign sign) =>
        (sign.Sign == "g" && NotSounds.LengthAt(line, end) > 0) || line[end] == '-' && char.IsAsciiLetter(line[end + 1]);

    private Unit? Word(FoldedLine line, int place)
    {
        var powers = AfterPowers(line, place);
        if (powers > place && Sign(line, powers, line.Print(place, powers).ToString()) is { } sign)
        {
            return sign;
        }

        var length = Measures.LengthAt(line, powers);
        var word = powers + length;
        if (word == place)
        {
            return null;
        }

        var (end, rate) = _rates.Read(line, word);
        return new(rate.Length > 0 ? UnitKind.Sign : UnitKind.Word, end, line.Print(place, word).ToString() + rate);
    }

    private static int AfterPowers(FoldedLine line, int place)
    {
        var end = place;
        while (end < place + 3 && line[end] is '万' or '亿' or '千' or '百' or '余' or '多')
        {
            end++;
        }

        return end;
    }
}
