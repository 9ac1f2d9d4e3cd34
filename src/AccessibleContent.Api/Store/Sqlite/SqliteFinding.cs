using System.Collections.Immutable;
using System.Data.Common;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>Finds the notices that have all words of a query, in one transaction.</summary>
internal sealed class SqliteFinding(DbConnection connection, SqliteSearchFilter filter, SqliteSearchTexts texts)
{
    /// <summary>The number of candidates that are ranked and counted.</summary>
    public const int Most = 1_000;

    private const int MostByTitle = 200;
    private const int MostByNumber = 100;

    // So many texts are read to see whether a word stands in them as one.
    private const int MostRead = 200;

    private readonly HashSet<string> _nowhere = new(StringComparer.Ordinal);

    /// <summary>Finds the notices with the number that was typed.</summary>
    public SearchFound? ByNumber(SearchQuery query)
    {
        var found = query.Key is { } key ? SqliteSearchRows.ByKey(connection, filter, key, MostByNumber) : [];
        found.ForEach(one => one.Rank = SearchRank.Number);
        return found.Count == 0 ? null : new(SearchRanking.Ordered(found), true);
    }

    /// <summary>Finds the notices with all words, by other words too; null if there is none.</summary>
    public SearchFound? ByWords(SearchQuery query, Synonyms synonyms)
    {
        var words = query.Wanted.Select(word => new SearchedWord(word, synonyms)).ToList();
        var found = words.Count == 0 ? null : ByWords(query, words, isLoose: false) ?? ByWords(query, words, isLoose: true);
        return found is null ? null : found with { Widened = [.. found.Widened.Select(one => Written(one, synonyms))] };
    }

    // Readers are shown the words as they are written: 家, not the form that stands for it in the index.
    private static WidenedWord Written(WidenedWord word, Synonyms synonyms) =>
        new(synonyms.Written(word.Word), [.. word.Others.Select(synonyms.Written)]);

    private SearchFound? ByWords(SearchQuery query, List<SearchedWord> words, bool isLoose)
    {
        var found = new Dictionary<long, SearchCandidate>();
        var isExact = Add(found, query, words, new(IsLoose: isLoose));
        var widened = words.SelectMany(word => word.Others).ToList();
        var isWide = IsWide(query, words);
        isExact &= !isWide || Add(found, query, words, new(IsWide: true, IsLoose: isLoose));
        var (kept, isWhole) = Checked(found.Values, words, isLoose);
        return kept.Count == 0 ? null : Ranked(words, kept, isWide) with
        {
            IsExact = isExact && isWhole,
            Widened = kept.Exists(one => one.IsWidened) ? [.. widened.Select(part => part.Widened)] : [],
        };
    }

    // A number has no other words, and its parts alone are other numbers.
    private static bool IsWide(SearchQuery query, List<SearchedWord> words) =>
        words.Exists(word => word.IsWide) && !NumberKey.IsNumber(query.Typed);

    // What has a word only in pieces is shown where nothing has it as one.
    private SearchFound Ranked(List<SearchedWord> words, List<SearchCandidate> kept, bool isWide)
    {
        var ranked = new SearchRanking(words, texts, isWide).Rank(kept);
        var isInPieces = ranked[0].Rank == SearchRank.InPieces;
        return new([.. ranked.Where(one => isInPieces || one.Rank != SearchRank.InPieces)], true)
        {
            Words = [.. words],
            IsRelaxed = isInPieces,
        };
    }

    private static string? Expression(SearchQuery query, List<SearchedWord> words, SearchWidth width)
    {
        var without = query.Words.Where(word => word.IsExcluded).Select(word => new SearchedWord(word, Synonyms.None).Expression(new()));
        return SearchExpression.All(words.Select(word => word.Expression(width))) is { } wanted
            ? SearchExpression.But(wanted, SearchExpression.Any(without))
            : null;
    }

    // Returns whether there are no more: of more than are ranked, those with the words in their titles are ranked too.
    private bool Add(Dictionary<long, SearchCandidate> found, SearchQuery query, List<SearchedWord> words, SearchWidth width)
    {
        var expression = Expression(query, words, width);
        var literally = width.IsWide && found.Count > 0 ? Expression(query, words, width with { IsWide = false }) : null;
        var isAll = Add(found, expression is null ? null : SearchExpression.But(expression, literally), Most, width.IsWide);
        if (!isAll)
        {
            Add(found, Expression(query, words, width with { IsOfTitle = true }), MostByTitle, width.IsWide);
        }

        return isAll;
    }

    // What was looked for once, and was not there, is not looked for again.
    private bool Add(Dictionary<long, SearchCandidate> found, string? expression, int limit, bool isWidened)
    {
        if (expression is null || _nowhere.Contains(expression))
        {
            return true;
        }

        var rows = SqliteSearchRows.Newest(connection, filter, expression, limit + 1);
        foreach (var one in rows)
        {
            one.IsWidened = isWidened;
            found.TryAdd(one.Row, one);
        }

        _ = rows.Count == 0 && _nowhere.Add(expression);
        return rows.Count <= limit;
    }

    // Phrases, and words whose ends were not looked for, must stand there as one.
    private (List<SearchCandidate> Kept, bool IsWhole) Checked(
        IEnumerable<SearchCandidate> found,
        List<SearchedWord> words,
        bool isLoose)
    {
        var wanted = words.Where(word => MustBeRead(word.Word, isLoose)).ToList();
        if (wanted.Count == 0)
        {
            return ([.. found], true);
        }

        var newest = found.OrderByDescending(one => one.Row).ToList();
        return ([.. newest.Take(MostRead).Where(one => wanted.TrueForAll(word => Has(one, word)))], newest.Count <= MostRead);
    }

    private static bool MustBeRead(SearchWord word, bool isLoose)
    {
        var tokens = WordTokens.Of(word.Text);
        return isLoose ? tokens.AtEnds.Length > 0 : word.IsPhrase && tokens.Certain.Length + tokens.AtEnds.Length > 1;
    }

    private bool Has(SearchCandidate one, SearchedWord word) =>
        word.IsDateOf(one.Day)
        || (word.Word.IsOfTitle ? word.IsIn(one.FoldedTitle)
            : one.IsWidened ? word.IsWidelyIn(texts.All(one), one.Day)
            : texts.Has(one, word.Word.Text));
}

/// <summary>What a search found, the best first.</summary>
/// <param name="Rows">The candidates.</param>
/// <param name="IsExact">Whether there are no more.</param>
internal sealed record SearchFound(List<SearchCandidate> Rows, bool IsExact)
{
    /// <summary>Gets the words that were looked for.</summary>
    public ImmutableArray<SearchedWord> Words { get; init; } = [];

    /// <summary>Gets the words that were widened.</summary>
    public ImmutableArray<WidenedWord> Widened { get; init; } = [];

    /// <summary>Gets a value indicating whether only most of the words were found.</summary>
    public bool IsRelaxed { get; init; }

    /// <summary>Gets what was looked for instead of what was typed; null if nothing was.</summary>
    public string? Correction { get; init; }
}
