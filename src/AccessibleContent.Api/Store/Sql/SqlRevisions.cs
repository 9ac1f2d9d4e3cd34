using System.Data.Common;
using AccessibleContent.Model;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>The queries for notices and their revisions.</summary>
internal static class SqlRevisions
{
    /// <summary>The columns of a document: that of the revision shown, and the note of the one that said it.</summary>
    public const string DocumentColumns = "shown.document, said.note, said.published_at, said.revision";

    /// <summary>Reads the content version of a notice's current revision; null if there is no such notice.</summary>
    public static ContentVersion? FindVersion(DbConnection connection, NoticeId id)
    {
        using var command = connection.Command(
            "SELECT revision, content, modified_at, withdrawn, index_number, catalog FROM notices WHERE id = @id",
            ("@id", id.Value));
        using var row = command.ExecuteReader();
        return !row.Read() ? null
            : Version(row, id) is { Withdrawal: { } withdrawal } gone
                ? gone with { Withdrawal = withdrawal with { IndexNumber = row.Text(4), Catalog = row.Text(5) } }
            : Version(row, id);
    }

    /// <summary>Reads a content version from the first four columns: revision, content, time, reason of a withdrawal.</summary>
    public static ContentVersion Version(DbDataReader row, NoticeId id) =>
        row.Version(id) with { Withdrawal = row.Text(3) is { } reason ? new(reason, row.TryMoment(2) ?? DateTimeOffset.UnixEpoch) : null };

    /// <summary>Reads the content versions of the newest notices; of all if <paramref name="newest"/> is null.</summary>
    public static IReadOnlyList<ContentVersion> ListVersions(DbConnection connection, int? newest)
    {
        using var command = connection.Command(
            "SELECT revision, content, modified_at, withdrawn, id FROM notices ORDER BY sort_key DESC LIMIT @newest",
            ("@newest", newest ?? int.MaxValue));
        using var row = command.ExecuteReader();
        var versions = new List<ContentVersion>();
        while (row.Read())
        {
            // A damaged row affects its own notice alone: a damaged time does not matter here, and an invalid id has no address.
            if (NoticeId.From(row.GetString(4)) is { } id)
            {
                var at = row.TryMoment(2) ?? default;
                versions.Add(
                    new(id, row.GetInt32(0), row.GetString(1), at) { Withdrawal = row.Text(3) is { } reason ? new(reason, at) : null }
                );
            }
        }

        return versions;
    }

    /// <summary>Reads the content version of a revision; null if there is none.</summary>
    public static ContentVersion? FindVersion(DbConnection connection, NoticeId id, int revision)
    {
        using var command = connection.Command(
            "SELECT revision, content, published_at, NULL FROM revisions WHERE id = @id AND revision = @revision AND withdrawn = 0",
            ("@id", id.Value),
            ("@revision", revision));
        return ReadVersion(command, id);
    }

    /// <summary>Reads a revision; null if there is none.</summary>
    public static Notice? Read(DbConnection connection, NoticeId id, int revision) => Find(connection, id, revision)?.Read();

    /// <summary>Finds a revision; null if there is none.</summary>
    public static StoredDocument? Find(DbConnection connection, NoticeId id, int revision)
    {
        using var command = connection.Command(
            $"""
            SELECT {DocumentColumns} FROM revisions AS shown
            JOIN revisions AS said ON said.id = shown.id AND said.revision = coalesce(shown.restores, shown.revision)
            WHERE shown.id = @id AND shown.revision = @revision AND shown.withdrawn = 0
            """,
            ("@id", id.Value),
            ("@revision", revision));
        using var row = command.ExecuteReader();
        return row.Read()
            ? new(id, revision, row.GetFieldValue<byte[]>(0), CorrectionOf(row))
            : null;
    }

    /// <summary>Reads a document from its columns, followed by id and revision; null if it is missing, or its row damaged.</summary>
    public static StoredDocument? TryDocument(DbDataReader row)
    {
        try
        {
            return !row.IsDBNull(0) && NoticeId.From(row.GetString(4)) is { } id
                ? new(id, row.GetInt32(5), row.GetFieldValue<byte[]>(0), CorrectionOf(row))
                : null;
        }
        catch (Exception damaged) when (IsDamage(damaged))
        {
            return null;
        }
    }

