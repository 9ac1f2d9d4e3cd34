namespace AccessibleContent.Search;

/// <summary>The words of a question that say nothing about a notice: 请问, 怎么, 咋, 啥时候, 俺.</summary>
public static class QuietWords
{
    private static readonly ILookup<string, string> Places =
        SearchData.Rows("QuietWords").ToLookup(row => SearchText.Fold(row[0]), row => row[1]);

    private static readonly int Longest = Places.Max(word => word.Key.Length);

    /// <summary>Writes a blank over each quiet word of a folded text; the rest keeps its place.</summary>
    public static string Strip(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var rest = folded.ToCharArray();
        foreach (var (start, length) in In(folded))
        {
            rest.AsSpan(start, length).Fill(' ');
        }

        return new string(rest);
    }

    /// <summary>Lists the quiet words of a folded text in order, by their places.</summary>
    public static IReadOnlyList<(int Start, int Length)> In(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        return [.. CharacterRun.In(folded).Where(run => run.Kind == CharacterKind.Han).SelectMany(run => In(folded, run)).Order()];
    }

    private static IEnumerable<(int Start, int Length)> In(string folded, CharacterRun run)
    {
        var end = run.Start;
        var isAfter = false;
        foreach (var word in Anywhere(folded, run).Append((Start: run.End, Length: 0)))
        {
            foreach (var other in Shrink(folded, end, word.Start, isAfter, word.Length > 0))
            {
                yield return other;
            }

            if (word.Length > 0)
            {
                yield return word;
            }

            (end, isAfter) = (word.Start + word.Length, true);
        }
    }

    private static IEnumerable<(int Start, int Length)> Anywhere(string folded, CharacterRun run)
    {
        for (var start = run.Start; start < run.End;)
        {
            var (length, isQuiet) = At(folded, start, run.End, "anywhere");
            if (isQuiet)
            {
                yield return (start, length);
            }

            start += Math.Max(1, length);
        }
    }

    // What stands between two quiet words shrinks from both ends.
    private static IEnumerable<(int Start, int Length)> Shrink(string folded, int start, int end, bool isAfter, bool isBefore)
    {
        var isAlone = !isAfter && !isBefore;
        while ((isAfter || isAlone) && start < end && At(folded, start, end, "after") is { IsQuiet: true, Length: var length }
            && (isAfter || length == end - start))
        {
            yield return (start, length);
            start += length;
        }

        while (isBefore && start < end && Before(folded, start, end) is { IsQuiet: true, Length: var length })
        {
            yield return (end - length, length);
            end -= length;
        }
    }

    // The longest word of this place, or one that is kept, decides.
    private static (int Length, bool IsQuiet) At(string folded, int start, int end, string place) =>
        Longer(end - start).Select(length => Word(folded, start, length, place)).FirstOrDefault(word => word.Length > 0);

    private static (int Length, bool IsQuiet) Before(string folded, int start, int end) =>
        Longer(end - start).Select(length => Word(folded, end - length, length, "before")).FirstOrDefault(word => word.Length > 0);

    private static IEnumerable<int> Longer(int most) => Enumerable.Range(1, Math.Min(Longest, most)).Reverse();

    private static (int Length, bool IsQuiet) Word(string folded, int start, int length, string place)
    {
        var places = Places[folded.Substring(start, length)];
        return places.Contains(place) ? (length, true) : places.Contains("kept") ? (length, false) : default;
    }
}
