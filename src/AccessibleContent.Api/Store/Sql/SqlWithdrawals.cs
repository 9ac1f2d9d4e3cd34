using System.Data.Common;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>What was withdrawn, in an SQL database.</summary>
internal sealed class SqlWithdrawals(ISqlDatabase database) : IWithdrawals
{
    // Stored moments have offsets, by which their texts differ from their order by less than this.
    private static readonly TimeSpan Offsets = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<WithdrawnNotice>> ListAsync(DateTimeOffset since, int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<WithdrawnNotice>>(connection => List(connection, since, limit), cancellation);

    private static List<WithdrawnNotice> List(DbConnection connection, DateTimeOffset since, int limit)
    {
        using var command = connection.Command(
            """
            SELECT notices.revision, notices.content, modified_at, notices.withdrawn, notices.id,
                published_at, index_number, catalog, publisher FROM notices
            JOIN revisions ON revisions.id = notices.id AND revisions.revision = 1
            WHERE notices.withdrawn IS NOT NULL AND modified_at >= @since ORDER BY modified_at DESC LIMIT @limit
            """,
            ("@since", (since - Offsets).ToUniversalTime().Stored()),
            ("@limit", limit));
        using var row = command.ExecuteReader();
        var withdrawn = new List<WithdrawnNotice>();
        while (row.Read())
        {
            if (NoticeId.From(row.GetString(4)) is { } id && SqlRevisions.Version(row, id) is var version && version.ModifiedAt >= since)
            {
                withdrawn.Add(new(version, row.TryMoment(5) ?? version.ModifiedAt, row.Text(6), row.Text(7), row.Text(8)));
            }
        }

        return withdrawn;
    }
}
