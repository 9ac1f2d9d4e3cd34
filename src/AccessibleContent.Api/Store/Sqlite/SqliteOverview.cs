using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>What the site shows of the store as a whole, in SQL.</summary>
internal static class SqliteOverview
{
    // A form with more choices than this is no help to anybody.
    private const int MostChoices = 200;

    // A name that fills the page is no name of a column.
    private const int LongestChoice = 200;

    /// <summary>Reads the columns and publishers.</summary>
    public static NoticeColumns Columns(SqliteConnection connection) => new(Distinct(connection, "catalog"), Distinct(connection, "publisher"));

    /// <summary>Reads where pages begin.</summary>
    public static IReadOnlyList<string> PageStarts(SqliteConnection connection, int size) => Texts(
        connection,
        "SELECT sort_key FROM (SELECT sort_key, row_number() OVER (ORDER BY sort_key DESC) AS place FROM notices WHERE withdrawn IS NULL) WHERE place % $size = 0 ORDER BY sort_key DESC",
        ("$size", size));

    // From each value to the next by its index: as many steps as there are values, not as there are notices.
    private static List<string> Distinct(SqliteConnection connection, string column) => Texts(
        connection,
        $"""
        WITH RECURSIVE choice (value) AS (
            SELECT min({column}) FROM notices WHERE withdrawn IS NULL
            UNION ALL SELECT (SELECT min({column}) FROM notices WHERE withdrawn IS NULL AND {column} > value) FROM choice WHERE value IS NOT NULL)
        SELECT value FROM choice WHERE value IS NOT NULL AND length(value) <= {LongestChoice} LIMIT {MostChoices}
        """);

    private static List<string> Texts(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
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
