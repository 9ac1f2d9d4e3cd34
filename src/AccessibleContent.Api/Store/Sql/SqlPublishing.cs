using System.Data.Common;
using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Writers.Json;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>Decides on a submission; always inside one transaction, so that the decision rests on the actual state.</summary>
internal sealed class SqlPublishing(SqlSession session)
{
    private readonly DbConnection _connection = session.Connection;

    /// <summary>Publishes or schedules, or returns the reason for the refusal.</summary>
    public Publication Publish(Submission submission)
    {
        var notice = submission.Notice;
        var before = SqlRevisions.FindVersion(_connection, notice.Id);
        if (Refusal(submission, before) is { } refusal)
        {
            return refusal;
        }

        SqlPictures.Note(_connection, submission);
        var replaced = SqlSchedule.Remove(_connection, notice.Id);
        if (submission.PublishAt is not null)
        {
            SqlSchedule.Put(_connection, submission);
            return new(PublicationOutcome.Scheduled, before, Replaced: replaced);
        }

        return Store(submission, before) with { Replaced = replaced };
    }

    /// <summary>
    /// Publishes the earliest scheduled notice if it is due, or sets it aside if it cannot be published; null if none is due.
    /// </summary>
    public Publication? PublishDue(DateTimeOffset now)
    {
        if (SqlSchedule.FindDue(session, now) is not { } due)
        {
            return null;
        }

        var (id, publication) = session.Try<(NoticeId, Publication)>(
            () => PublishDue(due),
            failure => (default, Failed(failure)));
        var reason = publication.Unforeseen is { } unforeseen ? $"无法发布：{unforeseen.Message}" : PublicationWords.Refusal(id, publication);
        return reason is null ? publication : publication with { SetAside = SqlSchedule.SetAside(_connection, due, reason, now) };
    }

    /// <summary>Creates the result for a notice of a batch that could not be written through its own fault.</summary>
    public static Publication Failed(Exception failure) => new(PublicationOutcome.Conflict, null) { Unforeseen = failure };

    /// <summary>Withdraws, or returns the reason for the refusal.</summary>
    public Publication Withdraw(NoticeId id, Withdrawal withdrawal, Writer by, string? expected, bool isRestored = false)
    {
        var before = SqlRevisions.FindVersion(_connection, id);
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
        var replaced = SqlSchedule.Remove(_connection, id);
        SqlWriting.Withdraw(session, after, by.Name);
        SqlWriting.UpdateDigest(session, before, null);

        // As it is read: with what a withdrawal may tell of its notice.
        return new(PublicationOutcome.Revised, SqlRevisions.FindVersion(_connection, id), Replaced: replaced);
    }

    /// <summary>
    /// Stores a revision of another store if it is the next one; for an existing number, returns whether the revisions are equal.
    /// </summary>
    public Publication Restore(StoredRevision revision)
    {
        var (id, summary) = (revision.Id, revision.Summary);
        var before = SqlRevisions.FindVersion(_connection, id);
        if (summary.Revision != (before?.Revision ?? 0) + 1)
        {
            return new(HasAlready(revision) ? PublicationOutcome.Unchanged : PublicationOutcome.Outdated, before);
        }

        return summary.Restores is not null ? new SqlUndo(session).Restore(revision, before)
            : Submitted(revision) is { } submission ? Publish(submission)
            : Withdraw(id, new(summary.Note ?? "", summary.PublishedAt), summary.By, null, isRestored: true);
    }

    /// <summary>Returns a revision of another store as it is submitted here; null for a withdrawal, and for the reversal of one.</summary>
    public static Submission? Submitted(StoredRevision revision) => revision is { Notice: { } notice, Summary: { Restores: null } summary }
        ? new(notice, summary.PublishedAt, summary.By) { Note = summary.Note, IsRestored = true, Pictures = revision.Pictures }
        : null;

    /// <summary>Describes what puts a notice, stored or scheduled, outside a realm; null if it may be written.</summary>
    public static string? Outside(DbConnection connection, NoticeId id, NoticeRealm? realm)
    {
        if (realm is null)
        {
            return null;
        }

        return Outside(connection, "SELECT catalog, publisher, NULL FROM notices WHERE id = @id", id, realm)
            ?? Outside(connection, "SELECT NULL, NULL, document FROM scheduled WHERE id = @id", id, realm);
    }

