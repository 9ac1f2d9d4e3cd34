using System.Text;
using AccessibleContent.Writers;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store;

/// <summary>The statements for what waits for its moment; moments are kept in one zone, so that their text sorts by time.</summary>
internal static class SqliteSchedule
{
    /// <summary>Lets a notice wait.</summary>
    public static void Put(SqliteConnection connection, Submission submission)
    {
        using var command = connection.Command(
            """
            INSERT INTO scheduled (id, document, publish_at, note, published_by, accepted_at) VALUES ($id, $document, $at, $note, $by, $accepted)
            """,
            ("$id", submission.Notice.Id.Value),
            ("$document", Encoding.UTF8.GetString(JsonWriter.Canonical(submission.Notice))),
            ("$at", submission.PublishAt!.Value.ToUniversalTime().Stored()),
            ("$note", submission.Note),
            ("$by", submission.By),
            ("$accepted", submission.At.Stored()));
        command.ExecuteNonQuery();
    }

    /// <summary>Takes out what waits for a notice, and gives the moment it waited for; null where nothing does.</summary>
    public static DateTimeOffset? Remove(SqliteConnection connection, NoticeId id)
    {
        using var command = connection.Command("DELETE FROM scheduled WHERE id = $id RETURNING publish_at", ("$id", id.Value));
        using var row = command.ExecuteReader();
        return row.Read() ? row.Moment(0) : null;
    }

    /// <summary>Takes out the earliest that is due, as published at its moment; null where nothing is.</summary>
    public static Submission? Take(SqliteConnection connection, DateTimeOffset now)
    {
        using var command = connection.Command(
            "SELECT id, document, publish_at, note, published_by FROM scheduled WHERE publish_at <= $now ORDER BY publish_at, id LIMIT 1",
            ("$now", now.ToUniversalTime().Stored()));
        using var row = command.ExecuteReader();
        if (!row.Read())
        {
            return null;
        }

        var id = NoticeId.From(row.GetString(0))!.Value;
        return new(row.Notice(1, id), row.Moment(2), row.GetString(4)) { Note = row.Text(3) };
    }

    /// <summary>Gives the earliest moment.</summary>
    public static DateTimeOffset? NextMoment(SqliteConnection connection)
    {
        using var command = connection.Command("SELECT publish_at FROM scheduled ORDER BY publish_at LIMIT 1");
        using var row = command.ExecuteReader();
        return row.Read() ? row.Moment(0) : null;
    }
}
