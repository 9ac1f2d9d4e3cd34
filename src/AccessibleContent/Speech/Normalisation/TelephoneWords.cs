namespace AccessibleContent.Speech.Normalisation;

/// <summary>The words around a number that make it a telephone number, or one that counts.</summary>
internal static class TelephoneWords
{
    private const int Near = 14;
    private const int LongestHotline = 12;
    private static readonly CueWords Before = Vocabulary.Words("telephone");
    private static readonly CueWords DirectlyBefore = Vocabulary.Words("short-telephone");
    private static readonly CueWords Hotlines = Vocabulary.Words("hotline");
    private static readonly CueWords HotlineNames = Vocabulary.Words("hotline-name");
    private static readonly CueWords Services = Vocabulary.Words("service-number");
    private static readonly CueWords Measures = Vocabulary.Words("measure");

    /// <summary>Returns whether the words say that it is one.</summary>
    public static bool Say(FoldedLine line, Telephone number, Reading? last)
    {
        var (start, end) = (number.Groups[0].Start, number.Groups[^1].End);
        var goesOn = last is { IsTelephone: true } && IsList(line, last.Value.End, start);
        return TelephoneShape.IsLikely(number) ? goesOn || Before.StandsIn(line, ClauseStart(line, start), start)
            : number.Groups.Length == 1 && end - start is >= 3 and <= 6 && (goesOn || IsShort(line, start, end));
    }

    /// <summary>Returns whether what stands behind a number counts: 12345人 is no telephone number.</summary>
    public static bool IsCounted(FoldedLine line, int end) =>
        Measures.LengthAt(line, end) is > 0 and var length && Hotlines.LengthAt(line, end) < length;

    private static bool IsShort(FoldedLine line, int start, int end) =>
        DirectlyBefore.LengthBefore(line, AfterFiller(line, start)) > 0
        || (Services.LengthAt(line, start) == end - start && line.EndsAt(end) && Hotlines.LengthAt(line, AfterQuote(line, end)) > 0)
        || (end - start >= 5 && Services.LengthAt(line, start) == end - start && IsNamedHotline(line, end));

    private static bool IsNamedHotline(FoldedLine line, int end)
    {
        for (var place = end; place < end + LongestHotline && line.IsHan(place); place++)
        {
            if (HotlineNames.LengthAt(line, place) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsList(FoldedLine line, int from, int to)
    {
        var gap = line.Text(from, to).Trim(' ');
        gap = gap is ['(', ..] && gap.Length < Near && gap.IndexOf(')') is > 0 and var note ? gap[(note + 1)..].Trim(' ') : gap;
        return gap is "、" or "，" or "," or "/" or "或" or "和" or ";" or "及" or "或者" or "、(" || (gap is "" && to > from);
    }

    private static int ClauseStart(FoldedLine line, int start)
    {
        var place = start;
        while (place > Math.Max(0, start - Near) && line[place - 1] is not ('。' or ';' or '!' or '?') && !line.IsDigit(place - 1))
        {
            place--;
        }

        return place;
    }

    private static int AfterFiller(FoldedLine line, int start)
    {
        while (line[start - 1] is ':' or '(' or '“' or '"' or ' ' or '为' or '是' or '「' or '\'' or '‘')
        {
            start--;
        }

        return start;
    }

    private static int AfterQuote(FoldedLine line, int end) => line[end] is '”' or '"' or '」' or ' ' or '’' ? end + 1 : end;
}
