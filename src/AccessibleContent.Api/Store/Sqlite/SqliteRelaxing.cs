using AccessibleContent.Search;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>
/// Finds the notices that have the most of a query whose words no notice has all. What covers less than half of what the query says is not
/// shown: a query about nothing that is published finds nothing, nor does the number of a document that there is not.
/// </summary>
internal static class SqliteRelaxing
{
    private const double Least = 0.5;

    // Beside the best, what covers nearly as much.
    private const double NearTheBest = 0.75;
    private const int Most = 200;

    /// <summary>Finds the notices; null if none has enough.</summary>
    public static SearchFound? Find(SqliteConnection connection, SqliteSearchFilter filter, SearchQuery query, Synonyms synonyms)
    {
        var terms = query.Wanted.Where(word => !word.IsOfTitle).SelectMany(word => SearchTerm.Of(word, synonyms)).ToList();
        if (terms.Count < 2 || NumberKey.IsNumber(query.Typed))
        {
            return null;
        }

        var best = new SqliteCoverage(connection, filter, terms, Narrowing(query)).Best(Most);
        var least = Math.Max(Least, NearTheBest * best.Select(one => one.Coverage).DefaultIfEmpty().Max());
        var shown = best.Where(one => one.Coverage >= least).ToList();
        return shown.Count == 0
            ? null
            : new(shown, best.Count < Most)
            {
                Words = [.. query.Wanted.Select(word => new SearchedWord(word, synonyms))],
                IsRelaxed = true,
            };
    }

    private static Func<string, string> Narrowing(SearchQuery query)
    {
        static string? Expression(SearchWord word) => new SearchedWord(word, Synonyms.None).Expression(default);
        string?[] ofTitle = [.. query.Wanted.Where(word => word.IsOfTitle).Select(Expression)];
        var without = SearchExpression.Any(query.Words.Where(word => word.IsExcluded).Select(Expression));
        return expression => SearchExpression.But(SearchExpression.All([expression, .. ofTitle.OfType<string>()])!, without);
    }
}
