using System.Buffers;
using System.Collections.Immutable;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;

namespace AccessibleContent.Speech.Normalisation;

/// <summary>The rules for numbers, dates, telephones and signs, compiled for a script; the first that is sure decides.</summary>
internal sealed class NumberRules
{
    private static readonly SearchValues<char> Triggers = SearchValues.Create(
        "0123456789０１２３４５６７８９ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻIVＩＶ"
        + "≥≧⩾≤≦⩽><＞＜±×#＃/／-–—－~～"
        + EnclosedNumbers.All);

    private readonly CharacterFold _fold;
    private readonly NumberRule[] _rules;

    private NumberRules(Vocabulary words, CharacterFold fold)
    {
        _fold = fold;
        _rules =
        [
            new StandardRule(words), new PlateRule(words), new RoadRule(words), new DocumentNumberRule(words), new DateRule(words),
            new CodeRule(words, true), new TelephoneRule(words), new CodeRule(words, false), new MoneyRule(words), new RoomRule(words),
            new MomentRule(words), new YearRule(words), new ClockRule(words), new RatioRule(words), new SpanRule(words),
            new AmountRule(words), new FractionRule(words), new GenerationRule(words), new SumRule(words), new EnumerationRule(words),
            new RomanRule(words), new SignRule(words), new WeekdayRule(words), new RateRule(words),
        ];
    }

    /// <summary>Compiles the rules for a script.</summary>
    public static NumberRules Of(HanScript script, IScriptConverter converter) =>
        new(new(script, converter), CharacterFold.Of(converter));

    /// <summary>Finds what is said otherwise than it is printed: ascending, not overlapping, in time linear in the line.</summary>
    public ImmutableArray<SpokenSpan> In(string line) =>
        line.AsSpan().IndexOfAny(Triggers) is >= 0 and var first && !ForeignLine.Is(line) ? Scan(line, first) : [];

    private ImmutableArray<SpokenSpan> Scan(string printed, int place)
    {
        var (line, addresses) = (new FoldedLine(printed, _fold), new Addresses(printed));
        var spans = ImmutableArray.CreateBuilder<SpokenSpan>();
        Reading? last = null;
        while (place < printed.Length)
        {
            var behind = addresses.AfterAddress(place);
            if (behind == place && Read(line, place, last) is { } reading)
            {
                spans.Add(new(reading.Start, reading.End - reading.Start, reading.Alias));
                (last, behind) = (reading, reading.End);
            }

            // What no rule is sure of stays as it is, digits together.
            behind = behind > place ? behind : Math.Max(place + 1, line.AfterDigits(place));
            place = printed.AsSpan(behind).IndexOfAny(Triggers) is >= 0 and var next ? behind + next : printed.Length;
        }

        return spans.ToImmutable();
    }

    private Reading? Read(FoldedLine line, int place, Reading? last)
    {
        foreach (var rule in _rules)
        {
            if (rule.Read(line, place, last) is { } reading && reading.Start >= (last?.End ?? 0))
            {
                return reading;
            }
        }

        return null;
    }
}
