using AccessibleContent.Hanzi.Rules;

namespace AccessibleContent.Search;

/// <summary>The words of running text, by their sounds.</summary>
public static class KnownWords
{
    // A row is a frequency and the words with it.
    private static readonly Lazy<string[]> All = new(() =>
        [.. RuleWords.Rows("Words").Where(row => row.Length > 1).SelectMany(row => row[1].Split(' '))]);

    private static readonly Lazy<ILookup<string, string>> BySound = new(() => Sounds.ByFirst(All.Value));

    private static readonly Lazy<HashSet<string>> Folded = new(() =>
        All.Value.Select(SearchText.Fold).ToHashSet(StringComparer.Ordinal));

    /// <summary>Returns whether a folded text is a word.</summary>
    public static bool Contains(string folded) => Folded.Value.Contains(folded);

    /// <summary>Lists the words that sound like a folded word of Han characters, as they are written in Simplified script.</summary>
    public static IEnumerable<string> SoundingLike(string folded) => Sounds.Alike(BySound.Value, folded);
}
