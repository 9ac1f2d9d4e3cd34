using System.Text;
using AccessibleContent.Hanzi.Data;
using AccessibleContent.Hanzi.Tables;

namespace AccessibleContent.Hanzi.Compose;

/// <summary>
/// The table that OpenCC's build generates and its package ships only compiled: regional words of three or more characters, spelled in
/// Simplified, so that they stay whole.
/// </summary>
internal static class RegionalWords
{
    public const string Name = "STPhrases_GeneratedFromRegionalPhrases";

    private const int MinLength = 3;

    public static Lexicon Generate(ConversionTable simplify)
    {
        var lines = new StringBuilder();
        foreach (var words in (Lexicon[])[HanziData.HkPhrases, HanziData.TwPhrases])
        {
            foreach (var entry in words.Entries)
            {
                Append(lines, simplify.Convert(words.Key(entry).ToString()), words.Key(entry));
            }
        }

        return Lexicon.Parse(Name, lines.ToString());
    }

    private static void Append(StringBuilder lines, string simplified, ReadOnlySpan<char> word)
    {
        if (simplified.EnumerateRunes().Count() >= MinLength)
        {
            lines.Append(simplified).Append('\t').Append(word).Append('\n');
        }
    }
}
