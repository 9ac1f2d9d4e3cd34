using AccessibleContent.Api.Resilience;
using AccessibleContent.Model;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>What was harvested, in the embedded store.</summary>
/// <remarks>Every member throws <see cref="StoreUnavailableException"/> where the store cannot be reached.</remarks>
public sealed class SqliteVisitStore(IOptions<StoreOptions> options) : IVisitStore
{
    private readonly string _connectionString = SqliteConnections.Complete(options.Value.ConnectionString);

    /// <inheritdoc/>
    public ValueTask<Visit?> FindAsync(string address, CancellationToken cancellation) => WithAsync(
        "SELECT etag, last_modified, digest, refusal, id FROM visits WHERE address = $address",
        [("$address", address)],
        command =>
        {
            using var row = command.ExecuteReader();
            return row.Read() ? new Visit(address, row.Text(0), row.Text(1), row.GetString(2), row.Text(3)) { Notice = NoticeId.From(row.Text(4) ?? "") } : null;
        },
        cancellation);

    /// <inheritdoc/>
    public ValueTask<string?> FindAddressAsync(NoticeId id, CancellationToken cancellation) => WithAsync(
        "SELECT address FROM visits WHERE id = $id LIMIT 1", [("$id", id.Value)], command => command.ExecuteScalar() as string, cancellation);

    /// <inheritdoc/>
    public async ValueTask KeepAsync(Visit visit, CancellationToken cancellation) => await WithAsync(
        "INSERT OR REPLACE INTO visits (address, etag, last_modified, digest, refusal, id) VALUES ($address, $etag, $modified, $digest, $refusal, $id)",
        [("$address", visit.Address), ("$etag", visit.ETag), ("$modified", visit.LastModified), ("$digest", visit.Digest), ("$refusal", visit.Refusal), ("$id", visit.Notice?.Value)],
        command => command.ExecuteNonQuery(),
        cancellation);

    private async ValueTask<T> WithAsync<T>(string sql, (string Name, object? Value)[] parameters, Func<SqliteCommand, T> run, CancellationToken cancellation)
    {
        try
        {
            await using var connection = new SqliteConnection(_connectionString);
            await connection.OpenAsync(cancellation);
            await using var command = connection.Command(sql, parameters);
            return run(command);
        }
        catch (Exception failure) when (StorePolicies.IsOutage(failure))
        {
            throw new StoreUnavailableException(failure);
        }
    }
}
