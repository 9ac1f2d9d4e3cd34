using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace AccessibleContent.Search;

/// <summary>
/// How words sound, without tones, with the sounds that speakers mix up folded into one (n and l, zh and z, -ng and -n …): characters that
/// a slip writes for others have a sound in common with them.
/// </summary>
public static class Sounds
{
    private static readonly Lazy<Dictionary<Rune, ImmutableArray<string>>> Readings = new(Read);

    /// <summary>Gets the version of the sounds: an index that was made with another one is made anew.</summary>
    public static string Version { get; } =
        $"1-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(SearchData.Text("Sounds"))))[..8]}";

    /// <summary>Returns the sounds of a character, the usual one first; none for a character that is not in the table.</summary>
    public static ImmutableArray<string> Of(Rune character) => Readings.Value.GetValueOrDefault(character, []);

    /// <summary>Lists the sounds of each two neighbouring Han characters of a folded text, in small letters: 停水 is <c>tinsui</c>.</summary>
    public static IEnumerable<string> PairsOf(string folded) => PairChoicesOf(folded).SelectMany(choices => choices);

    /// <summary>Lists the possible sounds of each two neighbouring Han characters: a query needs one of each.</summary>
    public static IEnumerable<ImmutableArray<string>> PairChoicesOf(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        return CharacterRun.In(folded)
            .Where(run => run.Kind == CharacterKind.Han)
            .Select(run => folded[run.Start..run.End].EnumerateRunes().Select(Of).ToList())
            .SelectMany(sounds => sounds.Zip(sounds.Skip(1), Pairs))
            .Where(choices => choices.Length > 0);
    }

    /// <summary>Lists the sounds of each two neighbouring syllables of pinyin in Latin letters; none if it is no pinyin.</summary>
    public static IEnumerable<string> PairsOfPinyin(string letters) => PinyinReader.Read(letters).FirstOrDefault(Pinyin.None).Pairs;

    /// <summary>Returns whether two folded words of Han characters sound alike, character by character.</summary>
    public static bool AreAlike(string word, string other)
    {
        var (mine, its) = (word.EnumerateRunes().ToArray(), other.EnumerateRunes().ToArray());
        return mine.Length == its.Length
            && mine.Zip(its).All(pair => pair.First == pair.Second || Of(pair.First).Intersect(Of(pair.Second)).Any());
    }

    /// <summary>Returns whether a folded word of Han characters sounds like the syllables of a reading of pinyin.</summary>
    public static bool AreAlike(string word, Pinyin pinyin)
    {
        var characters = word.EnumerateRunes().ToArray();
        return characters.Length == pinyin.Syllables.Length
            && characters.Zip(pinyin.Syllables).All(pair => Of(pair.First).Contains(pair.Second));
    }

    /// <summary>Orders words, as they are written, by the sounds of their first two characters.</summary>
    internal static ILookup<string, string> ByFirst(IEnumerable<string> words) => words.Distinct(StringComparer.Ordinal)
        .SelectMany(word => FirstOf(SearchText.Fold(word)), (word, sound) => (word, sound))
        .ToLookup(pair => pair.sound, pair => pair.word, StringComparer.Ordinal);

    /// <summary>Lists those of ordered words that sound like a folded word of Han characters.</summary>
    internal static IEnumerable<string> Alike(ILookup<string, string> words, string folded) => FirstOf(folded)
        .SelectMany(sound => words[sound])
        .Where(word => AreAlike(SearchText.Fold(word), folded))
        .Distinct(StringComparer.Ordinal);

    // Of hundreds of thousands of words, nearly all begin with two characters that have sounds.
    private static IEnumerable<string> FirstOf(string folded) =>
        folded.EnumerateRunes().Take(2).ToArray() is [var first, var second] && Pairs(Of(first), Of(second)) is { IsEmpty: false } pairs
            ? pairs
            : PairChoicesOf(folded).Take(1).SelectMany(choices => choices);

    private static ImmutableArray<string> Pairs(ImmutableArray<string> first, ImmutableArray<string> second) =>
        [.. first.SelectMany(_ => second, (one, other) => one + other)];

    private static Dictionary<Rune, ImmutableArray<string>> Read()
    {
        var readings = new Dictionary<Rune, ImmutableArray<string>>();
        foreach (var (row, column) in SearchData.Rows("Sounds").SelectMany(row => new[] { (row, 1), (row, 2) }).OrderBy(part => part.Item2))
        {
            foreach (var character in SearchText.Fold(row[column]).EnumerateRunes())
            {
                var known = readings.GetValueOrDefault(character, []);
                var sound = Syllables.Fold(row[0]);
                readings[character] = known.Contains(sound) ? known : known.Add(sound);
            }
        }

        return readings;
    }
}
