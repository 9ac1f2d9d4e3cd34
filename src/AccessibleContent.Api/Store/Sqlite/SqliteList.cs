using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>The list of notices in SQL, paged by key rather than by offset, so that the last page is as cheap as the first.</summary>
internal sealed class SqliteList
{
    private const string Until = "sort_key >= $after";

    /// <summary>Gets the names of columns and publishers.</summary>
    public SqliteNames Names { get; } = new();

    /// <summary>Reads a page and the total number of matches.</summary>
    public NoticePage Read(SqliteConnection connection, NoticeQuery query)
    {
        // One transaction: items, total and digest are from the same snapshot.
        using var moment = connection.BeginTransaction(deferred: true);
        var conditions = new SqliteConditions(connection, Names, query);
        using var command = connection.Command(
            $"""
            SELECT {SqliteRows.Columns} FROM notices
            WHERE {conditions}{(query.After is null ? "" : " AND sort_key < $after")} ORDER BY sort_key DESC LIMIT $limit
            """,
            conditions.Parameters);
        using var rows = command.ExecuteReader();
        var items = new List<(NoticeSummary? Item, string Key)>();
        while (rows.Read())
        {
            items.Add((SqliteRows.Summary(rows), rows.GetString(SqliteRows.Key)));
        }

        // One row more than requested shows whether there is a next page.
        var page = items.Take(query.Limit).ToList();
        var before = query.After is { } after ? Before(connection, conditions, after) : 0;
        var (total, isExact) = SqliteTotals.Read(connection, conditions);
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
    public static string Digest(SqliteConnection connection) => connection.Scalar<string>("SELECT digest FROM holdings")!;

    // Near the start it is counted, since the list may have grown since the position was written; further down the position says it.
    private static int? Before(SqliteConnection connection, SqliteConditions conditions, string after) =>
        SqliteTotals.Counted(connection, conditions, Until) is (var number, true) ? number
        : ListPosition.BeforeOf(after) is { } written ? Math.Max(written, SqliteTotals.Most + 1)
        : null;

    private static int? Written(int? before) => before > SqliteTotals.Most ? before : null;

    // The previous page begins after the row above the $limit - 1 rows before this one.
    private static string? Previous(SqliteConnection connection, SqliteConditions conditions) => connection.Scalar<string>(
        $"SELECT sort_key FROM notices WHERE {conditions} AND {Until} ORDER BY sort_key LIMIT 1 OFFSET $limit - 1",
        conditions.Parameters);
}
