using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store;

/// <summary>The statements that read notices and their revisions.</summary>
internal static class SqliteRevisions
{
    /// <summary>Reads the stamp of what is current; null where there is no such notice.</summary>
    public static NoticeStamp? FindStamp(SqliteConnection connection, NoticeId id)
    {
        using var command = connection.Command("SELECT revision, content, modified_at, withdrawn FROM notices WHERE id = $id", ("$id", id.Value));
        return ReadStamp(command, id);
    }

    /// <summary>Reads the stamps of all notices.</summary>
    public static IReadOnlyList<NoticeStamp> ListStamps(SqliteConnection connection)
    {
        using var command = connection.Command("SELECT revision, content, modified_at, withdrawn, id FROM notices");
        using var row = command.ExecuteReader();
        var stamps = new List<NoticeStamp>();
        while (row.Read())
        {
            stamps.Add(Stamp(row, NoticeId.From(row.GetString(4))!.Value));
        }

        return stamps;
    }

    /// <summary>Reads the stamp of a revision; null where there is none.</summary>
    public static NoticeStamp? FindStamp(SqliteConnection connection, NoticeId id, int revision)
    {
        using var command = connection.Command(
            "SELECT revision, content, published_at, NULL FROM revisions WHERE id = $id AND revision = $revision AND withdrawn = 0",
            ("$id", id.Value),
            ("$revision", revision));
        return ReadStamp(command, id);
    }

    /// <summary>Reads a revision; null where there is none.</summary>
    public static Notice? Read(SqliteConnection connection, NoticeId id, int revision)
    {
        using var command = connection.Command(
            "SELECT document, note, published_at FROM revisions WHERE id = $id AND revision = $revision AND withdrawn = 0",
            ("$id", id.Value),
            ("$revision", revision));
        using var row = command.ExecuteReader();
        return row.Read()
            ? row.Notice(0, id) with { Revision = revision, Correction = CorrectionOf(row, revision) }
            : null;
    }

    /// <summary>Reads the history, newest first.</summary>
    public static IReadOnlyList<RevisionSummary> List(SqliteConnection connection, NoticeId id)
    {
        using var command = connection.Command(
            "SELECT revision, published_at, published_by, note, withdrawn FROM revisions WHERE id = $id ORDER BY revision DESC", ("$id", id.Value));
        using var row = command.ExecuteReader();
        var revisions = new List<RevisionSummary>();
        while (row.Read())
        {
            revisions.Add(Summary(row));
        }

        return revisions;
    }

    /// <summary>Reads everything, notice by notice, the oldest revision first.</summary>
    public static IEnumerable<StoredRevision> ReadAll(SqliteConnection connection)
    {
        using var command = connection.Command(
            "SELECT revision, published_at, published_by, note, withdrawn, id, document FROM revisions ORDER BY id, revision");
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            var (id, summary) = (NoticeId.From(row.GetString(5))!.Value, Summary(row));
            yield return new(id, summary, summary.Withdrawn ? null : row.Notice(6, id) with { Revision = summary.Revision });
        }
    }

    private static RevisionSummary Summary(SqliteDataReader row) => new(row.GetInt32(0), row.Moment(1), row.GetString(2), row.Text(3), row.GetBoolean(4));

    private static NoticeStamp? ReadStamp(SqliteCommand command, NoticeId id)
    {
        using var row = command.ExecuteReader();
        return row.Read() ? Stamp(row, id) : null;
    }

    private static NoticeStamp Stamp(SqliteDataReader row, NoticeId id) =>
        row.Stamp(id) with { Withdrawal = row.Text(3) is { } reason ? new(reason, row.Moment(2)) : null };

    private static Correction? CorrectionOf(SqliteDataReader row, int revision) =>
        revision > 1 && row.Text(1) is { } note ? new(note, row.Moment(2)) : null;
}
