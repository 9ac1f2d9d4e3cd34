using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AccessibleContent.Search;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>The index in the embedded database: the words in SQLite, their ranks here.</summary>
internal sealed class SqliteSearchIndex(SqliteDatabase database) : ISearchIndex
{
    // Twice as many units as characters: some take two.
    private const int Longest = 2 * SearchQuery.Longest;

    private readonly SqliteNames _names = new();

    /// <inheritdoc/>
    public ValueTask<SearchResults> FindAsync(SearchRequest request, CancellationToken cancellation) =>
        ReadAsync(connection => Find(connection, request), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SearchSuggestion>> SuggestAsync(string typed, int limit, CancellationToken cancellation) =>
        ReadAsync(connection => SqliteSuggesting.List(connection, Everything(connection), typed, limit), cancellation);

    /// <inheritdoc/>
    public ValueTask<SearchCandidates> FindCandidatesAsync(
        IReadOnlyList<ImmutableArray<string>> terms,
        int limit,
        CancellationToken cancellation) => ReadAsync(connection => Candidates(connection, terms, limit), cancellation);

    /// <inheritdoc/>
    public ValueTask<string?> RepairAsync(string folded, CancellationToken cancellation) =>
        ReadAsync(connection => new SqliteRepair(connection, Everything(connection)).Repair(folded), cancellation);

    // One transaction: everything is of the same moment.
    private ValueTask<T> ReadAsync<T>(
        Func<SqliteConnection, T> read,
        CancellationToken cancellation,
        [CallerMemberName] string operation = "") => database.SearchAsync(
        (connection, _) =>
        {
            using var moment = connection.BeginTransaction(deferred: true);
            SqliteSearchState.Require(connection);
            return read(connection);
        },
        cancellation,
        operation);

    private SqliteSearchFilter Everything(SqliteConnection connection) => new(connection, _names, new());

    private SearchCandidates Candidates(SqliteConnection connection, IReadOnlyList<ImmutableArray<string>> terms, int limit)
    {
        var coverage = new SqliteTogether(connection, Everything(connection), [.. terms.Select(words => (new SearchTerm(words), 1.0))]);
        return new(
            [.. coverage.Best(limit).Select(one => SqliteSearchRows.Document(connection, one.Id)).OfType<StoredDocument>()],
            [.. coverage.Frequencies],
            coverage.Count,
            SqliteList.Digest(connection));
    }

    private SearchResults Find(SqliteConnection connection, SearchRequest request)
    {
        var (query, texts) = (request.Query, new SqliteSearchTexts(connection));
        var filter = new SqliteSearchFilter(connection, _names, request.Filter);
        var finding = new SqliteFinding(connection, filter, texts);
        var found = query.Typed.Length > Longest
            ? null
            : finding.ByNumber(query)
                ?? finding.ByWords(query, request.Synonyms)
                ?? Corrected(finding, connection, filter, request)
                ?? SqliteRelaxing.Find(connection, filter, query, request.Synonyms);
        return new SearchResultsPage(connection, filter, texts, request.Filter).Of(found ?? new([], true));
    }

    // A slip is believed only where its correction finds everything that was asked.
    private static SearchFound? Corrected(
        SqliteFinding finding,
        SqliteConnection connection,
        SqliteSearchFilter filter,
        SearchRequest request)
    {
        var correction = new SqliteRepair(connection, filter).Repair(SearchText.Fold(request.Query.Typed));
        var found = correction is null ? null : finding.ByWords(SearchQueryReader.Read(correction), request.Synonyms);
        return found is null or { IsRelaxed: true } ? null : found with { Correction = correction };
    }
}
