using System.Data.Common;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>The records of crawled pages in an SQL database.</summary>
internal sealed class SqlCrawlStore(ISqlDatabase database) : ICrawlStore
{
    /// <inheritdoc/>
    public ValueTask<CrawlRecord?> FindAsync(string address, CancellationToken cancellation) =>
        database.ReadLatestAsync(connection => Find(connection, address), cancellation);

    /// <inheritdoc/>
    public ValueTask<string?> FindAddressAsync(NoticeId id, CancellationToken cancellation) =>
        database.ReadAsync(
            connection => connection.Scalar<string>("SELECT address FROM visits WHERE id = @id LIMIT 1", ("@id", id.Value)),
            cancellation);

    /// <inheritdoc/>
    public async ValueTask KeepAsync(CrawlRecord record, CancellationToken cancellation) =>
        await database.NoteAsync(session => Keep(session.Connection, record), cancellation);

    private static CrawlRecord? Find(DbConnection connection, string address)
    {
        using var command = connection.Command(
            "SELECT etag, last_modified, digest, refusal, id FROM visits WHERE address = @address",
            ("@address", address));
        using var row = command.ExecuteReader();
        return row.Read()
            ? new CrawlRecord(address, row.Text(0), row.Text(1), row.GetString(2), row.Text(3))
            {
                Notice = NoticeId.From(row.Text(4) ?? ""),
            }
            : null;
    }

    private static int Keep(DbConnection connection, CrawlRecord record)
    {
        using var command = connection.Command(
            """
            INSERT INTO visits (address, etag, last_modified, digest, refusal, id)
            VALUES (@address, @etag, @modified, @digest, @refusal, @id)
            ON CONFLICT (address) DO UPDATE SET etag = excluded.etag, last_modified = excluded.last_modified, digest = excluded.digest,
                refusal = excluded.refusal, id = excluded.id
            """,
            ("@address", record.Address),
            ("@etag", record.ETag),
            ("@modified", record.LastModified),
            ("@digest", record.Digest),
            ("@refusal", record.Refusal),
            ("@id", record.Notice?.Value));
        return command.ExecuteNonQuery();
    }
}
