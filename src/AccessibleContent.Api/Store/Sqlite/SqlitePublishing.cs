using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Writers.Json;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>Decides on a submission; always inside one transaction, so that the decision rests on the actual state.</summary>
internal sealed class SqlitePublishing(SqliteConnection connection)
{
    /// <summary>Publishes or schedules, or returns the reason for the refusal.</summary>
    public Publication Publish(Submission submission)
    {
        var notice = submission.Notice;
        var before = SqliteRevisions.FindVersion(connection, notice.Id);
        if (Refusal(submission, before) is { } refusal)
        {
            return refusal;
        }

        SqlitePictures.Note(connection, submission);
        var replaced = SqliteSchedule.Remove(connection, notice.Id);
        if (submission.PublishAt is not null)
        {
            SqliteSchedule.Put(connection, submission);
            return new(PublicationOutcome.Scheduled, before, Replaced: replaced);
        }

        return Store(submission, before) with { Replaced = replaced };
    }

    /// <summary>
    /// Publishes the earliest scheduled notice if it is due, or sets it aside if it cannot be published; null if none is due.
    /// </summary>
    public Publication? PublishDue(DateTimeOffset now)
    {
        if (SqliteSchedule.FindDue(connection, now) is not { } due)
        {
            return null;
        }

        var (id, publication) = SqliteSavepoint.Run<(NoticeId, Publication)>(
            connection,
            () => PublishDue(due),
            failure => (default, Failed(failure)));
        var reason = publication.Unforeseen is { } unforeseen ? $"无法发布：{unforeseen.Message}" : PublicationWords.Refusal(id, publication);
        return reason is null ? publication : publication with { SetAside = SqliteSchedule.SetAside(connection, due, reason, now) };
    }

    /// <summary>Creates the result for a notice of a batch that could not be written through its own fault.</summary>
    public static Publication Failed(Exception failure) => new(PublicationOutcome.Conflict, null) { Unforeseen = failure };

    /// <summary>Withdraws, or returns the reason for the refusal.</summary>
    public Publication Withdraw(NoticeId id, Withdrawal withdrawal, Writer by, string? expected, bool isRestored = false)
    {
        var before = SqliteRevisions.FindVersion(connection, id);
        if (before is null)
        {
            return new(PublicationOutcome.Missing, before);
        }

        if (Refusal(before, by.Realm, expected) is { } refusal)
        {
            return refusal;
        }

        var revision = before.Revision + 1;
        var content = ContentHash.Of(Encoding.UTF8.GetBytes(withdrawal.Reason), revision, "withdrawn");
        var at = isRestored ? withdrawal.At : After(before, withdrawal.At);
        var after = new ContentVersion(id, revision, content, at) { Withdrawal = withdrawal with { At = at } };
        var replaced = SqliteSchedule.Remove(connection, id);
        SqliteWriting.Withdraw(connection, after, by.Name);
        SqliteWriting.UpdateDigest(connection, before, null);

        // As it is read: with what a withdrawal may tell of its notice.
        return new(PublicationOutcome.Revised, SqliteRevisions.FindVersion(connection, id), Replaced: replaced);
    }

    /// <summary>
    /// Stores a revision of another store if it is the next one; for an existing number, returns whether the revisions are equal.
    /// </summary>
    public Publication Restore(StoredRevision revision)
    {
        var (id, summary) = (revision.Id, revision.Summary);
        var before = SqliteRevisions.FindVersion(connection, id);
        if (summary.Revision != (before?.Revision ?? 0) + 1)
        {
            return new(HasAlready(revision) ? PublicationOutcome.Unchanged : PublicationOutcome.Outdated, before);
        }

        return summary.Restores is not null ? new SqliteUndo(connection).Restore(revision, before)
            : revision.Notice is { } notice
            ? Publish(
                new(notice, summary.PublishedAt, summary.By) { Note = summary.Note, IsRestored = true, Pictures = revision.Pictures })
            : Withdraw(id, new(summary.Note ?? "", summary.PublishedAt), summary.By, null, isRestored: true);
    }

