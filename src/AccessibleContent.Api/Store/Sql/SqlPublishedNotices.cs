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
        private readonly DbConnection _connection;
        private readonly DbTransaction _transaction;

        public Moment(DbConnection connection)
        {
            (_connection, _transaction) = (connection, connection.BeginMoment());
            Digest = SqlList.Digest(connection);
            Number = SqlChanges.Last(connection);
            ModifiedAt = LastMoment();
        }

        public string Digest { get; }

        public long Number { get; }

        public DateTimeOffset? ModifiedAt { get; }

        public IEnumerable<StoredDocument?> Read()
        {
            using var command = _connection.Command(
                $"""
                SELECT {SqlRevisions.DocumentColumns}, notices.id, notices.revision FROM notices
                LEFT JOIN revisions AS shown ON shown.id = notices.id AND shown.revision = notices.revision AND shown.withdrawn = 0
                LEFT JOIN revisions AS said ON said.id = shown.id AND said.revision = coalesce(shown.restores, shown.revision)
                WHERE notices.withdrawn IS NULL ORDER BY sort_key DESC
                """);
            using var row = command.ExecuteReader();
            while (row.Read())
            {
                yield return SqlRevisions.TryDocument(row);
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
