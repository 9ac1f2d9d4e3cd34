using System.Data.Common;
using AccessibleContent.Answers;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>
/// Finds the notices that have the most of a query whose words no notice has all. What covers less than half of what the query says is not
/// shown: a query about nothing that is published finds nothing, nor does the number of a document that there is not.
/// </summary>
internal static class SqliteRelaxing
{
    private const double Least = 0.5;

    // A word that no notice has weighs most, but may only be an everyday one.
    private const double LeastWeight = 0.4;

    // Beside the best, what covers nearly as much.
    private const double NearTheBest = 0.75;
    private const int Most = 200;
    private const double OfBorder = 0.2;

    /// <summary>Finds the notices; null if none has enough.</summary>
    public static SearchFound? Find(DbConnection connection, SqliteSearchFilter filter, SearchQuery query, Synonyms synonyms)
    {
        var words = query.Wanted.Select(word => new SearchedWord(word, synonyms)).ToList();
        var parts = words.Where(word => !word.Word.IsOfTitle).SelectMany(word => word.Parts).Where(part => part.Year is null);
        var question = QuestionReader.Read(query.Typed, synonyms);
        var terms = parts.SelectMany(part => SearchTerm.Of(Known(connection, filter, part)))
            .Select(term => Weighed(term, question))
            .ToList();
        if (terms.Count < 2 || NumberKey.IsNumber(query.Typed))
        {
            return null;
        }

        var best = new SqliteCoverage(connection, filter, terms, Narrowing(query, words, question)).Best(Most);
        PutYearFirst(best, [.. words.SelectMany(word => word.Parts).Select(part => part.Year?.Year).OfType<int>()]);
        var least = NearTheBest * best.Select(one => one.Weight).DefaultIfEmpty().Max();
        var shown = best.Where(one => one.Weight >= least && IsEnough(one)).ToList();
        return shown.Count == 0
            ? null
            : new(SearchRanking.Ordered(shown), best.Count < Most)
            {
                Words = [.. words],
                IsRelaxed = true,
            };
    }

    // A pair of characters that is in none of the words of the query is where two of them meet: 病报 of 看病报销. Beside a single word it
    // may be another one: 养蛇 of 养蛇登记.
    private static SearchTerm Weighed(SearchTerm term, Question question)
    {
        var typed = question.Terms.SelectMany(words => words)
            .Where(word => word.Length > 1 && question.Folded.Contains(word, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return term.Words is [{ Length: 2 } pair]
            && !question.Terms.Any(words => words.Any(word => word.Contains(pair, StringComparison.Ordinal)))
            && (typed.Count > 1 || typed.Exists(word => word.AsSpan().IndexOfAny(pair[0], pair[1]) >= 0))
            ? term with { Weight = OfBorder }
            : term;
    }

    // A year in the text is less than that of publication.
    private static void PutYearFirst(List<SearchCandidate> best, HashSet<int> years)
    {
        foreach (var one in best.Where(_ => years.Count > 0))
        {
            one.Share = (one.Share / 2) + (years.Contains(one.Day.Year) ? 500 : 0);
        }
    }

    private static bool IsEnough(SearchCandidate one) => one.Weight >= Least || (one.Weight >= LeastWeight && one.Coverage >= Least);

    // Where no notice has the word or another one for it, some may have pieces of it.
    private static WordPart Known(DbConnection connection, SqliteSearchFilter filter, WordPart part) =>
        part.Words.Length == 1
        || (part.Expression(default, token => token) is { } expression
            && SqliteSearchRows.Numbers(connection, filter, expression, 1).Count > 0)
            ? part
            : new(part.Text, [part.Text]);

    // A year or a place that was typed must be there: what is of another one is not what was asked for.
    private static Func<string, string> Narrowing(SearchQuery query, List<SearchedWord> words, Question question)
    {
        static string? Expression(SearchWord word) => new SearchedWord(word, Synonyms.None).Expression(default);
        string?[] ofTitle = [.. query.Wanted.Where(word => word.IsOfTitle).Select(Expression)];
        var without = SearchExpression.Any(query.Words.Where(word => word.IsExcluded).Select(Expression));
        var years = words.SelectMany(word => word.Parts)
            .Where(part => part.Year is not null)
            .Select(part => part.Expression(default, token => token));
        var named = question.Terms.Where((_, index) => question.AreNeeded[index]).Select(term => new SearchTerm(term).Expression);
        string[] needed = [.. ofTitle.Concat(years).Concat(named).OfType<string>()];
        return expression => SearchExpression.But(SearchExpression.All([expression, .. needed])!, without);
    }
}
