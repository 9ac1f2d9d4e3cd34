using System.Data.Common;
using System.Globalization;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>The statements for the log of changes.</summary>
internal static class SqlChanges
{
    /// <summary>
    /// Notes a change of a notice, for the log and for the endpoints, within the transaction that makes it, and returns its number. There is
    /// one such transaction at a time, so the order of the numbers is the order of the commits.
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
        using var command = connection.Command(
            """
            SELECT revision, content, modified_at, withdrawn, notices.id, number FROM changes
            JOIN notices ON notices.id = changes.id WHERE number > @after ORDER BY number
            """,
            ("@after", after));
        using var row = command.ExecuteReader();
        var changes = new List<Change>();
        while (changes.Count < limit && row.Read())
        {
            // A notice whose id is damaged has no address, and cannot be told of; the limit counts the others.
            if (NoticeId.From(row.GetString(4)) is { } id)
            {
                changes.Add(new(row.GetInt64(5), SqlRevisions.Version(row, id)));
            }
        }

        return changes;
    }

    /// <summary>Gets the number of the latest change; zero if there was none.</summary>
    public static long Last(DbConnection connection) => connection.Number("SELECT coalesce(max(number), 0) FROM changes") ?? 0;
}
