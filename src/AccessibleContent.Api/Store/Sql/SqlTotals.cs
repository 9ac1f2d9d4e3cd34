using System.Data.Common;
using System.Globalization;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>
/// How many notices match a list's conditions: read from the table of counts for all notices, a column or a publisher; counted only up
/// to a limit for any other conditions, so that no list costs more the more notices there are.
/// </summary>
internal static class SqlTotals
{
    /// <summary>The largest number that is counted; more is “more than this”.</summary>
    public const int Most = 1_000;

    /// <summary>Reads or counts the total, and tells whether it is exact.</summary>
    public static (int Number, bool IsExact) Read(DbConnection connection, SqlConditions conditions) =>
        conditions.Kept is { } kept
            ? (Number(connection, $"SELECT coalesce(sum(number), 0) FROM counts WHERE {kept}", conditions), true)
            : Counted(connection, conditions);

    /// <summary>Counts the notices that match the conditions and a further one.</summary>
    public static (int Number, bool IsExact) Counted(DbConnection connection, SqlConditions conditions, string further = "1 = 1")
    {
        var number = Number(
            connection,
            $"SELECT count(*) FROM (SELECT 1 FROM notices WHERE {conditions} AND {further} LIMIT {Most + 1}) AS counted",
            conditions);
        return (Math.Min(number, Most), number <= Most);
    }

    private static int Number(DbConnection connection, string sql, SqlConditions conditions) =>
        (int)connection.Number(sql, conditions.Parameters)!;
}
