using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AccessibleContent.Api.Renditions;
using AccessibleContent.Api.Terms;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Store;

/// <summary>The terms in the embedded store.</summary>
public sealed class SqliteTermStore(IOptions<StoreOptions> options) : ITermStore
{
    private readonly string _connectionString = SqliteConnections.Complete(options.Value.ConnectionString);

    /// <inheritdoc/>
    public async ValueTask<TermList> FindAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        return Current(connection);
    }

    /// <inheritdoc/>
    public async ValueTask<int> FindVersionAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        using var command = connection.Command("SELECT coalesce(max(version), 0) FROM terms");
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public async ValueTask<TermList?> FindAsync(int version, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        using var command = connection.Command("SELECT version, changed_at, document FROM terms WHERE version = $version", ("$version", version));
        return Read(command);
    }

    /// <inheritdoc/>
    public async ValueTask<TermList?> SaveAsync(ImmutableArray<Term> items, string expected, DateTimeOffset at, string by, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var transaction = connection.BeginTransaction(deferred: false);
        var before = Current(connection);
        if (before.Content != expected)
        {
            return null;
        }

        var after = new TermList(before.Version + 1, at, items);
        if (before.Content == after.Content)
        {
            return before;
        }

        Insert(connection, after, by);

        // As every other process reads it: a moment is stored in milliseconds.
        var stored = Current(connection);
        await transaction.CommitAsync(cancellation);
        return stored;
    }

    private static void Insert(SqliteConnection connection, TermList list, string by)
    {
        using var command = connection.Command(
            "INSERT INTO terms (version, document, changed_at, changed_by) VALUES ($version, $document, $at, $by)",
            ("$version", list.Version),
            ("$document", JsonSerializer.Serialize([.. list.Items], ApiJson.Readable.TermArray)),
            ("$at", list.ChangedAt!.Value.Stored()),
            ("$by", by));
        command.ExecuteNonQuery();
    }

    private static TermList Current(SqliteConnection connection)
    {
        using var command = connection.Command("SELECT version, changed_at, document FROM terms ORDER BY version DESC LIMIT 1");
        return Read(command) ?? TermList.Empty;
    }

    private static TermList? Read(SqliteCommand command)
    {
        using var row = command.ExecuteReader();
        return row.Read()
            ? new(row.GetInt32(0), row.Moment(1), [.. JsonSerializer.Deserialize(row.GetString(2), ApiJson.Readable.TermArray)!])
            : null;
    }

    private async ValueTask<SqliteConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancellation);
        return connection;
    }
}
