using AccessibleContent.Model;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>The records of crawled pages in the embedded database.</summary>
internal sealed class SqliteCrawlStore(SqliteDatabase database) : ICrawlStore
{
    /// <inheritdoc/>
    public ValueTask<CrawlRecord?> FindAsync(string address, CancellationToken cancellation) =>
        database.ReadAsync(connection => Find(connection, address), cancellation);

    /// <inheritdoc/>
    public ValueTask<string?> FindAddressAsync(NoticeId id, CancellationToken cancellation) =>
        database.ReadAsync(
            connection => connection.Scalar<string>("SELECT address FROM visits WHERE id = $id LIMIT 1", ("$id", id.Value)),
            cancellation);

    /// <inheritdoc/>
    public async ValueTask KeepAsync(CrawlRecord record, CancellationToken cancellation) =>
        await database.WriteAsync(connection => Keep(connection, record), cancellation);

    private static CrawlRecord? Find(SqliteConnection connection, string address)
    {
        using var command = connection.Command(
            "SELECT etag, last_modified, digest, refusal, id FROM visits WHERE address = $address",
            ("$address", address));
        using var row = command.ExecuteReader();
        return row.Read()
            ? new CrawlRecord(address, row.Text(0), row.Text(1), row.GetString(2), row.Text(3))
            {
                Notice = NoticeId.From(row.Text(4) ?? ""),
            }
            : null;
    }

    private static int Keep(SqliteConnection connection, CrawlRecord record)
    {
        using var command = connection.Command(
            "INSERT OR REPLACE INTO visits (address, etag, last_modified, digest, refusal, id) VALUES ($address, $etag, $modified, $digest,"
            + " $refusal, $id)",
            ("$address", record.Address),
            ("$etag", record.ETag),
            ("$modified", record.LastModified),
            ("$digest", record.Digest),
            ("$refusal", record.Refusal),
            ("$id", record.Notice?.Value));
        return command.ExecuteNonQuery();
    }
}
