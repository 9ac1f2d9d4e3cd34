using System.Globalization;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store;

/// <summary>The list of notices in SQL: by key, never by offset, so that a page is as cheap at the end as at the start.</summary>
internal static class SqliteList
{
    private const string Conditions =
        """
        withdrawn IS NULL AND ($index IS NULL OR index_number = $index) AND ($catalog IS NULL OR catalog = $catalog)
        AND ($publisher IS NULL OR publisher = $publisher) AND ($from IS NULL OR published_on >= $from) AND ($to IS NULL OR published_on <= $to)
        AND ($words IS NULL OR instr(lower(title), lower($words)) > 0 OR EXISTS (
            SELECT 1 FROM revisions, json_tree(revisions.document) AS part
            WHERE revisions.id = notices.id AND revisions.revision = notices.revision
                AND part.key IN ('text', 'caption') AND instr(lower(part.atom), lower($words)) > 0))
        """;

    private const string Until = "sort_key >= $after";

    /// <summary>Reads a page and the number of all that fit.</summary>
    public static async ValueTask<NoticePage> ReadAsync(SqliteConnection connection, NoticeQuery query, CancellationToken cancellation)
    {
        // One transaction: items, number and digest are of the same moment.
        await using var moment = connection.BeginTransaction(deferred: true);
        await using var command = connection.Command(
            $"""
            SELECT id, revision, title, published_on, publisher, catalog, document_number, index_number, sort_key FROM notices
            WHERE {Conditions} AND ($after IS NULL OR sort_key < $after) ORDER BY sort_key DESC LIMIT $limit
            """,
            Parameters(query));
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var items = new List<(NoticeSummary? Item, string Key)>();
        while (await rows.ReadAsync(cancellation))
        {
            items.Add((Summary(rows), rows.GetString(8)));
        }

        // One row more than asked for tells whether there is a next page.
        var page = items.Take(query.Limit).ToList();
        return new([.. page.Select(item => item.Item).OfType<NoticeSummary>()], items.Count > query.Limit ? page[^1].Key : null, Count(connection, query), Digest(connection))
        {
            Before = query.After is null ? 0 : Count(connection, query, Until),
            Previous = query.After is null ? null : Previous(connection, query),
        };
    }

    /// <summary>Reads the digest of the store.</summary>
    public static string Digest(SqliteConnection connection) => connection.Scalar<string>("SELECT digest FROM holdings")!;

    private static int Count(SqliteConnection connection, NoticeQuery query, string further = "1")
    {
        using var command = connection.Command($"SELECT count(*) FROM notices WHERE {Conditions} AND {further}", Parameters(query));
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    // The page before holds the $limit - 1 rows next to this one; the row above those is what it begins after.
    private static string? Previous(SqliteConnection connection, NoticeQuery query) => connection.Scalar<string>(
        $"SELECT sort_key FROM notices WHERE {Conditions} AND {Until} ORDER BY sort_key LIMIT 1 OFFSET $limit - 1",
        Parameters(query));

    private static (string Name, object? Value)[] Parameters(NoticeQuery query) =>
    [
        ("$index", query.IndexNumber),
        ("$catalog", query.Catalog),
        ("$publisher", query.Publisher),
        ("$words", query.Words),
        ("$from", query.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("$to", query.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("$after", query.After),
        ("$limit", query.Limit + 1),
    ];

    // A row that is damaged is left out, and the others are listed.
    private static NoticeSummary? Summary(SqliteDataReader row) =>
        NoticeId.From(row.GetString(0)) is { } id && DateOnly.TryParseExact(row.GetString(3), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(id, row.GetInt32(1), row.GetString(2), day, row.Text(4), row.Text(5), row.Text(6), row.Text(7))
            : null;
}
