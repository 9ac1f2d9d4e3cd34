namespace AccessibleContent.Speech.Normalisation;

/// <summary>Ratios and scores, by the words around them: 比例尺1:500, 以3:1战胜.</summary>
internal sealed class RatioRule(Vocabulary words) : NumberRule(words)
{
    private const int Near = 10;
    private static readonly CueWords Before = Vocabulary.Words("ratio-before");
    private static readonly CueWords Behind = Vocabulary.Words("ratio-after");

    /// <inheritdoc/>
    public override Reading? Read(FoldedLine line, int place, Reading? last)
    {
        if (!line.IsDigit(place) || !line.BeginsAt(place) || Numeral.Read(line, place) is not { } first)
        {
            return null;
        }

        var (end, said) = (first.End, first.Say(line, Numbers));
        for (var parts = 0; parts < 4 && line[line.AfterSpace(end)] == ':'; parts++)
        {
            if (Numeral.Read(line, line.AfterSpace(line.AfterSpace(end) + 1)) is not { } next)
            {
                break;
            }

            (end, said) = (next.End, $"{said}{Words.Say("比")}{next.Say(line, Numbers)}");
        }

        return end > first.End && line.EndsAt(end) && IsRatio(line, place, end) ? new(place, end, said) : null;
    }

    /// <summary>Returns whether the words around two numbers make them a ratio.</summary>
    public static bool IsRatio(FoldedLine line, int start, int end) =>
        Behind.LengthAt(line, line.AfterSpace(end)) > 0 || Before.LengthBefore(line, AfterFiller(line, start)) > 0 || HasNear(line, start);

    // 比 alone must be the word before; 比例 and 比分 may stand further away in the clause.
    private static bool HasNear(FoldedLine line, int start)
    {
        for (var place = start - 1; place >= 0 && place > start - Near && line[place] is not ('，' or '。' or ';' or '、'); place--)
        {
            if (line.Has(place, "比例") || line.Has(place, "比分") || line.Has(place, "之比") || line.Has(place, "配比"))
            {
                return true;
            }
        }

        return false;
    }

    private static int AfterFiller(FoldedLine line, int start)
    {
        while (line[start - 1] is '为' or '是' or '约' or ':' or ' ' or '(' or '“' or '达')
        {
            start--;
        }

        return start;
    }
}