    /// <summary>Describes what puts a notice, stored or scheduled, outside a realm; null if it may be written.</summary>
    public static string? Outside(SqliteConnection connection, NoticeId id, NoticeRealm? realm)
    {
        if (realm is null)
        {
            return null;
        }

        using var command = connection.Command(
            """
            SELECT catalog, publisher FROM notices WHERE id = $id
            UNION ALL SELECT json_extract(document, '$.metadata.catalog'), json_extract(document, '$.metadata.publisher')
            FROM scheduled WHERE id = $id AND json_valid(document)
            """,
            ("$id", id.Value));
        using var row = command.ExecuteReader();
        string? outside = null;
        while (outside is null && row.Read())
        {
            outside = realm.Outside(row.Text(0), row.Text(1));
        }

        return outside;
    }

    private (NoticeId Id, Publication Publication) PublishDue(long key)
    {
        var due = SqliteSchedule.Read(connection, key);
        return (due.Notice.Id, Publish(due));
    }

    private bool HasAlready(StoredRevision revision) =>
        revision.Summary.Withdrawn ? SqliteRevisions.IsWithdrawal(connection, revision.Id, revision.Summary.Revision)
        : SqliteRevisions.TryRead(connection, revision.Id, revision.Summary.Revision) is { } there
            && JsonWriter.Canonical(there).AsSpan().SequenceEqual(JsonWriter.Canonical(revision.Notice!));

    // A damaged revision equals none; a new revision repairs it.
    private static bool SaysTheSame(SqliteConnection connection, ContentVersion before, ReadOnlySpan<byte> canonical) =>
        SqliteRevisions.TryRead(connection, before.Id, before.Revision) is { } there
        && JsonWriter.Canonical(there).AsSpan().SequenceEqual(canonical);

    // If the clock is set back, the history must still advance, and no two revisions may share a Last-Modified.
    private static DateTimeOffset After(ContentVersion? before, DateTimeOffset now) =>
        before is not null && now < before.ModifiedAt ? before.ModifiedAt.AddSeconds(1).ToOffset(now.Offset) : now;

    // The notice that already has the 索引号.
    private NoticeId? HolderOf(Notice notice) => notice.Metadata.IndexNumber is { } index
        && connection.Scalar<string>(
            "SELECT id FROM notices WHERE index_number = $index AND id <> $id",
            ("$index", index),
            ("$id", notice.Id.Value))
            is { } id
            ? NoticeId.From(id)
            : null;

    private Publication? Refusal(Submission submission, ContentVersion? before)
    {
        var (id, metadata) = (submission.Notice.Id, submission.Notice.Metadata);
        var owner = before is null
            ? null
            : connection.Scalar<string>("SELECT coalesce(index_number, '') FROM notices WHERE id = $id", ("$id", id.Value));
        return HolderOf(submission.Notice) is { } holder ? new(PublicationOutcome.Conflict, before) { Holder = holder }
            : owner is not null && owner != (metadata.IndexNumber ?? "") ? new(PublicationOutcome.Conflict, before, owner)
            : before is not null ? Refusal(before, submission.Realm, submission.Expected)
            : Outside(connection, id, submission.Realm) is { } outside ? new(PublicationOutcome.Foreign, before, outside)
            : submission.Expected is { Length: > 0 } ? new(PublicationOutcome.Outdated, before)
            : null;
    }

    private Publication? Refusal(ContentVersion before, NoticeRealm? realm, string? expected) =>
        before.Withdrawal is not null ? new(PublicationOutcome.Withdrawn, before)
        : Outside(connection, before.Id, realm) is { } outside ? new(PublicationOutcome.Foreign, before, outside)
        : expected is not null && expected != before.Content ? new(PublicationOutcome.Outdated, before)
        : null;

    private Publication Store(Submission submission, ContentVersion? before)
    {
        var canonical = JsonWriter.Canonical(submission.Notice);
        if (before is not null && !submission.IsRestored && SaysTheSame(connection, before, canonical))
        {
            return new(PublicationOutcome.Unchanged, before);
        }

        var revision = (before?.Revision ?? 0) + 1;
        var version = new ContentVersion(
            submission.Notice.Id, revision,
            ContentHash.Of(canonical, revision, submission.Note),
            submission.IsRestored ? submission.At : After(before, submission.At));
        SqliteWriting.Write(connection, submission, version, Encoding.UTF8.GetString(canonical));
        SqliteWriting.UpdateDigest(connection, before, version);
        if (before is null && submission.Views is { } views)
        {
            SqliteViewStore.Raise(connection, [new(version.Id, views)]);
        }

        return new(before is null ? PublicationOutcome.Created : PublicationOutcome.Revised, version);
    }
}
