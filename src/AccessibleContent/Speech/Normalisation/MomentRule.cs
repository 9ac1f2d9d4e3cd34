using System.Collections.Immutable;

namespace AccessibleContent.Speech.Normalisation;

/// <summary>Years, dates and hours with their units, and spans of them: 2024年, 7月1日—8月31日, 1—6月, 07月09日.</summary>
internal sealed class MomentRule(Vocabulary words) : NumberRule(words)
{
    /// <inheritdoc/>
    public override Reading? Read(FoldedLine line, int place, Reading? last)
    {
        if (!line.IsDigit(place) || !line.BeginsAt(place) || Moments.Read(line, place) is not [.., var final] from)
        {
            return null;
        }

        var join = line.AfterJoin(final.End);
        var to = join > final.End ? Moments.Read(line, join) : [];
        return (to.Length > 0 ? Span(line, from, to) : null) ?? One(line, from);
    }

    private Reading? Span(FoldedLine line, ImmutableArray<Moment> from, ImmutableArray<Moment> to)
    {
        var unit = from[^1].Unit == '\0' ? to[0].Unit : from[^1].Unit;
        var whole = from.SetItem(from.Length - 1, from[^1] with { Unit = unit });
        if (to[^1].Unit == '\0' || !IsSpan(line, whole, to))
        {
            return null;
        }

        var asYears = !YearRule.IsDuration(line, from[0].Start, to[^1].End);
        return new(from[0].Start, to[^1].End, Say(line, from, asYears && Agree(whole, to)) + Words.Say("至") + Say(line, to, asYears));
    }

    private Reading? One(FoldedLine line, ImmutableArray<Moment> from)
    {
        var said = from[^1].Unit == '\0' ? from.RemoveAt(from.Length - 1) : from;
        var isYear = said is [{ IsYear: true }, ..] && (said.Length > 1 || !YearRule.IsDuration(line, said[0].Start, said[0].End));
        var hasZero = said.Any(moment => moment.Rank is 1 or 2 or 3 && line[moment.Start] == '0');
        return (isYear || hasZero) && !line.IsLetter(said[^1].End)
            ? new(said[0].Start, said[^1].End, Say(line, said, true))
            : null;
    }

    private string Say(FoldedLine line, ImmutableArray<Moment> moments, bool asYears) =>
        string.Concat(moments.Select(moment => Say(line, moment, asYears)));

    private string Say(FoldedLine line, Moment moment, bool asYears)
    {
        var digits = line.Text(moment.Start, moment.DigitsEnd);
        var unit = moment.End == moment.DigitsEnd ? "" : line.Printed[(moment.End - 1)..moment.End];
        var isYear = asYears && (moment.IsYear || (moment.End == moment.DigitsEnd && digits.Length == 4));
        return (isYear ? SpokenNumbers.Each(digits) : Numbers.Cardinal(moment.Rank < 4 ? WithoutZero(digits) : digits)) + unit;
    }

    private static ReadOnlySpan<char> WithoutZero(ReadOnlySpan<char> digits) => digits is ['0', _] ? digits[1..] : digits;

    // A day without a month in 1-3号 is no day, and years are four digits on both sides.
    private static bool IsSpan(FoldedLine line, ImmutableArray<Moment> from, ImmutableArray<Moment> to) =>
        (from[^1].Rank == to[0].Rank || from[^1].Rank > to[0].Rank && from[0].Rank <= to[0].Rank)
        && (to[0].Unit != '号' || from.Any(moment => moment.Unit == '月'))
        && (to[^1].Unit != '年' || from[^1].DigitsEnd - from[^1].Start == to[^1].DigitsEnd - to[^1].Start || from[^1].Value < to[^1].Value)
        && line.AfterJoin(to[^1].End) == to[^1].End;

    private static bool Agree(ImmutableArray<Moment> from, ImmutableArray<Moment> to) => from[0].IsYear || !to[0].IsYear;
}
