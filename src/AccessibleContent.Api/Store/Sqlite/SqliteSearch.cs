using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>
/// The search: one scan over the published notices, newest first. Documents are examined in SQLite's own memory without a copy,
/// since most of them do not contain the phrase.
/// </summary>
internal static class SqliteSearch
{
    private const int Document = SqliteRows.Key + 1;
    private const int IsOfLater = SqliteRows.Key + 2;

    /// <summary>Reads a page of the notices that contain the phrase, and their total number.</summary>
    public static NoticePage Read(
        SqliteConnection connection,
        SqliteNames names,
        NoticeQuery query,
        CancellationToken cancellation)
    {
        using var moment = connection.BeginTransaction(deferred: true);
        var conditions = new SqliteConditions(connection, names, query);
        var words = new SearchedWords(query.Words!);
        var found = new SearchedPage(query.Limit);
        using (var command = connection.Command(
            $"""
            SELECT {SqliteRows.Columns}, document, ($after IS NULL OR sort_key < $after), title FROM notices
            JOIN revisions ON revisions.id = notices.id AND revisions.revision = notices.revision
            WHERE {conditions} ORDER BY sort_key DESC
            """,
            conditions.Parameters))
        {
            using var row = command.ExecuteReader();
            while (row.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                if (words.AreIn(Bytes(row, IsOfLater + 1)) || words.AreInDocument(Bytes(row, Document)))
                {
                    found.Add(row, row.GetBoolean(IsOfLater));
                }
            }
        }

        return found.Page(SqliteList.Digest(connection)) with { Catalog = conditions.Catalog, Publisher = conditions.Publisher };
    }

    private static ReadOnlySpan<byte> Bytes(SqliteDataReader row, int column) => raw.sqlite3_column_blob(row.Handle, column);
}
