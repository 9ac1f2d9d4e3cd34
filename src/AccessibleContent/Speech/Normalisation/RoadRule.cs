namespace AccessibleContent.Speech.Normalisation;

/// <summary>Roads by letter and number: G205国道, S229, K12+300; trains: G123次.</summary>
internal sealed class RoadRule(Vocabulary words) : NumberRule(words)
{
    private const int Near = 7;
    private static readonly CueWords Behind = Vocabulary.Words("road-after");
    private static readonly CueWords Before = Vocabulary.Words("road-before");
    private static readonly CueWords NoRoads = Vocabulary.Words("not-road");
    private static readonly CueWords Trains = Vocabulary.Words("train");

    /// <inheritdoc/>
    public override Reading? Read(FoldedLine line, int place, Reading? last)
    {
        var end = line.AfterDigits(place);
        if (end == place || end - place > 4 || !char.IsAsciiLetterUpper(line[place - 1]) || !line.BeginsAt(place - 1))
        {
            return null;
        }

        return line[place - 1] == 'K' && line[end] == '+' ? Chainage(line, place, end)
            : line.EndsAt(end) && (IsRoad(line, place, end) || IsTrain(line, place, end))
                ? new(place - 1, end, line[place - 1] + SpokenNumbers.Each(line.Text(place, end)))
                : null;
    }

    private Reading? Chainage(FoldedLine line, int place, int plus)
    {
        if (Metres(line, place - 1) is not var (end, said))
        {
            return null;
        }

        var join = line.AfterJoin(end);
        return join > end && Metres(line, join) is var (last, to) ? new(place - 1, last, $"{said}{Words.Say("至")}{to}")
            : plus < end && line.EndsAt(end) ? new(place - 1, end, said) : null;
    }

    private (int End, string Said)? Metres(FoldedLine line, int letter)
    {
        var plus = line.AfterDigits(letter + 1);
        return line[letter] == 'K' && line[plus] == '+' && Numeral.Read(line, plus + 1) is { } metres
            ? (metres.End, $"K{Numbers.Cardinal(line.Text(letter + 1, plus))}{Words.Say("加")}{metres.Say(line, Numbers)}")
            : null;
    }

    private static bool IsRoad(FoldedLine line, int place, int end) => NoRoads.LengthAt(line, end) == 0 && line[place - 1] switch
    {
        'G' or 'S' => end - place >= 3 || HasWords(line, place, end),
        'X' or 'Y' or 'C' => end - place >= 3 && HasWords(line, place, end),
        _ => false,
    };

    private static bool IsTrain(FoldedLine line, int place, int end) =>
        line[place - 1] is 'G' or 'D' or 'C' or 'K' or 'Z' or 'T' or 'L' or 'S' or 'Y' && Trains.LengthAt(line, end) > 0;

    private static bool HasWords(FoldedLine line, int place, int end) =>
        Before.LengthBefore(line, place - 1) > 0 || Behind.StandsIn(line, end, Clause(line, end));

    private static int Clause(FoldedLine line, int end)
    {
        var place = end;
        while (place < end + Near && line.IsHan(place))
        {
            place++;
        }

        return place;
    }
}
