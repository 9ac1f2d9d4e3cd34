using System.Data.Common;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>The neighbours of a notice in the list: one step along the list's index, however many notices there are.</summary>
internal static class SqlNeighbours
{
    // The list leaves damaged rows out; behind so many of them nobody looks.
    private const int Most = 20;

    /// <summary>
    /// Finds the neighbour of a notice; null at the end of the list. A withdrawn notice is in no list, but keeps its place between others.
    /// </summary>
    public static NoticeId? Find(DbConnection connection, NoticeId id, Neighbour neighbour)
    {
        var (comparison, order) = neighbour == Neighbour.Previous ? (">", "ASC") : ("<", "DESC");
        using var command = connection.Command(
            $"""
            SELECT {SqlRows.Columns} FROM notices
            WHERE withdrawn IS NULL AND sort_key {comparison} (SELECT sort_key FROM notices WHERE id = @id)
            ORDER BY sort_key {order} LIMIT {Most}
            """,
            ("@id", id.Value));
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            if (SqlRows.Summary(rows) is { } found)
            {
                return found.Id;
            }
        }

        return null;
    }
}
