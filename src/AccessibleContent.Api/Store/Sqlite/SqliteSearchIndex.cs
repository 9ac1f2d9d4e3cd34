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
        IReadOnlyList<SearchTerm> terms,
        int limit,
        CancellationToken cancellation) => ReadAsync(connection => Candidates(connection, terms, limit), cancellation);

    /// <inheritdoc/>
    public ValueTask<string?> RepairAsync(string typed, Synonyms synonyms, CancellationToken cancellation) =>
        ReadAsync(
            connection => new SqliteRepair(connection, Everything(connection), synonyms, isOfSearch: false).Repair(typed),
            cancellation);

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

    private SearchCandidates Candidates(SqliteConnection connection, IReadOnlyList<SearchTerm> terms, int limit)
    {
        var together = new SqliteTogether(connection, Everything(connection), terms);
        return new(
            [.. together.Best(limit).Select(one => SqliteSearchRows.Document(connection, one.Id)).OfType<StoredDocument>()],
            [.. together.Frequencies],
            together.Count,
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
                ?? Otherwise(finding, connection, filter, request);
        return new SearchResultsPage(connection, filter, texts, request.Filter).Of(found ?? new([], true));
    }

    // A correction that finds everything that was asked is believed first; one that finds the most of it, last.
    private static SearchFound? Otherwise(
        SqliteFinding finding,
        SqliteConnection connection,
        SqliteSearchFilter filter,
        SearchRequest request)
    {
        var correction = new SqliteRepair(connection, filter, request.Synonyms, isOfSearch: true).Repair(request.Query.Typed);
        var meant = correction is null ? null : SearchQueryReader.Read(correction);
        return (meant is null ? null : finding.ByWords(meant, request.Synonyms)) is { IsRelaxed: false } found
                ? found with { Correction = correction }
            : Relaxed(connection, filter, request.Query, request.Synonyms) is { } relaxed ? relaxed
            : meant is null || Relaxed(connection, filter, meant, request.Synonyms) is not { } other ? null
            : other with { Correction = correction };
    }

    private static SearchFound? Relaxed(SqliteConnection connection, SqliteSearchFilter filter, SearchQuery query, Synonyms synonyms) =>
        SqliteRelaxing.Find(connection, filter, query, synonyms) ?? SqliteMeaning.Find(connection, filter, query, synonyms);
}
