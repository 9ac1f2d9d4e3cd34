using System.Data.Common;
using AccessibleContent.Answers;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>
/// Finds the notices that have the most of what an everyday query says, read as a question is: by its words and by the words with which
/// notices say the same. Years, ordinals and places that it names must be there.
/// </summary>
internal static class SqliteMeaning
{
    private const double Least = 0.62;
    private const double NearTheBest = 0.85;
    private const double OfYear = 0.1;
    private const int Most = 60;

    /// <summary>Finds the notices; null if none has enough.</summary>
    public static SearchFound? Find(DbConnection connection, SqliteSearchFilter filter, SearchQuery query, Synonyms synonyms)
    {
        var question = QuestionReader.Read(query.Typed, synonyms);
        if (question.Terms.IsEmpty || query.Words.Any(word => word.IsExcluded || word.IsOfTitle) || NumberKey.IsNumber(query.Typed))
        {
            return null;
        }

        var best = new SqliteTogether(connection, filter, [.. Terms(question)]).Best(Most);
        var least = NearTheBest * best.Select(one => one.Coverage).DefaultIfEmpty().Max();
        var shown = best.Where(one => one.Coverage >= Math.Max(Least, least)).ToList();
        return shown.Count == 0
            ? null
            : new(shown, best.Count < Most)
            {
                Words = [.. query.Wanted.Select(word => new SearchedWord(word, synonyms))],
                IsRelaxed = true,
            };
    }

    private static IEnumerable<SearchTerm> Terms(Question question) => question.Terms
        .Select((words, index) => new SearchTerm(words) { Weight = question.Weights[index], IsNeeded = question.AreNeeded[index] })
        .Concat(question.Years.Select(year => new SearchTerm([$"{year}"]) { Weight = OfYear, IsNeeded = true }));
}
