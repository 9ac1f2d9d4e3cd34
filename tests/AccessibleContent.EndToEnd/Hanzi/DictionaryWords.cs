namespace AccessibleContent.EndToEnd.Hanzi;

/// <summary>The words of OpenCC's dictionaries, read independently of the engine under test.</summary>
internal static class DictionaryWords
{
    /// <summary>Every phrase of every dictionary, as key and as value.</summary>
    public static readonly string[] Phrases = Words(
        "STPhrases", "TSPhrases", "TWPhrases", "HKPhrases", "TWVariantsPhrases",
        "HKVariantsPhrases");

    /// <summary>Phrases of the regional steps and the reverse direction only: few, and easy to get wrong.</summary>
    public static readonly string[] RarePhrases = Words("TSPhrases", "TWPhrases", "HKPhrases", "TWVariantsPhrases", "HKVariantsPhrases");

    /// <summary>Every character of every dictionary, as key and as value, including those beyond the basic plane.</summary>
    public static readonly string[] Characters = Words("STCharacters", "TSCharacters", "TWVariants", "HKVariants");

    /// <summary>The compatibility ideographs.</summary>
    public static readonly string[] Compatibility = Words("CJK_Compatibility_Ideographs");

    /// <summary>The phrases by their first character.</summary>
    public static readonly ILookup<char, string> ByFirst = Phrases.ToLookup(phrase => phrase[0]);

    /// <summary>For each Traditional character, the characters that are converted to it.</summary>
    public static readonly ILookup<string, string> Spellings = Lines("STCharacters").ToLookup(line => line[1], line => line[0]);

    private static string[] Words(params string[] tables) =>
        [.. tables.SelectMany(Lines).SelectMany(words => words).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string[]> Lines(string table) =>
        File.ReadLines(Path.Combine(Repository.Dictionaries, $"{table}.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t', ' '));
}
