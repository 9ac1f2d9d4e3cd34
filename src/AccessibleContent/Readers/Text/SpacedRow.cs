namespace AccessibleContent.Readers.Text;

/// <summary>A row of two or more single Han characters separated by spaces only; decides which of them form words.</summary>
/// <param name="line">The line.</param>
/// <param name="words">The words of the line.</param>
/// <param name="from">The first character of the row.</param>
/// <param name="end">What follows its last character.</param>
internal sealed class SpacedRow(string line, List<SpacedWord> words, int from, int end)
{
    /// <summary>Returns the row with the characters of each word joined.</summary>
    public IEnumerable<SpacedWord> Joined()
    {
        var row = words.GetRange(from, end - from);
        if (Enumerations.Is([.. row.Select(word => word.Letter!)]))
        {
            return row;
        }

        if (IsValueAndLabel(row))
        {
            return SpacedNames.BeforeLabel([.. row.Select(word => word.Letter!)]) is { } lengths ? Parts(row, lengths) : row;
        }

        int[] gaps = [.. row.Skip(1).Select(word => word.Gap!.Value)];
        var closest = gaps.Min();
        return gaps.All(gap => gap == closest) ? Equal(row, IsAmongWords(row[1])) : Closest(row, closest);
    }

    // 停 水　　通 知: a wider gap does not belong to the same word, and is left for the next round.
    private static IEnumerable<SpacedWord> Closest(List<SpacedWord> row, int closest)
    {
        for (var i = 0; i < row.Count;)
        {
            var last = i + 1;
            while (last < row.Count && row[last].Gap == closest)
            {
                last++;
            }

            var group = row.GetRange(i, last - i);
            foreach (var word in group.Count == 1 || Enumerations.Is([.. group.Select(word => word.Letter!)]) ? group : Whole(group))
            {
                yield return word;
            }

            i = last;
        }
    }

    // 甲 乙 may be two words; 周　戊 is one name, also in a list of names, which contains no one-character word.
    private static IEnumerable<SpacedWord> Equal(List<SpacedWord> row, bool isAmongWords) => row.Count switch
    {
        2 => row[1].IsWide ? Whole(row) : row,
        _ when isAmongWords && SpacedNames.In([.. row.Select(word => word.Letter!)]) is null => row,
        _ => Whole(row),
    };

    // Longer words beside it, no further away than its own characters are from each other, and not the 年　月　日 of a form: 省　市　县　乡镇 are four.
    private bool IsAmongWords(SpacedWord second) =>
        (from > 0 && words[from].Gap is { } before && !IsFurther(before, words[from].IsWide, second))
        || (end < words.Count && words[end] is { IsSingle: false, Gap: { } after } && !IsFurther(after, words[end].IsWide, second));

    private static bool IsFurther(int gap, bool isWide, SpacedWord second) => gap > second.Gap || (second.IsWide && !isWide);

    // 联系人：刘　洋　电　话：… — between two colons are the value of the first label and the name of the second, never one word.
    private bool IsValueAndLabel(List<SpacedWord> row) => row.Count > 2 && row[^1].End < line.Length && IsColon(line[row[^1].End])
        && line.AsSpan(0, row[0].Start).TrimEnd() is [.., var before] && IsColon(before);

    private static bool IsColon(char character) => character is '：' or ':';

    private static IEnumerable<SpacedWord> Whole(List<SpacedWord> row) =>
        Parts(row, SpacedNames.In([.. row.Select(word => word.Letter!)]) ?? [row.Count]);

    private static IEnumerable<SpacedWord> Parts(List<SpacedWord> row, IReadOnlyList<int> lengths)
    {
        var start = 0;
        foreach (var length in lengths)
        {
            yield return length == 1 ? row[start] : row[start].Join(row[start + length - 1]);
            start += length;
        }
    }
}
