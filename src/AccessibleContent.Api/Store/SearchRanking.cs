using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Store;

/// <summary>
/// Ranks the candidates of a search by the table of <see cref="SearchRank"/>, as typed and by other words, whichever is better.
/// </summary>
/// <param name="words">The words.</param>
/// <param name="texts">The texts of the notices.</param>
/// <param name="isWide">Whether other words are looked for.</param>
internal sealed class SearchRanking(IReadOnlyList<SearchedWord> words, SqliteSearchTexts texts, bool isWide)
{
    // So many of the best are read to see whether the words stand there as one.
    private const int Read = 40;

    private const int DaysOfRank = 3 * 365;
    private const int MostDown = 2;

    // All words, as if they had been typed without blanks.
    private readonly string _whole = WithoutBlanks(string.Concat(words.Select(word => word.Word.Text)));

    // A pair of Han characters is one token: where it is found, it stands as one.
    private readonly bool _isOneToken = words is [{ Word: { IsOfTitle: false, Period: null } word }]
        && WordTokens.Of(word.Text) is { Certain: [var token], AtEnds: [] } && token == word.Text;

    // A year in the title counts as one character.
    private readonly int _length = Math.Max(1, words.Sum(word => word.Parts.Sum(part => part.Year is null ? part.Text.Length : 1)));

    /// <summary>Ranks the candidates, the best first.</summary>
    public List<SearchCandidate> Rank(IEnumerable<SearchCandidate> candidates)
    {
        var all = candidates.ToList();
        foreach (var one in all)
        {
            var isOne = _isOneToken && !one.IsWidened;
            Take(one, [ByTitle(one, false), ByTitle(one, true), (isOne ? SearchRank.InText : SearchRank.All, one.IsWidened)]);
        }

        foreach (var one in Ordered(all).Where(one => one.Rank == SearchRank.All).Take(Read).ToList())
        {
            if (texts.Of(one) is { } parts)
            {
                Take(one, [ByText(one, parts, false), ByText(one, parts, true), (SearchRank.InPieces, false)]);
            }
        }

        MoveDown(all);
        return Ordered(all);
    }

    // What was published years before the newest of them has mostly been replaced since.
    private static void MoveDown(List<SearchCandidate> all)
    {
        var newest = all.Select(one => one.Day.DayNumber).DefaultIfEmpty().Max();
        foreach (var one in all.Where(one => one.Rank is > SearchRank.InPieces and < SearchRank.Number))
        {
            one.Down = Math.Min(Math.Min((newest - one.Day.DayNumber) / DaysOfRank, MostDown), one.Rank - SearchRank.InPieces);
        }
    }

    /// <summary>Puts candidates in order.</summary>
    public static List<SearchCandidate> Ordered(IEnumerable<SearchCandidate> candidates) =>
        [.. candidates.OrderByDescending(one => one.Place).ThenByDescending(one => one.Key, StringComparer.Ordinal)];

    private void Take(SearchCandidate one, IEnumerable<(SearchRank Rank, bool IsWidened)?> ranks)
    {
        foreach (var best in ranks.OfType<(SearchRank, bool)>().OrderByDescending(rank => rank.Item1).ThenBy(rank => rank.Item2).Take(1))
        {
            (one.Rank, one.IsWidened) = best;
        }

        // Of what has all words, that whose title has more of them comes first.
        one.Share = one.Rank == SearchRank.AsTitle ? 0 : 1000 * InTitle(one) / _length;
    }

    private int InTitle(SearchCandidate one) => words.Sum(word =>
        word.Parts.Sum(part => part.Year is null ? part.Covered(one.FoldedTitle) : Math.Sign(part.Covered(one.FoldedTitle))));

    private (SearchRank Rank, bool IsWidened)? ByTitle(SearchCandidate one, bool isWidened)
    {
        if (isWidened && !isWide)
        {
            return null;
        }

        var title = one.FoldedTitle;
        return words.All(word => IsIn(one, word, title, isWidened))
            ? (IsWhole(title, isWidened) ? SearchRank.AsTitle : SearchRank.InTitle, isWidened)
            : words.All(word => IsIn(one, word, title, isWidened) || IsIn(one, word, one.FoldedFacts, isWidened))
                ? (SearchRank.InFacts, isWidened)
            : null;
    }

    private (SearchRank Rank, bool IsWidened)? ByText(SearchCandidate one, IReadOnlyList<string> parts, bool isWidened)
    {
        if (isWidened && !isWide)
        {
            return null;
        }

        return parts.Any(part => IsWhole(part, isWidened)) ? (SearchRank.InText, isWidened)
            : words.All(word => IsAnywhere(one, word, parts, isWidened)) ? (SearchRank.All, isWidened)
            : null;
    }

    private static bool IsAnywhere(SearchCandidate one, SearchedWord word, IReadOnlyList<string> parts, bool isWidened) =>
        IsIn(one, word, one.FoldedTitle, isWidened)
        || IsIn(one, word, one.FoldedFacts, isWidened)
        || parts.Any(part => IsIn(one, word, part, isWidened))
        || (isWidened && word.IsWidelyIn(string.Join('\n', parts.Prepend(one.FoldedFacts).Prepend(one.FoldedTitle)), one.Day));

    private static bool IsIn(SearchCandidate one, SearchedWord word, string text, bool isWidened) =>
        word.IsDateOf(one.Day) || (isWidened ? word.IsWidelyIn(text, one.Day) : word.IsIn(text));

    private bool IsWhole(string text, bool isWidened) => isWidened
        ? words is [{ Parts: [var part] }] && part.Words.Any(word => text.Contains(word, StringComparison.Ordinal))
        : WithoutBlanks(text).Contains(_whole, StringComparison.Ordinal);

    private static string WithoutBlanks(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
