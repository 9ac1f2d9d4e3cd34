using System.Collections.Frozen;

namespace AccessibleContent.Speech.Normalisation;

/// <summary>Numbers of standards: GB/T 37668—2019, DB37/T 4560.3-2022, T/CECS 123, ISO 9001:2015.</summary>
internal sealed class StandardRule(Vocabulary words) : NumberRule(words)
{
    private const int LongestPrefix = 14;
    private static readonly FrozenSet<string> Prefixes =
        RuleData.Rows("Standards").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override Reading? Read(FoldedLine line, int place, Reading? last)
    {
        var prefixEnd = line[place - 1] == ' ' ? place - 1 : place;
        var start = PrefixStart(line, prefixEnd);
        if (!line.IsDigit(place) || start == prefixEnd)
        {
            return null;
        }

        var prefix = line.Text(start, prefixEnd);
        var number = prefix is "DB" or "DBJ" ? AfterRegion(line, place) : place;
        return !IsPrefix(prefix) || End(line, number) is not { } end || !line.EndsAt(end) ? null
            : new(start, end, Say(line, start, number, end));
    }

    private string Say(FoldedLine line, int start, int number, int end)
    {
        var year = line.Text(number, end).IndexOfAny("-:");
        var main = year < 0 ? end : number + year;
        var parts = line.Text(number, main).ToString().TrimEnd().Split('.').Select(part => SpokenNumbers.Each(part));
        var suffix = year < 0 ? "" : $"，{SpokenNumbers.Each(line.Text(main, end))}";
        return Prefix(line.Text(start, number)) + string.Join(Words.Say("点"), parts) + suffix;
    }

    private static string Prefix(ReadOnlySpan<char> text) =>
        SpokenNumbers.Signs([.. text.ToString().Where(char.IsAsciiLetterOrDigit)]);

    private static bool IsPrefix(ReadOnlySpan<char> prefix) =>
        Prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(prefix)
        || (prefix is ['T' or 'Q', '/', _, _, ..] && !prefix[2..].ContainsAnyExceptInRange('A', 'Z'));

    private static int PrefixStart(FoldedLine line, int end)
    {
        var start = end;
        while (end - start < LongestPrefix && (line.IsLetter(start - 1) || line[start - 1] == '/'))
        {
            start--;
        }

        // 16 GB is storage.
        var isStorage = line[start - 1] == ' ' && line.IsDigit(start - 2) && line.Text(start, end) is "GB" or "TB";
        return line.IsDigit(start - 1) || isStorage ? end : start;
    }

    // DB37/T 4560: the number of the region, and T for 推荐; without it everybody must.
    private static int AfterRegion(FoldedLine line, int place)
    {
        var region = line.AfterDigits(place);
        var mark = line.Has(region, "/T") ? region + 2 : line[region] == '/' ? region + 1 : region;
        var number = line.AfterSpace(mark);
        return region - place <= 6 && line.IsDigit(number) && number > region ? number : place;
    }

    private static int? End(FoldedLine line, int number)
    {
        var end = line.AfterDigits(number);
        while (line[end] == '.' && line.IsDigit(end + 1))
        {
            end = line.AfterDigits(end + 1);
        }

        var join = line[end] == ':' ? end + 1 : line.AfterJoin(end);
        var year = line.AfterDigits(join);
        return end == number || end - number > 20 ? null : join > end && year - join is 2 or 4 ? year : end;
    }
}
