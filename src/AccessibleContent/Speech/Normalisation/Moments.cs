using System.Collections.Immutable;

namespace AccessibleContent.Speech.Normalisation;

/// <summary>Moments in a row, from the largest to the smallest: 2024年7月19日8时.</summary>
internal static class Moments
{
    /// <summary>Reads those at a place; the last one may have no unit. None where one of them is impossible.</summary>
    public static ImmutableArray<Moment> Read(FoldedLine line, int place)
    {
        var moments = ImmutableArray.CreateBuilder<Moment>();
        for (var rank = -1; line.IsDigit(place); place = line.AfterSpace(moments[^1].End))
        {
            if (Moment.Read(line, place) is not { } moment)
            {
                return [];
            }

            if (moment.Rank <= rank)
            {
                break;
            }

            moments.Add(moment);
            rank = moment.Rank;
            if (moment.Unit == '\0')
            {
                break;
            }
        }

        return IsPossible(moments) ? moments.ToImmutable() : [];
    }

    private static bool IsPossible(ImmutableArray<Moment>.Builder moments)
    {
        var (year, month, day) = (Value(moments, 0), Value(moments, 1), Value(moments, 2));
        return day is null || month is null || (year is null ? Calendar.IsDay(month.Value, day.Value)
            : Calendar.IsDate(Calendar.IsYear(year.Value) ? year.Value : 2000, month.Value, day.Value));
    }

    private static int? Value(IEnumerable<Moment> moments, int rank)
    {
        foreach (var moment in moments.Where(moment => moment.Rank == rank))
        {
            return moment.Value;
        }

        return null;
    }
}
