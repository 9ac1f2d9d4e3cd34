using System.Collections.Immutable;
using System.Data.Common;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>The statements that read the index; each reads no more rows than it is told.</summary>
internal static class SqliteSearchRows
{
    // No character of a key is beyond it.
    private const string AfterAll = "\U0010FFFF";

    private const string Columns = "search_rows.row, id, moment, title, publisher, catalog, numbers";

    private const string Matching = "search MATCH $words AND search.rowid >= $first AND search.rowid <= $last";

    /// <summary>Gets all statements.</summary>
    public static ImmutableArray<string> Statements { get; } =
    [
        $"""
        SELECT {Columns} FROM search CROSS JOIN search_rows ON search_rows.row = search.rowid
        WHERE {Matching} ORDER BY search.rowid DESC LIMIT $limit
        """,
        $"SELECT rowid FROM search WHERE {Matching} ORDER BY rowid DESC LIMIT $limit",
        $"""
        SELECT {Columns} FROM search_keys JOIN search_rows ON search_rows.row = search_keys.row
        WHERE key = $key ORDER BY search_keys.row DESC LIMIT $limit
        """,
        $"SELECT {Columns} FROM search_rows WHERE row = $row",
        $"SELECT {SqlRows.Columns} FROM notices WHERE id = $id",
        $"""
        SELECT {Columns}, key FROM search_keys JOIN search_rows ON search_rows.row = search_keys.row
        WHERE key >= $key AND key < $end ORDER BY key LIMIT $limit
        """,
    ];

    /// <summary>Lists the newest notices for an expression.</summary>
    public static List<SearchCandidate> Newest(DbConnection connection, SqliteSearchFilter filter, string expression, int limit)
    {
        using var command = Match(connection, Statements[0], filter, expression, limit);
        return [.. Read(command).Where(filter.Admits)];
    }

    /// <summary>Lists the row numbers of the newest notices for an expression.</summary>
    public static List<long> Numbers(
        DbConnection connection,
        SqliteSearchFilter filter,
        string expression,
        int limit,
        long first = long.MinValue)
    {
        using var command = Match(connection, Statements[1], filter, expression, limit, first);
        using var row = command.ExecuteReader();
        var numbers = new List<long>();
        while (row.Read())
        {
            numbers.Add(row.GetInt64(0));
        }

        return numbers;
    }

    /// <summary>Lists the notices that have a number.</summary>
    public static List<SearchCandidate> ByKey(DbConnection connection, SqliteSearchFilter filter, string key, int limit)
    {
        using var command = connection.Command(Statements[2], ("$key", key), ("$limit", limit));
        return [.. Read(command).Where(filter.Admits)];
    }

    /// <summary>Finds notices by their row numbers, in the same order; those that are not there are left out.</summary>
    public static List<SearchCandidate> Find(DbConnection connection, SqliteSearchFilter filter, IEnumerable<long> rows)
    {
        using var command = connection.Command(Statements[3], ("$row", 0L));
        var found = new List<SearchCandidate>();
        foreach (var row in rows)
        {
            command.Parameters[0].Value = row;
            found.AddRange(Read(command).Where(filter.Admits));
        }

        return found;
    }

    /// <summary>Reads the item of a list; null if there is none, or its row is damaged.</summary>
    public static NoticeSummary? Summary(DbConnection connection, string id)
    {
        using var command = connection.Command(Statements[4], ("$id", id));
        using var row = command.ExecuteReader();
        return row.Read() ? SqlRows.Summary(row) : null;
    }

    /// <summary>Lists the notices whose numbers begin with a text, each with the number.</summary>
    public static List<(SearchCandidate One, string Key)> ByBeginning(DbConnection connection, string key, int limit)
    {
        using var command = connection.Command(Statements[5], ("$key", key), ("$end", key + AfterAll), ("$limit", limit));
        using var row = command.ExecuteReader();
        var found = new List<(SearchCandidate, string)>();
        while (row.Read())
        {
            found.Add((Candidate(row), row.GetString(7)));
        }

        return found;
    }

    /// <summary>Reads the document of a notice; null if it is missing or damaged.</summary>
    public static StoredDocument? Document(DbConnection connection, string id) =>
        NoticeId.From(id) is { } known && SqlRevisions.FindVersion(connection, known) is { } version
            ? SqlRevisions.Find(connection, known, version.Revision)
            : null;

    private static DbCommand Match(
        DbConnection connection,
        string statement,
        SqliteSearchFilter filter,
        string expression,
        int limit,
        long first = long.MinValue) => connection.Command(
        statement,
        ("$words", filter.On(expression)),
        ("$first", Math.Max(first, filter.First)),
        ("$last", filter.Last),
        ("$limit", limit));

    private static SearchCandidate Candidate(DbDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.Text(4),
        row.Text(5),
        row.GetString(6));

    private static List<SearchCandidate> Read(DbCommand command)
    {
        using var row = command.ExecuteReader();
        var found = new List<SearchCandidate>();
        while (row.Read())
        {
            found.Add(Candidate(row));
        }

        return found;
    }
}
