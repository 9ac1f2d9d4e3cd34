using System.Collections.Immutable;
using System.Data.Common;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>Makes a page of what a search found, and counts the columns, publishers and years of all of it.</summary>
internal sealed class SearchResultsPage(DbConnection connection, SqliteSearchFilter filter, SqliteSearchTexts texts, NoticeQuery query)
{
    private const double HalfLife = 2 * 365.25;

    // More values than a reader looks through.
    private const int MostFacets = 50;

    /// <summary>Makes the page.</summary>
    public SearchResults Of(SearchFound found)
    {
        var rows = found.Rows;
        var before = SearchPosition.Read(query.After) is { } after ? rows.FindIndex(one => IsAfter(one, after)) : 0;
        before = before < 0 ? rows.Count : before;
        var shown = rows.Skip(before).Take(query.Limit).Select(one => (one, item: SqliteSearchRows.Summary(connection, one.Id))).ToList();
        var newest = rows.Select(one => one.Day).DefaultIfEmpty().Max();
        return new(
            Page(found, before, [.. shown.Select(pair => pair.item).OfType<NoticeSummary>()]),
            [.. shown.Where(pair => pair.item is not null).Select(pair => Match(found, pair.one, newest))])
        {
            Catalogs = Facets(rows, one => one.Catalog),
            Publishers = Facets(rows, one => one.Publisher),
            Years = [.. Facets(rows, one => $"{one.Day.Year}").OrderByDescending(one => one.Name, StringComparer.Ordinal)],
            IsRelaxed = found.IsRelaxed,
            Corrections = found.Correction is { } correction ? [correction] : [],
            IsCorrected = found.Correction is not null,
            Widened = found.Widened,
        };
    }

    private NoticePage Page(SearchFound found, int before, List<NoticeSummary> items)
    {
        var rows = found.Rows;
        var end = Math.Min(before + query.Limit, rows.Count);
        return new(
            items,
            end < rows.Count ? PositionOf(rows[end - 1]) : null,
            Math.Min(rows.Count, SqliteFinding.Most),
            SqlList.Digest(connection))
        {
            TotalIsExact = found.IsExact && rows.Count <= SqliteFinding.Most,
            Before = before,
            Previous = before > query.Limit ? PositionOf(rows[before - query.Limit - 1]) : null,
            Catalog = filter.Catalog,
            Publisher = filter.Publisher,
        };
    }

    private SearchMatch Match(SearchFound found, SearchCandidate one, DateOnly newest)
    {
        var recency = Math.Pow(0.5, (newest.DayNumber - one.Day.DayNumber) / HalfLife);
        bool Has(string word) => texts.Has(one, word);
        return new(
            Math.Round(one.Place + (0.999 * recency), 3),
            [.. found.Words.SelectMany(word => word.FoundIn(Has)).Distinct(StringComparer.Ordinal)],
            one.Rank == SearchRank.Number);
    }

    private static string PositionOf(SearchCandidate one) => SearchPosition.Of(one.Place, one.Key);

    private static bool IsAfter(SearchCandidate one, (int Rank, string Key) position) =>
        one.Place < position.Rank || (one.Place == position.Rank && string.CompareOrdinal(one.Key, position.Key) < 0);

    private static ImmutableArray<SearchFacet> Facets(List<SearchCandidate> rows, Func<SearchCandidate, string?> value) =>
    [
        .. rows.Select(value)
            .OfType<string>()
            .CountBy(name => name, StringComparer.Ordinal)
            .Select(pair => new SearchFacet(pair.Key, pair.Value))
            .OrderByDescending(facet => facet.Count)
            .ThenBy(facet => facet.Name, StringComparer.Ordinal)
            .Take(MostFacets),
    ];
}
