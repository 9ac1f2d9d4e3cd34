using AccessibleContent.Hanzi.Rules;

namespace AccessibleContent.Hanzi.Names;

/// <summary>Words whose two characters also occur in given names: as a given name they need more evidence.</summary>
internal static class GivenWords
{
    private const string Numerals = "一二三四五六七八九十百千万亿";

    private static readonly Dictionary<char, string> Words = RuleWords.Rows("GivenWords").ToDictionary(row => row[0][0], row => row[1]);

    public static bool Holds(char first, char second) => Numerals.Contains(first, StringComparison.Ordinal)
        || (Words.TryGetValue(first, out var seconds) && seconds.Contains(second, StringComparison.Ordinal));
}
