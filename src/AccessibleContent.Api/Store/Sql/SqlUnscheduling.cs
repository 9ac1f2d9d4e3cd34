using System.Data.Common;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>The statements that show to editors what is scheduled or was set aside, and take it back.</summary>
internal static class SqlUnscheduling
{
    private const string Entries =
        """
        WITH entries AS (
            SELECT id, document, publish_at, published_by, note, accepted_at, NULL AS reason, NULL AS set_aside_at, 0 AS number
            FROM scheduled
            UNION ALL
            SELECT id, document, publish_at, published_by, note, accepted_at, reason, set_aside_at, number
            FROM set_aside WHERE taken_back_at IS NULL)
        SELECT page.id, document, publish_at, published_by, page.note, accepted_at, reason, set_aside_at, number,
            notices.revision, notices.catalog, notices.publisher
        """;

    // The page is taken before its notices are looked up, of which there may be many more than wait.
    private const string Page =
        """
        FROM (SELECT * FROM entries WHERE (publish_at, id, number) > (@at, @id, @number)
            ORDER BY publish_at, id, number LIMIT @limit) AS page
        LEFT JOIN notices ON notices.id = page.id ORDER BY publish_at, page.id, number
        """;

    /// <summary>Lists a page of them.</summary>
    public static IReadOnlyList<ScheduledNotice> List(DbConnection connection, ScheduledQuery query)
    {
        // The realm compares names in any script, which SQL cannot: pages are read until one is full.
        var (found, at, read) = (new List<ScheduledNotice>(), query.After ?? new("", "", 0), query.Limit);
        while (found.Count < query.Limit && read == query.Limit)
        {
            using var command = connection.Command(
                $"{Entries} {Page}",
                ("@at", at.At),
                ("@id", at.Id),
                ("@number", at.Number),
                ("@limit", query.Limit));
            (at, read) = Read(command, query.Realm, at, found);
        }

        return found.Count > query.Limit ? found[..query.Limit] : found;
    }

    /// <summary>Lists those of a notice.</summary>
    public static IReadOnlyList<ScheduledNotice> Of(DbConnection connection, NoticeId id)
    {
        using var command = connection.Command(
            $"{Entries} FROM entries AS page LEFT JOIN notices ON notices.id = page.id WHERE page.id = @id ORDER BY number",
            ("@id", id.Value));
        var found = new List<ScheduledNotice>();
        _ = Read(command, null, new("", "", 0), found);
        return found;
    }

    /// <summary>Takes back those of a notice, or returns the reason for the refusal.</summary>
    public static Publication TakeBack(DbConnection connection, NoticeId id, DateTimeOffset at, Writer by)
    {
        var entries = Of(connection, id);
        var before = SqlRevisions.FindVersion(connection, id);
        if (entries.Count == 0)
        {
            return new(PublicationOutcome.NotScheduled, before);
        }

        if ((SqlPublishing.Outside(connection, id, by.Realm) ?? Outside(entries, by.Realm)) is { } outside)
        {
            return new(PublicationOutcome.Foreign, before, outside);
        }

        Keep(connection, id, at, by.Name);
        return new(PublicationOutcome.Unscheduled, before, Replaced: entries[0].PublishAt);
    }

    private static string? Outside(IReadOnlyList<ScheduledNotice> entries, NoticeRealm? realm) =>
        realm is null ? null : entries.Select(one => realm.Outside(one.Catalog, one.Publisher)).FirstOrDefault(what => what is not null);

    private static void Keep(DbConnection connection, NoticeId id, DateTimeOffset at, string by)
    {
        using var command = connection.Command(
            """
            UPDATE set_aside SET taken_back_at = @at, taken_back_by = @by WHERE id = @id AND taken_back_at IS NULL;
            INSERT INTO set_aside
                (id, document, publish_at, note, published_by, accepted_at, reason, set_aside_at, taken_back_at, taken_back_by)
            SELECT id, document, publish_at, note, published_by, accepted_at, '', @at, @at, @by FROM scheduled WHERE id = @id;
            DELETE FROM scheduled WHERE id = @id;
            """,
            ("@id", id.Value),
            ("@at", at.ToUniversalTime().Stored()),
            ("@by", by));
        command.ExecuteNonQuery();
    }

    private static (ScheduledPosition Last, int Number) Read(
        DbCommand command,
        NoticeRealm? realm,
        ScheduledPosition at,
        List<ScheduledNotice> found)
    {
        using var row = command.ExecuteReader();
        var read = 0;
        for (; row.Read(); read++)
        {
            at = Position(row);
            var facts = ScheduledFacts.Read(row.GetString(1)) ?? new(null, null, null);
            if (IsSeen(row, facts, realm))
            {
                found.Add(Notice(row, facts));
            }
        }

        return (at, read);
    }

    private static ScheduledPosition Position(DbDataReader row) => new(row.GetString(2), row.GetString(0), row.GetInt64(8));

    private static bool IsSeen(DbDataReader row, ScheduledFacts facts, NoticeRealm? realm) =>
        realm is null
        || (realm.Outside(facts.Catalog, facts.Publisher) is null
            && (row.IsDBNull(9) || realm.Outside(row.Text(10), row.Text(11)) is null));

    private static ScheduledNotice Notice(DbDataReader row, ScheduledFacts facts) =>
        new(row.GetString(0), facts.Title, row.TryMoment(2), row.GetString(3), row.Text(4), row.TryMoment(5))
        {
            Reason = row.Text(6),
            SetAsideAt = row.TryMoment(7),
            Position = Position(row),
            Catalog = facts.Catalog,
            Publisher = facts.Publisher,
            Revision = row.IsDBNull(9) ? null : row.GetInt32(9),
        };
}
