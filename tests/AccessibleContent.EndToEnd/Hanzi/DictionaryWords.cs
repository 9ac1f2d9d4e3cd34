namespace AccessibleContent.EndToEnd.Hanzi;

/// <summary>The words of OpenCC's dictionaries, read apart from the engine under test.</summary>
internal static class DictionaryWords
{
    /// <summary>Every phrase of every dictionary, as key and as value.</summary>
    public static readonly string[] Phrases = Words("STPhrases", "TSPhrases", "TWPhrases", "HKPhrases", "TWVariantsPhrases", "HKVariantsPhrases");

    /// <summary>Phrases that only the regional steps and the reverse direction know: few, and easy to get wrong.</summary>
    public static readonly string[] RarePhrases = Words("TSPhrases", "TWPhrases", "HKPhrases", "TWVariantsPhrases", "HKVariantsPhrases");

    /// <summary>Every character of every dictionary, as key and as value, beyond the basic plane too.</summary>
    public static readonly string[] Characters = Words("STCharacters", "TSCharacters", "TWVariants", "HKVariants");

    /// <summary>The compatibility ideographs.</summary>
    public static readonly string[] Compatibility = Words("CJK_Compatibility_Ideographs");

    /// <summary>For each first character, the phrases that begin with it.</summary>
    public static readonly ILookup<char, string> ByFirst = Phrases.ToLookup(phrase => phrase[0]);

    /// <summary>For each Traditional character, the characters that become it.</summary>
    public static readonly ILookup<string, string> Spellings = Lines("STCharacters").ToLookup(line => line[1], line => line[0]);

    private static string[] Words(params string[] tables) =>
        [.. tables.SelectMany(Lines).SelectMany(words => words).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string[]> Lines(string table) =>
        File.ReadLines(Path.Combine(Repository.Dictionaries, $"{table}.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t', ' '));
}
