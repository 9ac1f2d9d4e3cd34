using System.Collections.Frozen;

namespace AccessibleContent.Speech.Normalisation;

/// <summary>Sums with a sign or code of money before them: ￥1,250.50, US$3.5万.</summary>
internal sealed class MoneyRule(Vocabulary words) : NumberRule(words)
{
    private static readonly FrozenDictionary<string, string> Names =
        RuleData.Rows("Currencies").ToFrozenDictionary(row => row[0], row => row[1]);

    private static readonly CueWords Signs = new(Names.Keys);
    private static readonly CueWords Written = Vocabulary.Words("money");

    private readonly RateReader _rates = new(words);

    /// <inheritdoc/>
    public override Reading? Read(FoldedLine line, int place, Reading? last)
    {
        var sign = line[place - 1] == ' ' ? place - 1 : place;
        var start = sign - Signs.LengthBefore(line, sign);
        if (!line.IsDigit(place) || start == sign || char.IsAsciiLetterOrDigit(line[start - 1]) || Sum(line, place) is not { } from)
        {
            return null;
        }

        var name = Words.Say(Names[line.Text(start, sign).ToString()]);
        var (end, said) = Second(line, from.End, sign - start) is { } to ? (to.End, from.Said + Words.Say("至") + to.Said) : from;
        (end, var rate) = _rates.Read(line, AfterWord(line, end));
        return line.EndsAt(end) ? new(start, end, $"{said}{name}{rate}") : null;
    }

    private (int End, string Said)? Second(FoldedLine line, int end, int sign)
    {
        var join = line.AfterJoin(end);
        return join == end ? null : Sum(line, line.IsDigit(join) ? join : join + sign);
    }

    private (int End, string Said)? Sum(FoldedLine line, int place)
    {
        if (Numeral.Read(line, place) is not { } number)
        {
            return null;
        }

        var end = number.End;
        while (line[end] is '万' or '亿' or '千' or '百')
        {
            end++;
        }

        return (end, Numbers.Sum(line.Text(number.Start, number.End)) + line.Print(number.End, end).ToString());
    }

    // ￥100元 says it twice.
    private static int AfterWord(FoldedLine line, int end) => end + Written.LengthAt(line, end);
}
