using System.Data.Common;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>The statements for the log of changes.</summary>
internal static class SqlChanges
{
    /// <summary>
    /// Notes a change of a notice, for the log and for the endpoints, within the transaction that makes it, and returns its number. There
    /// is one such transaction at a time, so the order of the numbers is the order of the commits.
    /// </summary>
    public static long Note(SqlSession session, NoticeId id)
    {
        var number = session.NoteChange(id);
        SqlOutbox.Add(session.Connection, id, number);
        return number;
    }

    /// <summary>Lists the changes after a number, the oldest first.</summary>
    public static IReadOnlyList<Change> List(DbConnection connection, long after, int limit)
    {
        var changes = new List<Change>();
        var (read, last) = (limit, after);
        while (read == limit && changes.Count < limit)
        {
            (read, last) = Read(connection, changes, last, limit);
        }

        return changes.Count > limit ? changes[..limit] : changes;
    }

    // Returns how many rows there were, and the last number. A notice whose id is damaged has no address, and cannot be told of.
    private static (int Read, long Last) Read(DbConnection connection, List<Change> changes, long after, int limit)
    {
        using var command = connection.Command(
            """
            SELECT revision, content, modified_at, withdrawn, notices.id, number FROM changes
            JOIN notices ON notices.id = changes.id WHERE number > @after ORDER BY number LIMIT @limit
            """,
            ("@after", after),
            ("@limit", limit));
        using var row = command.ExecuteReader();
        var (read, last) = (0, after);
        while (row.Read())
        {
            (read, last) = (read + 1, row.GetInt64(5));
            if (NoticeId.From(row.GetString(4)) is { } id)
            {
                changes.Add(new(last, SqlRevisions.Version(row, id)));
            }
        }

        return (read, last);
    }

    /// <summary>Gets the number of the latest change; zero if there was none.</summary>
    public static long Last(DbConnection connection) => connection.Number("SELECT coalesce(max(number), 0) FROM changes") ?? 0;
}
