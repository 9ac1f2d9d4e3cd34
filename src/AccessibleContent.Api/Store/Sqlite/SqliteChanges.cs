using System.Globalization;
using AccessibleContent.Model;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>The statements for the log of changes.</summary>
internal static class SqliteChanges
{
    /// <summary>
    /// Notes a change of a notice, for the log and for the endpoints, within the transaction that makes it, and returns its number. SQLite
    /// has one writer at a time, so the order of the numbers is the order of the commits.
    /// </summary>
    public static long Note(SqliteConnection connection, NoticeId id)
    {
        using var command = connection.Command("REPLACE INTO changes (id) VALUES ($id) RETURNING number", ("$id", id.Value));
        var number = Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        SqliteOutbox.Add(connection, id, number);
        return number;
    }

    /// <summary>Lists the changes after a number, the oldest first.</summary>
    public static IReadOnlyList<Change> List(SqliteConnection connection, long after, int limit)
    {
        using var command = connection.Command(
            """
            SELECT revision, content, modified_at, withdrawn, notices.id, number FROM changes
            JOIN notices ON notices.id = changes.id WHERE number > $after ORDER BY number
            """,
            ("$after", after));
        using var row = command.ExecuteReader();
        var changes = new List<Change>();
        while (changes.Count < limit && row.Read())
        {
            // A notice whose id is damaged has no address, and cannot be told of; the limit counts the others.
            if (NoticeId.From(row.GetString(4)) is { } id)
            {
                changes.Add(new(row.GetInt64(5), SqliteRevisions.Version(row, id)));
            }
        }

        return changes;
    }

    /// <summary>Gets the number of the latest change; zero if there was none.</summary>
    public static long Last(SqliteConnection connection)
    {
        using var command = connection.Command("SELECT coalesce(max(number), 0) FROM changes");
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