    /// <summary>Reads a revision; null if it is missing or damaged.</summary>
    public static Notice? TryRead(DbConnection connection, NoticeId id, int revision)
    {
        try
        {
            return Read(connection, id, revision);
        }
        catch (Exception damaged) when (IsDamage(damaged))
        {
            return null;
        }
    }

    /// <summary>Returns whether a revision is a withdrawal.</summary>
    public static bool IsWithdrawal(DbConnection connection, NoticeId id, int revision)
    {
        return connection.Number(
            "SELECT withdrawn FROM revisions WHERE id = @id AND revision = @revision",
            ("@id", id.Value),
            ("@revision", revision)) == 1;
    }

    /// <summary>Returns whether the store has what a publication says.</summary>
    public static bool Has(DbConnection connection, Publication publication) =>
        publication is { Outcome: PublicationOutcome.Created or PublicationOutcome.Revised, Version: { } version }
        && connection.Scalar<string>(
            "SELECT content FROM revisions WHERE id = @id AND revision = @revision",
            ("@id", version.Id.Value),
            ("@revision", version.Revision)) == version.Content;

    /// <summary>Reads the history, newest first.</summary>
    public static IReadOnlyList<RevisionSummary> List(DbConnection connection, NoticeId id)
    {
        using var command = connection.Command(
            "SELECT revision, published_at, published_by, note, withdrawn, restores FROM revisions WHERE id = @id ORDER BY revision DESC",
            ("@id", id.Value));
        using var row = command.ExecuteReader();
        var revisions = new List<RevisionSummary>();
        while (row.Read())
        {
            revisions.Add(Summary(row));
        }

        return revisions;
    }

    /// <summary>
    /// Reads revisions after one of them, notice by notice, oldest first; a damaged one is reported in its place.
    /// </summary>
    /// <param name="connection">The connection.</param>
    /// <param name="id">The id as stored.</param>
    /// <param name="number">The number as stored, which may be damaged.</param>
    /// <param name="size">The maximum number of revisions.</param>
    public static List<(StoredRevision Revision, object Id, object Number)> ReadAfter(
        DbConnection connection,
        object id,
        object number,
        int size)
    {
        using var command = connection.Command(
            """
            SELECT revision, published_at, published_by, note, withdrawn, restores, id, document FROM revisions
            WHERE (id, revision) > (@id, @revision) ORDER BY id, revision LIMIT @size
            """,
            ("@id", id),
            ("@revision", number),
            ("@size", size));
        using var row = command.ExecuteReader();
        var revisions = new List<(StoredRevision, object, object)>();
        while (row.Read())
        {
            revisions.Add((ReadOne(row), row.GetValue(6), row.GetValue(0)));
        }

        return revisions;
    }

    // The damage of a row: text that is not a number, time, id or document.
    private static bool IsDamage(Exception failure) =>
        failure is InvalidDataException or FormatException or InvalidCastException or OverflowException or ArgumentException;

    private static StoredRevision ReadOne(DbDataReader row)
    {
        try
        {
            var (id, summary) = (NoticeId.From(row.GetString(6)) ?? throw new InvalidDataException("The id is invalid."), Summary(row));
            var notice = summary.Withdrawn ? null : row.Notice(7, id) with { Revision = summary.Revision };
            return new(id, summary, notice);
        }
        catch (Exception damaged) when (IsDamage(damaged))
        {
            return new(default, new(0, default, "", null, false), null)
            {
                Damage = $"{row.GetValue(6)}, revision {row.GetValue(0)}: {damaged.Message}",
            };
        }
    }

    private static RevisionSummary Summary(DbDataReader row) =>
        new(row.GetInt32(0), row.Moment(1), row.GetString(2), row.Text(3), row.GetInt32(4) != 0, row.IsDBNull(5) ? null : row.GetInt32(5));

    private static ContentVersion? ReadVersion(DbCommand command, NoticeId id)
    {
        using var row = command.ExecuteReader();
        return row.Read() ? Version(row, id) : null;
    }

    // A notice that is shown again after a withdrawal keeps its correction.
    private static Correction? CorrectionOf(DbDataReader row) =>
        row.GetInt32(3) > 1 && ShortText.Clean(row.Text(1)) is { Length: > 0 } note ? new(note, row.Moment(2)) : null;
}
