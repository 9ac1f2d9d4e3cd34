using AccessibleContent.Model;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>The statements that read the index; each reads no more rows than it is told.</summary>
internal static class SqliteSearchRows
{
    private const string Columns = "search_rows.row, id, moment, title, publisher, catalog, numbers";

    /// <summary>Lists the newest notices for an expression.</summary>
    public static List<SearchCandidate> Newest(SqliteConnection connection, SqliteSearchFilter filter, string expression, int limit)
    {
        using var command = connection.Command(
            $"""
            SELECT {Columns} FROM search CROSS JOIN search_rows ON search_rows.row = search.rowid
            WHERE search MATCH $words AND search.rowid >= $first AND search.rowid <= $last ORDER BY search.rowid DESC LIMIT $limit
            """,
            ("$words", filter.On(expression)),
            ("$first", filter.First),
            ("$last", filter.Last),
            ("$limit", limit));
        return [.. Read(command).Where(filter.Admits)];
    }

    /// <summary>Lists the row numbers of the newest notices for an expression.</summary>
    public static List<long> Numbers(SqliteConnection connection, SqliteSearchFilter filter, string expression, int limit)
    {
        using var command = connection.Command(
            """
            SELECT rowid FROM search WHERE search MATCH $words AND rowid >= $first AND rowid <= $last ORDER BY rowid DESC LIMIT $limit
            """,
            ("$words", filter.On(expression)),
            ("$first", filter.First),
            ("$last", filter.Last),
            ("$limit", limit));
        using var row = command.ExecuteReader();
        var numbers = new List<long>();
        while (row.Read())
        {
            numbers.Add(row.GetInt64(0));
        }

        return numbers;
    }

    /// <summary>Lists the notices that have a number.</summary>
    public static List<SearchCandidate> ByKey(SqliteConnection connection, SqliteSearchFilter filter, string key, int limit)
    {
        using var command = connection.Command(
            $"""
            SELECT {Columns} FROM search_keys JOIN search_rows ON search_rows.row = search_keys.row
            WHERE key = $key ORDER BY search_keys.row DESC LIMIT $limit
            """,
            ("$key", key),
            ("$limit", limit));
        return [.. Read(command).Where(filter.Admits)];
    }

    /// <summary>Finds a notice by its row number; null if it is not there.</summary>
    public static SearchCandidate? Find(SqliteConnection connection, long row)
    {
        using var command = connection.Command($"SELECT {Columns} FROM search_rows WHERE row = $row", ("$row", row));
        return Read(command).SingleOrDefault();
    }

    /// <summary>Reads the item of a list; null if there is none, or its row is damaged.</summary>
    public static NoticeSummary? Summary(SqliteConnection connection, string id)
    {
        using var command = connection.Command($"SELECT {SqliteRows.Columns} FROM notices WHERE id = $id", ("$id", id));
        using var row = command.ExecuteReader();
        return row.Read() ? SqliteRows.Summary(row) : null;
    }

    /// <summary>Reads the document of a notice; null if it is missing or damaged.</summary>
    public static StoredDocument? Document(SqliteConnection connection, string id) =>
        NoticeId.From(id) is { } known && SqliteRevisions.FindVersion(connection, known) is { } version
            ? SqliteRevisions.Find(connection, known, version.Revision)
            : null;

    private static List<SearchCandidate> Read(SqliteCommand command)
    {
        using var row = command.ExecuteReader();
        var found = new List<SearchCandidate>();
        while (row.Read())
        {
            found.Add(new(
                row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.Text(4), row.Text(5), row.GetString(6)));
        }

        return found;
    }
}
