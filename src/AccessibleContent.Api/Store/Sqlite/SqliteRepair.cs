using System.Data.Common;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>
/// Replaces what no notice has by words that sound the same: of titles, of the synonyms, or of any notice. A word that some notice has is
/// never touched.
/// </summary>
/// <param name="connection">A connection in a transaction.</param>
/// <param name="filter">The filters.</param>
/// <param name="synonyms">The synonyms in force.</param>
/// <param name="isOfSearch">Whether any word of a notice will do, as in a search; an answer must be surer.</param>
internal sealed class SqliteRepair(DbConnection connection, SqliteSearchFilter filter, Synonyms synonyms, bool isOfSearch)
{
    private const int MostTitles = 50;
    private const int MostSlips = 4;
    private const int LongestSlip = 10;

    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _alike = new(StringComparer.Ordinal);

    /// <summary>Repairs a text as it was typed; null if there is nothing to replace.</summary>
    public string? Repair(string typed)
    {
        var before = Simplified(typed);
        var text = OfPinyin(before) ?? string.Join(' ', before.Split(' ').Select(word => OfPinyin(word) ?? word));
        foreach (var slip in Slips(SearchText.Fold(text)))
        {
            if (Replacement(Spoken(SearchText.Fold(text)), slip) is var (at, words))
            {
                text = text[..at] + words + text[(at + words.Length)..];
            }
        }

        return text == before ? null : text;
    }

    private static string Simplified(string typed) => HanziEngine.Exact.Convert(typed, HanScript.Simplified);

    // Latin letters that no notice has may be the syllables of a title or of a synonym.
    private string? OfPinyin(string text)
    {
        var folded = SearchText.Fold(text);
        var isPinyin = folded.Any(char.IsAsciiLetter) && folded.All(unit => char.IsAsciiLetter(unit) || unit is ' ' or '\'');
        return isPinyin && !Has(folded)
            ? PinyinReader.Read(folded).Select(reading => OfPinyin(reading)).FirstOrDefault(words => words is not null)
                ?? PinyinReader.Read(folded).Select(reading => InParts(reading)).FirstOrDefault(words => words is not null)
            : null;
    }

    // Words that stand apart: the longest one first, then the rest.
    private string? InParts(Pinyin pinyin)
    {
        var syllables = pinyin.Syllables;
        for (var length = Math.Min(LongestSlip, syllables.Length - 2); length > 1; length--)
        {
            if (OfPinyin(new Pinyin([.. syllables.Take(length)])) is { } words)
            {
                var rest = new Pinyin([.. syllables.Skip(length)]);
                return (OfPinyin(rest) ?? InParts(rest)) is { } others ? $"{words} {others}" : null;
            }
        }

        return null;
    }

    private string? OfPinyin(Pinyin pinyin)
    {
        var expression = SearchExpression.All(pinyin.Pairs.Select(pair => SearchExpression.Token(TokenKind.OfSound(pair))));
        return Alike(expression, pinyin.Syllables.Length, words => Sounds.AreAlike(words, pinyin), _ => 0)
            ?? synonyms.SoundingLike(pinyin).FirstOrDefault();
    }

    // Stretches of pairs that no notice has; a single one between two that some have is the border of two words.
    private List<Slip> Slips(string text)
    {
        var spoken = Spoken(text);
        bool[] isMissing = [.. Enumerable.Range(0, Math.Max(0, spoken.Length - 1)).Select(at => IsMissing(spoken, at))];
        var slips = new List<Slip>();
        for (var start = Array.IndexOf(isMissing, true); start >= 0 && slips.Count < MostSlips;)
        {
            var end = start + 1;
            while (end < isMissing.Length && isMissing[end] && end - start < LongestSlip)
            {
                end++;
            }

            var isBorder = end - start == 1 && Slip.IsPair(spoken, start - 1) && Slip.IsPair(spoken, end);
            slips.AddRange(isBorder ? [] : [new(start, end + 1)]);
            start = end < isMissing.Length ? Array.IndexOf(isMissing, true, end) : -1;
        }

        return slips;
    }

    private bool IsMissing(string text, int at) => Slip.IsPair(text, at) && !Has(text.Substring(at, 2));

    // A quiet word of one character may be the slip itself: 停谁 for 停水.
    private static string Spoken(string text) => QuietWords.In(text)
        .Where(word => word.Length > 1)
        .Aggregate(text, (rest, word) => rest.Remove(word.Start, word.Length).Insert(word.Start, new(' ', word.Length)));

    // The longest stretch that sounds like words; of several, the one that keeps most of what was typed.
    private (int At, string Words)? Replacement(string text, Slip slip)
    {
        foreach (var stretches in slip.Stretches(text).GroupBy(one => one.Length).OrderByDescending(one => one.Key))
        {
            var found = stretches.Select(one => (At: one.Start, Words: Alike(text.Substring(one.Start, one.Length))))
                .Where(one => one.Words is not null && slip.IsMended(text, one.At, SearchText.Fold(one.Words)))
                .Select(one => (one.At, one.Words!))
                .OrderByDescending(one => Kept(SearchText.Fold(one.Item2), text.Substring(one.At, one.Item2.Length)))
                .ToList();
            if (found.Count > 0)
            {
                return found[0];
            }
        }

        return null;
    }

    private string? Alike(string slip) =>
        _alike.TryGetValue(slip, out var known) ? known : _alike[slip] = FindAlike(slip);

    private string? FindAlike(string slip) => Alike(
        SearchExpression.All(Sounds.PairChoicesOf(slip)
            .Select(choices => SearchExpression.Any(choices.Select(sound => SearchExpression.Token(TokenKind.OfSound(sound)))))),
        slip.Length,
        words => Sounds.AreAlike(words, slip) && IsWord(words, slip),
        words => Kept(words, slip))
        ?? synonyms.SoundingLike(slip).OrderByDescending(words => Kept(SearchText.Fold(words), slip)).FirstOrDefault()
        ?? OfNotices(slip);

    // What is a word itself is no slip of another one, and who mistypes a word has one of its characters right.
    private string? OfNotices(string slip) => !isOfSearch || KnownWords.Contains(slip) ? null : KnownWords.SoundingLike(slip)
        .OrderByDescending(words => Kept(SearchText.Fold(words), slip))
        .FirstOrDefault(words => Kept(SearchText.Fold(words), slip) > 0 && Has(SearchText.Fold(words)));

    // A piece of a title that has little of what was typed is meant only if it is a word: 记和 of 登记和年审 is none.
    private static bool IsWord(string piece, string slip) => 2 * Kept(piece, slip) >= slip.Length || KnownWords.Contains(piece);

    private string? Alike(string? expression, int length, Func<string, bool> isAlike, Func<string, int> kept) => expression is null ? null
        : SqliteSearchRows.Newest(connection, filter, expression, MostTitles)
            .SelectMany(one => Enumerable.Range(0, Math.Max(0, one.FoldedTitle.Length - length + 1))
                .Where(at => isAlike(one.FoldedTitle.Substring(at, length)))
                .Select(at => one.Title.Substring(at, length)))
            .CountBy(words => words, StringComparer.Ordinal)
            .OrderByDescending(pair => kept(SearchText.Fold(pair.Key)))
            .ThenByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key)
            .FirstOrDefault();

    private static int Kept(string words, string slip) => words.Zip(slip).Count(pair => pair.First == pair.Second);

    private bool Has(string word) => _known.TryGetValue(word, out var known) ? known : _known[word] =
        SearchExpression.Word(word) is { } expression && SqliteSearchRows.Numbers(connection, filter, expression, 1).Count > 0;
}
