using System.Data.Common;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>The statement for what a node watches: each part is the end of an index, so its cost does not grow with the store.</summary>
internal static class SqlState
{
    private const string Statement =
        """
        SELECT
            (SELECT digest FROM holdings),
            (SELECT coalesce(max(number), 0) FROM changes),
            (SELECT coalesce(max(version), 0) FROM terms),
            (SELECT publish_at FROM scheduled ORDER BY publish_at LIMIT 1)
        """;

    /// <summary>Reads the state.</summary>
    public static StoreState Read(DbConnection connection)
    {
        using var command = connection.Command(Statement);
        using var row = command.ExecuteReader();
        row.Read();

        // A damaged time is due at once, as for whoever publishes it.
        return new(
            row.GetString(0),
            row.GetInt64(1),
            row.GetInt32(2),
            row.IsDBNull(3) ? null : row.TryMoment(3) ?? DateTimeOffset.MinValue);
    }
}
