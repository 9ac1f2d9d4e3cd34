using System.Globalization;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>
/// How many notices match a list's conditions: read from the table of counts for all notices, a column or a publisher; counted only up
/// to a limit for any other conditions, so that no list costs more the more notices there are.
/// </summary>
internal static class SqliteTotals
{
    /// <summary>The largest number that is counted; more is “more than this”.</summary>
    public const int Most = 1_000;

    /// <summary>Reads or counts the total, and tells whether it is exact.</summary>
    public static (int Number, bool IsExact) Read(SqliteConnection connection, SqliteConditions conditions) =>
        conditions.Kept is { } kept
            ? (Number(connection, $"SELECT ifnull(sum(number), 0) FROM counts WHERE {kept}", conditions), true)
            : Counted(connection, conditions);

    /// <summary>Counts the notices that match the conditions and a further one.</summary>
    public static (int Number, bool IsExact) Counted(SqliteConnection connection, SqliteConditions conditions, string further = "1")
    {
        var number = Number(
            connection,
            $"SELECT count(*) FROM (SELECT 1 FROM notices WHERE {conditions} AND {further} LIMIT {Most + 1})",
            conditions);
        return (Math.Min(number, Most), number <= Most);
    }

    private static int Number(SqliteConnection connection, string sql, SqliteConditions conditions)
    {
        using var command = connection.Command(sql, conditions.Parameters);
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
