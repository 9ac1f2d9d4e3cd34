using System.Collections.Immutable;
using System.Data.Common;
using System.Runtime.CompilerServices;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Model;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>The index in the embedded database: the words in SQLite, their ranks here.</summary>
internal sealed class SqliteSearchIndex(SqliteDatabase database) : ISearchIndex
{
    // Twice as many units as characters: some take two.
    private const int Longest = 2 * SearchQuery.Longest;

    private readonly SqlNames _names = new();

    /// <inheritdoc/>
    public ValueTask<SearchResults> FindAsync(SearchRequest request, CancellationToken cancellation) =>
        ReadAsync(connection => Find(connection, request), cancellation);

    /// <inheritdoc/>
    public ValueTask<SearchSuggestions> SuggestAsync(string typed, int limit, CancellationToken cancellation) => ReadAsync(
        connection => new SearchSuggestions(
            [.. SqliteSuggesting.List(connection, Everything(connection), typed, limit)],
            SqlList.Digest(connection)),
        cancellation);

    /// <inheritdoc/>
    public ValueTask<StoredDocument?> FindDocumentAsync(NoticeId id, int revision, CancellationToken cancellation) =>
        database.ReadAsync(connection => SqlRevisions.Find(connection, id, revision), cancellation);

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
        Func<DbConnection, T> read,
        CancellationToken cancellation,
        [CallerMemberName] string operation = "") => database.SearchAsync(
        (connection, _) =>
        {
            using var moment = connection.BeginMoment();
            SqliteSearchState.Require(connection);
            return read(connection);
        },
        cancellation,
        operation);

    private SqliteSearchFilter Everything(DbConnection connection) => new(connection, _names, new());

    private SearchCandidates Candidates(DbConnection connection, IReadOnlyList<SearchTerm> terms, int limit)
    {
        var together = new SqliteTogether(connection, Everything(connection), terms);
        return new(
            [.. together.Best(limit).Select(one => SqliteSearchRows.Document(connection, one.Id)).OfType<StoredDocument>()],
            [.. together.Frequencies],
            together.Count,
            SqlList.Digest(connection));
    }

    private SearchResults Find(DbConnection connection, SearchRequest request)
    {
        var (query, texts) = (request.Query, new SqliteSearchTexts(connection));
        var filter = new SqliteSearchFilter(connection, _names, request.Filter);
        var finding = new SqliteFinding(connection, filter, texts);
        var found = query.Typed.Length > Longest
            ? null
            : finding.ByNumber(query) ?? new SqliteMeant(connection, filter, finding, request.Synonyms).Find(query);
        return new SearchResultsPage(connection, filter, texts, request.Filter).Of(found ?? new([], true));
    }
}
