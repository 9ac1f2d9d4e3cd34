using System.Data.Common;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>The list of notices in SQL, paged by key rather than by offset, so that the last page is as cheap as the first.</summary>
internal sealed class SqlList
{
    private const string Until = "sort_key >= @after";

    /// <summary>Gets the names of columns and publishers.</summary>
    public SqlNames Names { get; } = new();

    /// <summary>Reads a page and the total number of matches.</summary>
    public NoticePage Read(DbConnection connection, NoticeQuery query)
    {
        // One transaction: items, total and digest are from the same snapshot.
        using var moment = connection.BeginMoment();
        var conditions = new SqlConditions(connection, Names, query);
        using var command = connection.Command(
            $"""
            SELECT {SqlRows.Columns} FROM notices
            WHERE {conditions}{(query.After is null ? "" : " AND sort_key < @after")} ORDER BY sort_key DESC LIMIT @limit
            """,
            conditions.Parameters);
        var items = Items(command);

        // One row more than requested shows whether there is a next page.
        var page = items.Take(query.Limit).ToList();
        var before = query.After is { } after ? Before(connection, conditions, after) : 0;
        var (total, isExact) = SqlTotals.Read(connection, conditions);
        return new(
            [.. page.Select(item => item.Item).OfType<NoticeSummary>()],
            items.Count > query.Limit ? ListPosition.Of(page[^1].Key, Written(before + page.Count)) : null,
            total,
            Digest(connection))
        {
            TotalIsExact = isExact,
            Before = before,
            Previous = query.After is not null && Previous(connection, conditions) is { } previous
                ? ListPosition.Of(previous, Written(before - query.Limit))
                : null,
            Catalog = conditions.Catalog,
            Publisher = conditions.Publisher,
        };
    }

    /// <summary>Reads the digest of the store.</summary>
    public static string Digest(DbConnection connection) => connection.Scalar<string>("SELECT digest FROM holdings")!;

    private static List<(NoticeSummary? Item, string Key)> Items(DbCommand command)
    {
        using var rows = command.ExecuteReader();
        var items = new List<(NoticeSummary?, string)>();
        while (rows.Read())
        {
            items.Add((SqlRows.Summary(rows), rows.GetString(SqlRows.Key)));
        }

        return items;
    }

    // Near the start it is counted, since the list may have grown since the position was written; further down the position says it.
    private static int? Before(DbConnection connection, SqlConditions conditions, string after) =>
        SqlTotals.Counted(connection, conditions, Until) is (var number, true) ? number
        : ListPosition.BeforeOf(after) is { } written ? Math.Max(written, SqlTotals.Most + 1)
        : null;

    private static int? Written(int? before) => before > SqlTotals.Most ? before : null;

    // The previous page begins after the row above the @limit - 1 rows before this one.
    private static string? Previous(DbConnection connection, SqlConditions conditions) => connection.Scalar<string>(
        $"SELECT sort_key FROM notices WHERE {conditions} AND {Until} ORDER BY sort_key LIMIT 1 OFFSET @limit - 1",
        conditions.Parameters);
}
