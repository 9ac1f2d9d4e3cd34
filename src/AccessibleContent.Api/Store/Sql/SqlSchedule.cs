using System.Data.Common;
using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Writers.Json;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>The statements for scheduled notices; times are stored in one time zone, so that their text sorts chronologically.</summary>
internal static class SqlSchedule
{
    private const string Columns = "id, document, publish_at, published_by, note, accepted_at";

    /// <summary>Schedules a notice.</summary>
    public static void Put(DbConnection connection, Submission submission)
    {
        using var command = connection.Command(
            """
            INSERT INTO scheduled (id, document, publish_at, note, published_by, accepted_at)
            VALUES (@id, @document, @at, @note, @by, @accepted)
            """,
            ("@id", submission.Notice.Id.Value),
            ("@document", Encoding.UTF8.GetString(JsonWriter.Canonical(submission.Notice))),
            ("@at", submission.PublishAt!.Value.ToUniversalTime().Stored()),
            ("@note", submission.Note),
            ("@by", submission.By),
            ("@accepted", submission.At.Stored()));
        command.ExecuteNonQuery();
    }

    /// <summary>Removes the scheduled revision of a notice and returns its scheduled time; null if there is none.</summary>
    public static DateTimeOffset? Remove(DbConnection connection, NoticeId id)
    {
        using var command = connection.Command("DELETE FROM scheduled WHERE id = @id RETURNING publish_at", ("@id", id.Value));
        using var row = command.ExecuteReader();
        return row.Read() ? row.TryMoment(0) : null;
    }

    /// <summary>
    /// Gets the key of the earliest notice that is due; null if none is. A notice with an unreadable time would never be due, so it
    /// is due at once.
    /// </summary>
    public static string? FindDue(SqlSession session, DateTimeOffset now) => session.Connection.Scalar<string>(
        $"""
        SELECT id FROM scheduled WHERE publish_at <= @now OR {session.IsDamagedMoment("publish_at")}
        ORDER BY publish_at, id LIMIT 1 {session.TakingRows}
        """,
        ("@now", now.ToUniversalTime().Stored()));

    /// <summary>Reads a scheduled notice, as published at its scheduled time.</summary>
    /// <exception cref="InvalidDataException">The stored document is not a notice that can be published.</exception>
    public static Submission Read(DbConnection connection, string key)
    {
        using var command = connection.Command(
            "SELECT id, document, publish_at, note, published_by FROM scheduled WHERE id = @key",
            ("@key", key));
        using var row = command.ExecuteReader();
        return row.Read() && NoticeId.Parse(row.GetString(0)) is { } id && row.TryMoment(2) is { } at
            ? new(row.Notice(1, id), at, row.GetString(4)) { Note = row.Text(3) }
            : throw new InvalidDataException("The stored id or time of a scheduled notice cannot be read; the store is damaged.");
    }

    /// <summary>Removes a notice from the schedule and sets it aside unchanged.</summary>
    public static ScheduledNotice SetAside(DbConnection connection, string key, string reason, DateTimeOffset now)
    {
        using var move = connection.Command(
            """
            INSERT INTO set_aside (id, document, publish_at, note, published_by, accepted_at, reason, set_aside_at)
            SELECT id, document, publish_at, note, published_by, accepted_at, @reason, @now FROM scheduled WHERE id = @key;
            DELETE FROM scheduled WHERE id = @key;
            """,
            ("@key", key),
            ("@reason", reason),
            ("@now", now.ToUniversalTime().Stored()));
        move.ExecuteNonQuery();
        using var command = connection.Command($"SELECT {Columns}, reason, set_aside_at FROM set_aside ORDER BY number DESC LIMIT 1");
        return List(command).Single();
    }

    /// <summary>Lists the scheduled notices, the earliest first, then those set aside, the latest first.</summary>
    public static IReadOnlyList<ScheduledNotice> List(DbConnection connection)
    {
        using var waits = connection.Command($"SELECT {Columns}, NULL, NULL FROM scheduled ORDER BY publish_at, id");
        using var aside = connection.Command(
            $"SELECT {Columns}, reason, set_aside_at FROM set_aside WHERE taken_back_at IS NULL ORDER BY number DESC");
        return [.. List(waits), .. List(aside)];
    }

    /// <summary>Gets the earliest scheduled time.</summary>
    public static DateTimeOffset? NextMoment(DbConnection connection)
    {
        using var command = connection.Command("SELECT publish_at FROM scheduled ORDER BY publish_at LIMIT 1");
        using var row = command.ExecuteReader();
        return row.Read() ? row.TryMoment(0) ?? DateTimeOffset.MinValue : null;
    }

    private static List<ScheduledNotice> List(DbCommand command)
    {
        using var row = command.ExecuteReader();
        var notices = new List<ScheduledNotice>();
        while (row.Read())
        {
            notices.Add(
                new(
                    row.GetString(0), ScheduledFacts.Read(row.GetString(1))?.Title, row.TryMoment(2), row.GetString(3), row.Text(4),
                    row.TryMoment(5))
                {
                    Reason = row.Text(6),
                    SetAsideAt = row.TryMoment(7),
                }
            );
        }

        return notices;
    }
}
