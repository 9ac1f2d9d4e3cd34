using AccessibleContent.Model;
using AccessibleContent.Writers.Json;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>
/// Reverts a withdrawal, always inside one transaction: the notice's earlier content becomes a revision of its own. Its earlier
/// number would be older than the withdrawal, and its validators would match responses from before it.
/// </summary>
internal sealed class SqliteUndo(SqliteConnection connection)
{
    /// <summary>Reverts, or returns the reason for the refusal.</summary>
    public Publication TakeBack(NoticeId id, DateTimeOffset at, Writer by, TimeSpan limit)
    {
        var before = SqliteRevisions.FindVersion(connection, id);
        return before is null ? new(PublicationOutcome.Missing, null)
            : SqlitePublishing.Outside(connection, id, by.Realm) is { } outside ? new(PublicationOutcome.Foreign, before, outside)
            : before.Withdrawal is not { } withdrawal ? new(PublicationOutcome.NotWithdrawn, before)
            : limit == TimeSpan.Zero || (at - withdrawal.At).Duration() > limit ? new(PublicationOutcome.TooLate, before)
            : Write(before, LastShown(id), at, by.Name);
    }

    /// <summary>Reverts as another store did; returns that it is outdated if it cannot follow the current revision.</summary>
    public Publication Restore(StoredRevision line, ContentVersion? before)
    {
        var (id, summary) = (line.Id, line.Summary);
        var follows = before?.Withdrawal is not null && LastShown(id) == summary.Restores && line.Notice is { } notice
            && JsonWriter
                .Canonical(notice)
                .AsSpan()
                .SequenceEqual(JsonWriter.Canonical(SqliteRevisions.Read(connection, id, summary.Restores!.Value)!));
        return follows
            ? Write(before!, summary.Restores!.Value, summary.PublishedAt, summary.By)
            : new(PublicationOutcome.Outdated, before);
    }

    private Publication Write(ContentVersion before, int shown, DateTimeOffset at, string by)
    {
        var notice = SqliteRevisions.Read(connection, before.Id, shown)!;
        var (canonical, revision) = (JsonWriter.Canonical(notice), before.Revision + 1);
        var version = new ContentVersion(before.Id, revision, ContentHash.Of(canonical, revision, notice.Correction?.Note), at);
        SqliteWriting.TakeBack(connection, version, by, notice, shown);
        SqliteWriting.UpdateDigest(connection, null, version);
        return new(PublicationOutcome.Revised, version);
    }

    // A reversal from before shows a still older revision.
    private int LastShown(NoticeId id)
    {
        using var command = connection.Command(
            "SELECT coalesce(restores, revision) FROM revisions WHERE id = $id AND withdrawn = 0 ORDER BY revision DESC LIMIT 1",
            ("$id", id.Value));
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
