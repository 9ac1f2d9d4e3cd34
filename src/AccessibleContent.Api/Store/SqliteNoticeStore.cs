using System.Text;
using AccessibleContent.Readers;
using AccessibleContent.Writers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Store;

/// <summary>The embedded store: one SQLite file in WAL mode, so that readers never wait for a writer.</summary>
public sealed class SqliteNoticeStore(IOptions<StoreOptions> options) : INoticeStore
{
    private readonly string _connectionString = SqliteConnections.Complete(options.Value.ConnectionString);

    /// <inheritdoc/>
    public ValueTask PrepareAsync(CancellationToken cancellation)
    {
        SqliteMigrations.Run(_connectionString);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask<NoticeStamp?> FindStampAsync(NoticeId id, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        return FindStamp(connection, id);
    }

    /// <inheritdoc/>
    public async ValueTask<Notice?> FindAsync(NoticeId id, int revision, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        var document = connection.Scalar<string>(
            "SELECT document FROM revisions WHERE id = $id AND revision = $revision",
            ("$id", id.Value),
            ("$revision", revision));
        return document is null ? null : JsonReader.ReadStored(document) with { Id = id, Revision = revision };
    }

    /// <inheritdoc/>
    public async ValueTask<NoticePage> ListAsync(NoticeQuery query, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        return await SqliteList.ReadAsync(connection, query, cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask<NoticeColumns> ColumnsAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        return SqliteOverview.Columns(connection);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<string>> PageStartsAsync(int size, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        return SqliteOverview.PageStarts(connection, size);
    }

    /// <inheritdoc/>
    public async ValueTask<string> DigestAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        return SqliteList.Digest(connection);
    }

    /// <inheritdoc/>
    public async ValueTask<Publication> PublishAsync(Notice notice, DateTimeOffset at, string by, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);

        // Immediate: two writers queue here, and neither builds on what the other is about to change.
        await using var transaction = connection.BeginTransaction(deferred: false);
        var publication = Publish(connection, notice, at, by);
        await transaction.CommitAsync(cancellation);
        return publication;
    }

    private static Publication Publish(SqliteConnection connection, Notice notice, DateTimeOffset at, string by)
    {
        var owner = connection.Scalar<string>("SELECT coalesce(index_number, '') FROM notices WHERE id = $id", ("$id", notice.Id.Value));
        if (owner is not null && owner != (notice.Metadata.IndexNumber ?? ""))
        {
            return new(PublicationOutcome.Conflict, null, owner);
        }

        var canonical = JsonWriter.Canonical(notice);
        var before = FindStamp(connection, notice.Id);
        if (before is not null && before.Content == ContentHash.Of(canonical, before.Revision))
        {
            return new(PublicationOutcome.Unchanged, before);
        }

        var revision = (before?.Revision ?? 0) + 1;
        var stamp = new NoticeStamp(notice.Id, revision, ContentHash.Of(canonical, revision), at);
        SqliteWriting.Write(connection, notice, stamp, Encoding.UTF8.GetString(canonical), by);
        SqliteWriting.UpdateDigest(connection, before, stamp);
        return new(before is null ? PublicationOutcome.Created : PublicationOutcome.Revised, stamp);
    }

    private static NoticeStamp? FindStamp(SqliteConnection connection, NoticeId id)
    {
        using var command = connection.Command("SELECT revision, content, modified_at FROM notices WHERE id = $id", ("$id", id.Value));
        using var row = command.ExecuteReader();
        return row.Read() ? row.Stamp(id) : null;
    }

    private async ValueTask<SqliteConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancellation);
        return connection;
    }
}