    private static string? Outside(DbConnection connection, string sql, NoticeId id, NoticeRealm realm)
    {
        using var command = connection.Command(sql, ("@id", id.Value));
        using var row = command.ExecuteReader();
        if (!row.Read())
        {
            return null;
        }

        // What is scheduled and cannot be read is in no column: it can be replaced by whoever may write the notice.
        var facts = row.Text(2) is { } document ? ScheduledFacts.Read(document) : new(null, row.Text(0), row.Text(1));
        return facts is null ? null : realm.Outside(facts.Catalog, facts.Publisher);
    }

    private (NoticeId Id, Publication Publication) PublishDue(string key)
    {
        var due = SqlSchedule.Read(_connection, key);
        return (due.Notice.Id, Publish(due));
    }

    private bool HasAlready(StoredRevision revision) =>
        revision.Summary.Withdrawn ? SqlRevisions.IsWithdrawal(_connection, revision.Id, revision.Summary.Revision)
        : SqlRevisions.TryRead(_connection, revision.Id, revision.Summary.Revision) is { } there
            && JsonWriter.Canonical(there).AsSpan().SequenceEqual(JsonWriter.Canonical(revision.Notice!));

    // A damaged revision equals none; a new revision repairs it.
    private static bool SaysTheSame(DbConnection connection, ContentVersion before, ReadOnlySpan<byte> canonical) =>
        SqlRevisions.TryRead(connection, before.Id, before.Revision) is { } there
        && JsonWriter.Canonical(there).AsSpan().SequenceEqual(canonical);

    // If the clock is set back, the history must still advance, and no two revisions may share a Last-Modified.
    private static DateTimeOffset After(ContentVersion? before, DateTimeOffset now) =>
        before is not null && now < before.ModifiedAt ? before.ModifiedAt.AddSeconds(1).ToOffset(now.Offset) : now;

    // The notice that already has the 索引号.
    private NoticeId? HolderOf(Notice notice) => notice.Metadata.IndexNumber is { } index
        && _connection.Scalar<string>(
            "SELECT id FROM notices WHERE index_number = @index AND id <> @id",
            ("@index", index),
            ("@id", notice.Id.Value))
            is { } id
            ? NoticeId.From(id)
            : null;

    private Publication? Refusal(Submission submission, ContentVersion? before)
    {
        var (id, metadata) = (submission.Notice.Id, submission.Notice.Metadata);
        var owner = before is null
            ? null
            : _connection.Scalar<string>("SELECT coalesce(index_number, '') FROM notices WHERE id = @id", ("@id", id.Value));
        return HolderOf(submission.Notice) is { } holder ? new(PublicationOutcome.Conflict, before) { Holder = holder }
            : owner is not null && owner != (metadata.IndexNumber ?? "") ? new(PublicationOutcome.Conflict, before, owner)
            : before is not null ? Refusal(before, submission.Realm, submission.Expected)
            : Outside(_connection, id, submission.Realm) is { } outside ? new(PublicationOutcome.Foreign, before, outside)
            : submission.Expected is { Length: > 0 } ? new(PublicationOutcome.Outdated, before)
            : null;
    }

    private Publication? Refusal(ContentVersion before, NoticeRealm? realm, string? expected) =>
        before.Withdrawal is not null ? new(PublicationOutcome.Withdrawn, before)
        : Outside(_connection, before.Id, realm) is { } outside ? new(PublicationOutcome.Foreign, before, outside)
        : expected is not null && expected != before.Content ? new(PublicationOutcome.Outdated, before)
        : null;

    private Publication Store(Submission submission, ContentVersion? before)
    {
        var canonical = JsonWriter.Canonical(submission.Notice);
        if (before is not null && !submission.IsRestored && SaysTheSame(_connection, before, canonical))
        {
            return new(PublicationOutcome.Unchanged, before);
        }

        var revision = (before?.Revision ?? 0) + 1;
        var version = new ContentVersion(
            submission.Notice.Id, revision,
            ContentHash.Of(canonical, revision, submission.Note),
            submission.IsRestored ? submission.At : After(before, submission.At));
        SqlWriting.Write(session, submission, version, Encoding.UTF8.GetString(canonical));
        SqlWriting.UpdateDigest(session, before, version);
        if (before is null && submission.Views is { } views)
        {
            SqlViewStore.Raise(_connection, [new(version.Id, views)]);
        }

        return new(before is null ? PublicationOutcome.Created : PublicationOutcome.Revised, version);
    }
}
