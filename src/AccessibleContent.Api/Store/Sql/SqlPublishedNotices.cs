using System.Data.Common;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>The published notices of the embedded database at one moment: one read transaction, which delays no writer.</summary>
internal sealed class SqlPublishedNotices(ISqlDatabase database) : IPublishedNotices
{
    /// <inheritdoc/>
    public async ValueTask<IPublishedMoment> BeginAsync(CancellationToken cancellation)
    {
        var connection = await database.OpenAsync(cancellation);
        try
        {
            return new Moment(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<NoticeId>> ListWithdrawnAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        using var command = connection.Command("SELECT id FROM notices WHERE withdrawn IS NOT NULL");
        using var row = command.ExecuteReader();
        var ids = new List<NoticeId>();
        while (row.Read())
        {
            if (NoticeId.From(row.GetString(0)) is { } id)
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    private sealed class Moment : IPublishedMoment
    {
        private const int Page = 1_000;

        // No sort key is beyond it.
        private const string AfterAll = "\uFFFD";

        private const string Published =
            $"""
            WITH page AS MATERIALIZED (
                SELECT id, revision, sort_key FROM notices WHERE withdrawn IS NULL AND sort_key < @after
                ORDER BY sort_key DESC LIMIT @size)
            SELECT {SqlRevisions.DocumentColumns}, page.id, page.revision, page.sort_key FROM page
            LEFT JOIN revisions AS shown ON shown.id = page.id AND shown.revision = page.revision AND shown.withdrawn = 0
            LEFT JOIN revisions AS said ON said.id = shown.id AND said.revision = coalesce(shown.restores, shown.revision)
            ORDER BY page.sort_key DESC
            """;

        private readonly DbConnection _connection;
        private readonly DbTransaction _transaction;

        public Moment(DbConnection connection)
        {
            (_connection, _transaction) = (connection, connection.BeginMoment(isLong: true));
            Digest = SqlList.Digest(connection);
            Number = SqlChanges.Last(connection);
            ModifiedAt = LastMoment();
        }

        public string Digest { get; }

        public long Number { get; }

        public DateTimeOffset? ModifiedAt { get; }

        // Page by page along the list's index: no server has to sort, or to send, everything in one statement.
        public IEnumerable<StoredDocument?> Read()
        {
            var (after, read) = (AfterAll, Page);
            while (read == Page)
            {
                read = 0;
                using var command = _connection.Command(Published, ("@after", after), ("@size", Page));
                using var row = command.ExecuteReader();
                while (row.Read())
                {
                    (after, read) = (row.GetString(6), read + 1);
                    yield return SqlRevisions.TryDocument(row);
                }
            }
        }

        public async ValueTask DisposeAsync()
        {
            await _transaction.DisposeAsync();
            await _connection.DisposeAsync();
        }

        // Compared as moments: the stored texts may differ in their offsets.
        private DateTimeOffset? LastMoment()
        {
            using var command = _connection.Command("SELECT modified_at FROM notices");
            using var row = command.ExecuteReader();
            DateTimeOffset? last = null;
            while (row.Read())
            {
                last = row.TryMoment(0) is { } moment && !(moment <= last) ? moment : last;
            }

            return last;
        }
    }
}
