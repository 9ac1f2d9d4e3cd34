using System.Data.Common;
using AccessibleContent.Model;
using AccessibleContent.Writers.Json;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>
/// Reverts a withdrawal, always inside one transaction: the notice's earlier content becomes a revision of its own. Its earlier
/// number would be older than the withdrawal, and its validators would match responses from before it.
/// </summary>
internal sealed class SqlUndo(SqlSession session)
{
    private readonly DbConnection _connection = session.Connection;

    /// <summary>Reverts, or returns the reason for the refusal.</summary>
    public Publication TakeBack(NoticeId id, DateTimeOffset at, Writer by, TimeSpan limit)
    {
        var before = SqlRevisions.FindVersion(_connection, id);
        return before is null ? new(PublicationOutcome.Missing, null)
            : SqlPublishing.Outside(_connection, id, by.Realm) is { } outside ? new(PublicationOutcome.Foreign, before, outside)
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
                .SequenceEqual(JsonWriter.Canonical(SqlRevisions.Read(_connection, id, summary.Restores!.Value)!));
        return follows
            ? Write(before!, summary.Restores!.Value, summary.PublishedAt, summary.By)
            : new(PublicationOutcome.Outdated, before);
    }

    private Publication Write(ContentVersion before, int shown, DateTimeOffset at, string by)
    {
        var notice = SqlRevisions.Read(_connection, before.Id, shown)!;
        var (canonical, revision) = (JsonWriter.Canonical(notice), before.Revision + 1);
        var version = new ContentVersion(before.Id, revision, ContentHash.Of(canonical, revision, notice.Correction?.Note), at);
        SqlWriting.TakeBack(session, version, by, notice, shown);
        SqlWriting.UpdateDigest(session, null, version);
        return new(PublicationOutcome.Revised, version);
    }

    // A reversal from before shows a still older revision.
    private int LastShown(NoticeId id)
    {
        return (int)_connection.Number(
            "SELECT coalesce(restores, revision) FROM revisions WHERE id = @id AND withdrawn = 0 ORDER BY revision DESC LIMIT 1",
            ("@id", id.Value))!;
    }
}
