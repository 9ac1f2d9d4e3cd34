using System.Collections.Immutable;
using AccessibleContent.Search;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>The index in the embedded database: the words in SQLite, their ranks here.</summary>
internal sealed class SqliteSearchIndex(SqliteDatabase database) : ISearchIndex
{
    private readonly SqliteNames _names = new();

    /// <inheritdoc/>
    public ValueTask<SearchResults> FindAsync(SearchRequest request, CancellationToken cancellation) =>
        database.SearchAsync((connection, _) => InOneMoment(connection, () => Find(connection, request)), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SearchSuggestion>> SuggestAsync(string typed, int limit, CancellationToken cancellation) =>
        throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask<SearchCandidates> FindCandidatesAsync(
        IReadOnlyList<ImmutableArray<string>> terms,
        int limit,
        CancellationToken cancellation) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask<string?> RepairAsync(string folded, CancellationToken cancellation) => throw new NotImplementedException();

    private static T InOneMoment<T>(SqliteConnection connection, Func<T> read)
    {
        using var moment = connection.BeginTransaction(deferred: true);
        SqliteSearchState.Require(connection);
        return read();
    }

    private SearchResults Find(SqliteConnection connection, SearchRequest request)
    {
        var (query, texts) = (request.Query, new SqliteSearchTexts(connection));
        var filter = new SqliteSearchFilter(connection, _names, request.Filter);
        var finding = new SqliteFinding(connection, filter, texts);
        var found = query.Typed.Length > SearchQuery.Longest * 2
            ? null
            : finding.ByNumber(query) ?? finding.ByWords(query, request.Synonyms);
        return new SearchResultsPage(connection, filter, texts, request.Filter).Of(found ?? new([], true));
    }
}
