using System.Data.Common;
using AccessibleContent.Api.Store.Sql;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>The filters of a search: names as tokens, days as a range of row numbers, an 索引号 as one row.</summary>
internal sealed class SqliteSearchFilter
{
    private readonly IReadOnlyList<string> _catalogs;
    private readonly IReadOnlyList<string> _publishers;
    private readonly string? _tokens;

    /// <summary>Reads the filters of a query.</summary>
    public SqliteSearchFilter(DbConnection connection, SqlNames names, NoticeQuery query)
    {
        _catalogs = query.Catalog is { } catalog ? names.Catalogs(connection, catalog) : [];
        _publishers = query.Publisher is { } publisher ? names.Publishers(connection, publisher) : [];
        _tokens = SearchExpression.All([.. Names(_catalogs, TokenKind.OfCatalog), .. Names(_publishers, TokenKind.OfPublisher)]);
        var row = query.IndexNumber is { } index ? RowOf(connection, index) ?? -1 : (long?)null;
        First = Math.Max(query.From is { } from ? SqliteSearchEntries.FirstOf(from) : long.MinValue, row ?? long.MinValue);
        Last = Math.Min(query.To is { } to ? SqliteSearchEntries.FirstOf(to) + 0xFFFFF : long.MaxValue, row ?? long.MaxValue);
    }

    /// <summary>Gets the first row number.</summary>
    public long First { get; }

    /// <summary>Gets the last row number.</summary>
    public long Last { get; }

    /// <summary>Gets the column as published; null if the query names none.</summary>
    public string? Catalog => _catalogs.Count > 0 ? _catalogs[0] : null;

    /// <summary>Gets the publisher as published; null if the query names none.</summary>
    public string? Publisher => _publishers.Count > 0 ? _publishers[0] : null;

    /// <summary>Returns the expression with the filters.</summary>
    public string On(string expression) => _tokens is null ? expression : $"({expression} AND {_tokens})";

    /// <summary>Returns whether a candidate passes: names that differ in marks only share a token.</summary>
    public bool Admits(SearchCandidate one) =>
        one.Row >= First && one.Row <= Last
        && (_catalogs.Count == 0 || _catalogs.Contains(one.Catalog))
        && (_publishers.Count == 0 || _publishers.Contains(one.Publisher));

    private static IEnumerable<string?> Names(IReadOnlyList<string> names, Func<string, string> token) =>
        names.Count == 0 ? [] : [SearchExpression.Any(names.Select(name => SearchExpression.Token(token(name))))];

    private static long? RowOf(DbConnection connection, string index)
    {
        using var command = connection.Command(
            "SELECT row FROM search_rows JOIN notices USING (id) WHERE index_number = $index",
            ("$index", index));
        return command.ExecuteScalar() as long?;
    }
}
