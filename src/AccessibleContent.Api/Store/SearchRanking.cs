using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Store;

/// <summary>Ranks the candidates of a search by the table of <see cref="SearchRank"/>.</summary>
/// <param name="words">The words.</param>
/// <param name="texts">The texts of the notices.</param>
internal sealed class SearchRanking(IReadOnlyList<SearchedWord> words, SqliteSearchTexts texts)
{
    // So many of the best are read to see whether the words stand there as one.
    private const int Read = 40;

    // All words, as if they had been typed without blanks.
    private readonly string _whole = WithoutBlanks(string.Concat(words.Select(word => word.Word.Text)));

    // A pair of Han characters is one token: where it is found, it stands as one.
    private readonly bool _isOneToken = words is [{ Word: { IsOfTitle: false, Period: null } word }]
        && WordTokens.Of(word.Text) is { Certain: [var token], AtEnds: [] } && token == word.Text;

    /// <summary>Ranks the candidates, the best first.</summary>
    public List<SearchCandidate> Rank(IEnumerable<SearchCandidate> candidates)
    {
        var all = candidates.ToList();
        foreach (var one in all)
        {
            one.Rank = ByTitle(one) ?? (_isOneToken && !one.IsWidened ? SearchRank.InText : SearchRank.All);
        }

        foreach (var one in Ordered(all).Where(one => one.Rank == SearchRank.All).Take(Read).ToList())
        {
            one.Rank = ByText(one);
        }

        return Ordered(all);
    }

    /// <summary>Puts candidates in order.</summary>
    public static List<SearchCandidate> Ordered(IEnumerable<SearchCandidate> candidates) =>
        [.. candidates.OrderByDescending(one => one.Place).ThenByDescending(one => one.Key, StringComparer.Ordinal)];

    private SearchRank? ByTitle(SearchCandidate one)
    {
        var title = one.FoldedTitle;
        return words.All(word => IsIn(one, word, title))
            ? IsWhole(title, one.IsWidened) ? SearchRank.AsTitle : SearchRank.InTitle
            : words.All(word => IsIn(one, word, title) || IsIn(one, word, one.FoldedFacts)) ? SearchRank.InFacts
            : null;
    }

    private SearchRank ByText(SearchCandidate one)
    {
        return texts.Of(one) is not { } parts ? SearchRank.All
            : parts.Any(part => IsWhole(part, one.IsWidened)) ? SearchRank.InText
            : words.All(word =>
                IsIn(one, word, one.FoldedTitle) || IsIn(one, word, one.FoldedFacts) || parts.Any(part => IsIn(one, word, part)))
                ? SearchRank.All
            : SearchRank.InPieces;
    }

    private static bool IsIn(SearchCandidate one, SearchedWord word, string text) =>
        word.IsDateOf(one.Day) || (one.IsWidened ? word.IsWidelyIn(text) : word.IsIn(text));

    private bool IsWhole(string text, bool isWidened) =>
        WithoutBlanks(text).Contains(_whole, StringComparison.Ordinal)
        || (isWidened && words is [{ Parts: [var part] }] && part.Words.Any(word => text.Contains(word, StringComparison.Ordinal)));

    private static string WithoutBlanks(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
