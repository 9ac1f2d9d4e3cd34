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
        SELECT entries.id, document, publish_at, published_by, entries.note, accepted_at, reason, set_aside_at, number,
            notices.revision, notices.catalog, notices.publisher
        FROM entries LEFT JOIN notices ON notices.id = entries.id
        """;

    /// <summary>Lists a page of them.</summary>
    public static IReadOnlyList<ScheduledNotice> List(DbConnection connection, ScheduledQuery query)
    {
        using var command = connection.Command(
            $"{Entries} WHERE (publish_at, entries.id, number) > (@at, @id, @number) ORDER BY publish_at, entries.id, number",
            ("@at", query.After?.At ?? ""),
            ("@id", query.After?.Id ?? ""),
            ("@number", query.After?.Number ?? 0));
        return Read(command, query.Realm, query.Limit);
    }

    /// <summary>Lists those of a notice.</summary>
    public static IReadOnlyList<ScheduledNotice> Of(DbConnection connection, NoticeId id)
    {
        using var command = connection.Command($"{Entries} WHERE entries.id = @id ORDER BY number", ("@id", id.Value));
        return Read(command, null, int.MaxValue);
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

    // The realm compares names in any script, which SQL cannot: the rows are read until the page is full.
    private static List<ScheduledNotice> Read(DbCommand command, NoticeRealm? realm, int limit)
    {
        using var row = command.ExecuteReader();
        var notices = new List<ScheduledNotice>();
        while (notices.Count < limit && row.Read())
        {
            var facts = ScheduledFacts.Read(row.GetString(1)) ?? new(null, null, null);
            if (IsSeen(row, facts, realm))
            {
                notices.Add(Notice(row, facts));
            }
        }

        return notices;
    }

    private static bool IsSeen(DbDataReader row, ScheduledFacts facts, NoticeRealm? realm) =>
        realm is null
        || (realm.Outside(facts.Catalog, facts.Publisher) is null
            && (row.IsDBNull(9) || realm.Outside(row.Text(10), row.Text(11)) is null));

    private static ScheduledNotice Notice(DbDataReader row, ScheduledFacts facts) =>
        new(row.GetString(0), facts.Title, row.TryMoment(2), row.GetString(3), row.Text(4), row.TryMoment(5))
        {
            Reason = row.Text(6),
            SetAsideAt = row.TryMoment(7),
            Position = new(row.GetString(2), row.GetString(0), row.GetInt64(8)),
            Catalog = facts.Catalog,
            Publisher = facts.Publisher,
            Revision = row.IsDBNull(9) ? null : row.GetInt32(9),
        };
}
