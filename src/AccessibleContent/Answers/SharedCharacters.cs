namespace AccessibleContent.Answers;

/// <summary>How many characters of a word a text has: 祖坟 and 坟墓, 下雪 and 雨雪 say nearly the same.</summary>
internal static class SharedCharacters
{
    private const int Shortest = 2;
    private const int Longest = 4;
    private const double OfAll = 0.6;

    /// <summary>Returns how many, by how rare they are, from 0 to 0.6; none of a name, a number or a day.</summary>
    public static double Of(QuestionWord word, string text) =>
        word.IsStrict || word.IsName || word.Weekday is not null || word.Text.Length is < Shortest or > Longest
            ? 0
            : OfAll * Share(word.Text.Select(unit =>
                (WordSplitter.Rarity(unit.ToString()), text.Contains(unit, StringComparison.Ordinal))));

    private static double Share(IEnumerable<(double Weight, bool IsFound)> characters)
    {
        var (found, all) = (0.0, 0.0);
        foreach (var (weight, isFound) in characters)
        {
            (found, all) = (found + (isFound ? weight : 0), all + weight);
        }

        return all > 0 ? found / all : 0;
    }
}
