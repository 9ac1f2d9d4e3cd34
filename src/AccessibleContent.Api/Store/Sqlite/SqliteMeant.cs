using System.Data.Common;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>
/// Finds what a reader meant: the words as typed, or else by a correction of them, or else most of them; in one transaction.
/// </summary>
internal sealed class SqliteMeant(DbConnection connection, SqliteSearchFilter filter, SqliteFinding finding, Synonyms synonyms)
{
    // Fewer notices that have only other words, and those in their texts, may be about something else.
    private const int Few = 5;

    // So much more of what was meant must be there than of what was typed.
    private const double Surer = 1.2;

    /// <summary>Finds the notices; null if there is none.</summary>
    public SearchFound? Find(SearchQuery query)
    {
        var found = finding.ByWords(query, synonyms);
        return found is null ? Otherwise(query) : IsDoubtful(found) ? Corrected(query, IsOfTitle) ?? WithMore(found, query) : found;
    }

    private static bool IsDoubtful(SearchFound found) => found.Rows.Count < Few && !IsOfTitle(found) && found.Rows[0].IsWidened;

    private static bool IsOfTitle(SearchFound found) => found.Rows[0].Rank >= SearchRank.InFacts;

    private SearchFound? Otherwise(SearchQuery query)
    {
        if (Corrected(query, _ => true) is { } corrected)
        {
            return corrected;
        }

        var typed = Relaxed(query);
        return Meant(query) is { } meant && Relaxed(meant) is { } other && (typed is null || Share(other) > Surer * Share(typed))
            ? other with { Correction = meant.Typed }
            : typed;
    }

    private static double Share(SearchFound found) => found.Rows.Max(one => one.Weight * one.Coverage);

    private SearchFound? Corrected(SearchQuery query, Predicate<SearchFound> isGood) =>
        Meant(query) is { } meant && finding.ByWords(meant, synonyms) is { } found && isGood(found)
            ? found with { Correction = meant.Typed }
            : null;

    private SearchQuery? Meant(SearchQuery query) =>
        new SqliteRepair(connection, filter, synonyms, isOfSearch: true).Repair(query.Typed) is { } meant
            ? SearchQueryReader.Read(meant)
            : null;

    private SearchFound WithMore(SearchFound found, SearchQuery query)
    {
        var more = Relaxed(query)?.Rows.Where(one => !found.Rows.Exists(other => other.Row == one.Row)) ?? [];
        return found with { Rows = [.. found.Rows, .. more] };
    }

    private SearchFound? Relaxed(SearchQuery query) =>
        SqliteRelaxing.Find(connection, filter, query, synonyms) ?? SqliteMeaning.Find(connection, filter, query, synonyms);
}
