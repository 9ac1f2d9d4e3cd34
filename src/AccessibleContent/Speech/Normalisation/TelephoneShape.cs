using System.Collections.Frozen;

namespace AccessibleContent.Speech.Normalisation;

/// <summary>The lengths of the groups of a telephone number, and whether it is one by them alone.</summary>
internal static class TelephoneShape
{
    private static readonly FrozenSet<string> WithAreaCode =
        Shapes("3-8", "4-7", "4-8", "3-4-4", "4-4-4", "4-3-4", "4-4-3", "4-4-8", "4-5", "2-4-4", "2-3-4", "4-3-3", "2-8", "3-7", "2-7");

    private static readonly FrozenSet<string> Mobile = Shapes("11", "3-4-4", "3-3-5", "3-8", "4-3-4", "4-4-3");
    private static readonly FrozenSet<string> Free = Shapes("3-3-4", "3-4-3", "3-7", "10", "4-3-3", "4-6");
    private static readonly FrozenSet<string> Local = Shapes("7", "8", "3-4", "4-4", "4-3", "3-3-2", "10", "11", "12");

    /// <summary>Returns whether the number is one by its shape.</summary>
    public static bool IsCertain(FoldedLine line, Telephone number)
    {
        var (shape, start) = (Of(number), number.Groups[0].Start);
        return (line[start] == '0' && WithAreaCode.Contains(shape))
            || (line[start] == '1' && line[start + 1] >= '3' && Mobile.Contains(shape))
            || ((line.Has(start, "400") || line.Has(start, "800")) && Free.Contains(shape))
            || (line[start - 1] == '+' && line.Has(start, "86") && IsCertain(line, number with { Groups = number.Groups[1..] }, 1));
    }

    /// <summary>Returns whether the number is one where words say so.</summary>
    public static bool IsLikely(Telephone number) => Local.Contains(Of(number));

    private static bool IsCertain(FoldedLine line, Telephone rest, int least) =>
        rest.Groups.Length >= least && (IsCertain(line, rest) || Of(rest) is "3-7" or "3-8" or "2-8" or "3-3-4" or "3-4-4");

    private static string Of(Telephone number) => number.Groups.Length == 1
        ? Length(number.Groups[0])
        : string.Join('-', number.Groups.Select(Length));

    private static string Length((int Start, int End) group) =>
        (group.End - group.Start).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static FrozenSet<string> Shapes(params string[] shapes) => shapes.ToFrozenSet(StringComparer.Ordinal);
}
