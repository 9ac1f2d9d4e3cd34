using System.Collections.Frozen;

namespace AccessibleContent.Search;

/// <summary>The syllables of Mandarin in pinyin without tones, in which v is ü.</summary>
internal static class Syllables
{
    /// <summary>The length of the longest syllable.</summary>
    public const int Longest = 6;

    private static readonly FrozenSet<string> All = SearchData.Rows("Sounds").Select(row => row[0]).ToFrozenSet();

    /// <summary>Returns whether some letters are a syllable.</summary>
    public static bool Has(string letters) => All.Contains(letters);

    /// <summary>Writes sounds that many speakers do not tell apart as one: n l, zh z, ch c, sh s before, -ng -n after the vowel.</summary>
    public static string Fold(string syllable)
    {
        var start = syllable[0] == 'n' ? "l" : syllable[..1];
        var rest = syllable.AsSpan(syllable[..Math.Min(2, syllable.Length)] is "zh" or "ch" or "sh" ? 2 : 1);
        return string.Concat(start, rest.EndsWith("ng") ? rest[..^1] : rest);
    }
}
