using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace AccessibleContent.Search;

/// <summary>A list of synonyms: immutable, and found in a text by their everyday words.</summary>
public sealed class Synonyms
{
    private static readonly Lazy<Synonyms> Own = new(() =>
        new(SearchData.Rows("Synonyms").Select(row => new Synonym(row[0], [.. row[1].Split(' ')], row[2]))));

    private readonly FrozenDictionary<string, Synonym> _byWord;
    private readonly ImmutableArray<Synonym> _written;
    private readonly int _longest;
    private readonly Lazy<ILookup<string, string>> _bySound;
    private readonly Lazy<string> _version;
    private readonly Lazy<FrozenDictionary<string, string>> _asWritten;

    /// <param name="items">The synonyms; a later one replaces an earlier one with the same word.</param>
    public Synonyms(IEnumerable<Synonym> items)
    {
        var all = new Dictionary<string, Synonym>(StringComparer.Ordinal);
        _written = [.. items];
        foreach (var item in _written)
        {
            all[SearchText.Fold(item.Word)] = item with { Words = [.. item.Words.Select(SearchText.Fold)] };
        }

        _byWord = all.ToFrozenDictionary(StringComparer.Ordinal);
        _longest = all.Keys.Select(word => word.Length).DefaultIfEmpty().Max();
        _bySound = new(() => Sounds.ByFirst(_written.SelectMany(item => item.Words.Prepend(item.Word))));
        _asWritten = new(() => _written.SelectMany(item => item.Words.Prepend(item.Word)).DistinctBy(SearchText.Fold)
            .ToFrozenDictionary(SearchText.Fold, StringComparer.Ordinal));
        _version = new(() => VersionOf(Items));
        Items = [.. all.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];
    }

    /// <summary>Gets our own list, for the notices of any local government.</summary>
    public static Synonyms Ours => Own.Value;

    /// <summary>Gets the list without any synonym.</summary>
    public static Synonyms None { get; } = new([]);

    /// <summary>Gets the synonyms, by their words.</summary>
    public ImmutableArray<Synonym> Items { get; }

    /// <summary>Gets the version of the list, for the stamps of what a search finds.</summary>
    public string Version => _version.Value;

    /// <summary>Returns the same list with a site's own synonyms, which replace those for the same word.</summary>
    public Synonyms With(IEnumerable<Synonym> own) => new(_written.Concat(own));

    /// <summary>Returns a folded word of the list as it is written; any other text as it is.</summary>
    public string Written(string folded) => _asWritten.Value.GetValueOrDefault(folded, folded);

    /// <summary>Lists the words, everyday or of notices, that sound like a folded word of Han characters, as they are written.</summary>
    public IEnumerable<string> SoundingLike(string folded) => Sounds.Alike(_bySound.Value, folded);

    /// <summary>Lists the words, everyday or of notices, that sound like a reading of pinyin, as they are written.</summary>
    public IEnumerable<string> SoundingLike(Pinyin pinyin) => _bySound.Value[pinyin.Pairs.FirstOrDefault("")]
        .Where(word => Sounds.AreAlike(SearchText.Fold(word), pinyin))
        .Distinct(StringComparer.Ordinal);

    /// <summary>Finds the longest everyday words in a folded text, from left to right, with their places.</summary>
    public IEnumerable<(int Start, int Length, Synonym Synonym)> In(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        for (var start = 0; start < folded.Length;)
        {
            var found = Longest(folded, start);
            if (found is { } synonym)
            {
                yield return (start, synonym.Length, synonym.Synonym);
            }

            start += found?.Length ?? 1;
        }
    }

    private static string VersionOf(IEnumerable<Synonym> items)
    {
        var lines = items.Select(item => $"{SearchText.Fold(item.Word)}\t{string.Join('\t', item.Words)}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..12];
    }

    private (int Length, Synonym Synonym)? Longest(string folded, int start)
    {
        for (var length = Math.Min(_longest, folded.Length - start); length > 0; length--)
        {
            if (_byWord.TryGetValue(folded.Substring(start, length), out var synonym))
            {
                return (length, synonym);
            }
        }

        return null;
    }
}
