using System.Data.Common;
using AccessibleContent.Model;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>Lists the titles and numbers that what has been typed so far may lead to.</summary>
internal static class SqliteSuggesting
{
    // Of so many of the newest titles, those that begin with what was typed come first.
    private const int MostTitles = 100;

    /// <summary>Lists the suggestions, numbers first.</summary>
    public static IReadOnlyList<SearchSuggestion> List(
        DbConnection connection,
        SqliteSearchFilter filter,
        string typed,
        int limit)
    {
        var query = SearchQueryReader.Read(typed);
        return
        [
            .. Numbers(connection, query, limit).Concat(Titles(connection, filter, query))
                .DistinctBy(one => one.Text, StringComparer.Ordinal)
                .Take(limit),
        ];
    }

    // The beginning of a number is not always a number: 兰政办发 has no digit yet, and zeros may be those before one.
    private static List<SearchSuggestion> Numbers(DbConnection connection, SearchQuery query, int limit)
    {
        var key = query.Key?.TrimEnd('0') ?? string.Concat(SearchText.Fold(query.Typed).Where(char.IsLetterOrDigit));
        if (key.Length < 2)
        {
            return [];
        }

        return
        [
            .. SqliteSearchRows.ByBeginning(connection, key, limit)
                .Where(found => NoticeId.From(found.One.Id) is not null)
                .Select(found => new SearchSuggestion(Number(found.One, found.Key), NoticeId.From(found.One.Id)!.Value, true)),
        ];
    }

    private static string Number(SearchCandidate one, string key) =>
        one.Numbers.Split('\n').FirstOrDefault(number => NumberKey.Of(number) == key) ?? key;

    private static IEnumerable<SearchSuggestion> Titles(DbConnection connection, SqliteSearchFilter filter, SearchQuery query)
    {
        var words = query.Wanted.Select(word => new SearchedWord(word, Synonyms.None)).ToList();
        var folded = SearchText.Fold(query.Typed);
        return new[] { new SearchWidth(IsOfTitle: true), new SearchWidth(IsOfTitle: true, IsLoose: true) }
            .Select(width => SearchExpression.All(words.Select(word => word.Expression(width))))
            .Append(OfPinyin(folded))
            .OfType<string>()
            .Select(expression => SqliteSearchRows.Newest(connection, filter, expression, MostTitles))
            .FirstOrDefault(titles => titles.Count > 0, [])
            .OrderBy(one => one.FoldedTitle.IndexOf(folded, StringComparison.Ordinal) switch { 0 => 0, > 0 => 1, _ => 2 })
            .ThenByDescending(one => one.Key, StringComparer.Ordinal)
            .Where(one => NoticeId.From(one.Id) is not null)
            .Select(one => new SearchSuggestion(one.Title, NoticeId.From(one.Id)!.Value, false));
    }

    private static string? OfPinyin(string folded) => folded.All(unit => char.IsAsciiLetter(unit) || unit is ' ' or '\'')
        ? SearchExpression.All(Sounds.PairsOfPinyin(folded).Select(pair => SearchExpression.Token(TokenKind.OfSound(pair))))
        : null;
}
