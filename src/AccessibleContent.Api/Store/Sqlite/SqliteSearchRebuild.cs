using System.Data.Common;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Model;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>
/// Makes the index from the stored notices, oldest first, since rows out of order cost four times as much. Each batch is a transaction that
/// also notes how far it came: whatever ends the process, the next one goes on there.
/// </summary>
internal static class SqliteSearchRebuild
{
    /// <summary>Adds the next notices and returns how many there were; zero if the index is whole.</summary>
    public static int Next(DbConnection connection, int size)
    {
        var state = SqliteSearchState.Read(connection);
        if (state.IsMade)
        {
            return 0;
        }

        if (!state.IsCurrent)
        {
            SqliteSearchState.Clear(connection);
        }

        var batch = Read(connection, state.IsCurrent ? state.MadeUntil! : "", size);
        using var commands = new PreparedCommands(connection);
        foreach (var notice in batch.Select(one => one.Notice).OfType<Notice>())
        {
            SqliteSearchEntries.Put(commands, notice, SearchEntry.Of(notice));
        }

        SqliteSearchState.Note(connection, batch.Count < size ? null : batch[^1].Key);
        return batch.Count;
    }

    /// <summary>Makes the whole index of a small store.</summary>
    public static void MakeIfSmall(string connectionString, int most)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        if (SqliteSearchState.Read(connection).IsMade || Count(connection, most) > most)
        {
            return;
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        Next(connection, most + 1);
        transaction.Commit();
    }

    private static long Count(DbConnection connection, int most)
    {
        return connection.Number(
            "SELECT count(*) FROM (SELECT 1 FROM notices WHERE withdrawn IS NULL LIMIT $limit)",
            ("$limit", most + 1))!.Value;
    }

    // One that was published since then is in the index already, and is the same.
    private static List<(Notice? Notice, string Key)> Read(DbConnection connection, string after, int size)
    {
        using var command = connection.Command(
            $"""
            SELECT {SqlRevisions.DocumentColumns}, notices.id, notices.revision, sort_key FROM notices
            LEFT JOIN revisions AS shown ON shown.id = notices.id AND shown.revision = notices.revision AND shown.withdrawn = 0
            LEFT JOIN revisions AS said ON said.id = shown.id AND said.revision = coalesce(shown.restores, shown.revision)
            WHERE notices.withdrawn IS NULL AND sort_key > $after ORDER BY sort_key LIMIT $size
            """,
            ("$after", after),
            ("$size", size));
        using var row = command.ExecuteReader();
        var batch = new List<(Notice?, string)>();
        while (row.Read())
        {
            batch.Add((TryRead(SqlRevisions.TryDocument(row)), row.GetString(6)));
        }

        return batch;
    }

    // A damaged notice is not found by its words, as it is not shown; the others are.
    private static Notice? TryRead(StoredDocument? document)
    {
        try
        {
            return document?.Read();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
