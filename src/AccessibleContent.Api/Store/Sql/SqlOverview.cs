using System.Data.Common;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>The queries over the store as a whole.</summary>
internal static class SqlOverview
{
    // A form with more choices than this is of no use.
    private const int MostChoices = 200;

    // A text longer than this is not the name of a column.
    private const int LongestChoice = 200;

    /// <summary>Reads the columns and publishers.</summary>
    public static NoticeColumns Columns(DbConnection connection) =>
        new(Distinct(connection, "catalog"), Distinct(connection, "publisher"));

    /// <summary>Reads the columns with the most notices, those of equal size by name.</summary>
    public static IReadOnlyList<string> LargestColumns(DbConnection connection, int limit) => Texts(
        connection,
        $"""
        SELECT name FROM counts WHERE kind = 'catalog' AND number > 0 AND length(name) <= {LongestChoice}
        ORDER BY number DESC, name LIMIT @limit
        """,
        ("@limit", limit));

    /// <summary>Reads the sort keys after which pages begin.</summary>
    public static IReadOnlyList<string> PageStarts(DbConnection connection, int size)
    {
        // From page to page along the index: nothing is sorted, and nothing read but keys.
        using var command = connection.Command(
            "SELECT sort_key FROM notices WHERE withdrawn IS NULL AND sort_key < @after ORDER BY sort_key DESC LIMIT 2 OFFSET @size - 1",
            ("@after", "\uFFFD"),
            ("@size", size));
        var starts = new List<string>();
        while (Pair(command) is [var start, _])
        {
            starts.Add(start);
            command.Parameters["@after"].Value = start;
        }

        return starts;
    }

    /// <summary>Reads whether any notice is published.</summary>
    public static bool HasAny(DbConnection connection) =>
        connection.Number("SELECT 1 FROM notices WHERE withdrawn IS NULL LIMIT 1") is not null;

    private static List<string> Pair(DbCommand command)
    {
        using var rows = command.ExecuteReader();
        var keys = new List<string>();
        while (rows.Read())
        {
            keys.Add(rows.GetString(0));
        }

        return keys;
    }

    // Skips from value to value by the index: one step for each distinct value, not for each notice.
    private static List<string> Distinct(DbConnection connection, string column) => Texts(
        connection,
        $"""
        WITH RECURSIVE choice (value) AS (
            SELECT min({column}) FROM notices WHERE withdrawn IS NULL
            UNION ALL SELECT (SELECT min({column}) FROM notices WHERE withdrawn IS NULL AND {column} > value)
            FROM choice WHERE value IS NOT NULL)
        SELECT value FROM choice WHERE value IS NOT NULL AND length(value) <= {LongestChoice} LIMIT {MostChoices}
        """);

    private static List<string> Texts(DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        using var rows = command.ExecuteReader();
        var texts = new List<string>();
        while (rows.Read())
        {
            texts.Add(rows.GetString(0));
        }

        return texts;
    }
}
