using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Polly.Registry;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>
/// The embedded database: one SQLite file in WAL mode, so that readers never wait for a writer. It answers, or reports soon that it
/// cannot, by <see cref="StoreUnavailableException"/>.
/// </summary>
/// <remarks>Short readings, long queries and searches have a lane each: none of them waits for another kind.</remarks>
internal sealed class SqliteDatabase(IOptions<StoreOptions> options, ResiliencePipelineProvider<string> pipelines, StoreReachability reachability) : IDisposable
{
    // The half of the processors: whatever is searched for, the other half answers everybody else.
    private static readonly int Half = Math.Clamp(Environment.ProcessorCount / 2, 1, 4);

    private readonly string _connectionString = SqliteConnections.Complete(options.Value.ConnectionString);
    private readonly StoreBulkhead _short = new(pipelines.GetPipeline(StorePolicies.Read), 16, 256, isLong: false);
    private readonly StoreBulkhead _long = new(pipelines.GetPipeline(StorePolicies.List), 2, 32, isLong: true);
    private readonly StoreBulkhead _searches = new(pipelines.GetPipeline(StorePolicies.Search), Half, 8, isLong: true);
    private SqliteConnection? _held;

    /// <summary>Gets how many more searches could run now.</summary>
    public long FreeForSearches => _searches.Free;

    /// <summary>Gets or sets what happens before each reading, within its policy: tests inject faults and delays here. It is given the name of the operation.</summary>
    internal Func<string, CancellationToken, ValueTask>? BeforeReading { get; set; }

    /// <summary>Creates the tables, or brings them up to date.</summary>
    public void Prepare()
    {
        try
        {
            SqliteMigrations.Run(_connectionString);
            _held ??= SqliteConnections.Hold(_connectionString);
        }
        catch (Exception failure) when (failure is SqliteException or InvalidOperationException && StoreFolder.Explain(_connectionString, failure) is { } told)
        {
            throw told;
        }
    }

    /// <summary>Opens a connection, outside of any lane.</summary>
    public async ValueTask<SqliteConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancellation);
        return connection;
    }

    /// <summary>Reads what is found by a key, within the policy for reading.</summary>
    public async ValueTask<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellation, [CallerMemberName] string operation = "")
    {
        try
        {
            var found = await _short.ReadAsync(token => RunAsync((connection, _) => read(connection), operation, token), cancellation);
            reachability.Note(true);
            return found;
        }
        catch (Exception failure) when (StorePolicies.IsOutage(failure))
        {
            // A damaged place says nothing of the others.
            if (StorePolicies.IsOfAll(failure))
            {
                reachability.Note(false);
            }

            throw new StoreUnavailableException(failure);
        }
    }

    /// <summary>Reads what takes the longer the more there is: narrowed lists, and tables as a whole.</summary>
    public ValueTask<T> ReadLongAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellation, [CallerMemberName] string operation = "") =>
        ReadAsync(_long, (connection, _) => read(connection), operation, cancellation);

    /// <summary>Searches.</summary>
    public ValueTask<T> SearchAsync<T>(Func<SqliteConnection, CancellationToken, T> read, CancellationToken cancellation, [CallerMemberName] string operation = "") =>
        ReadAsync(_searches, read, operation, cancellation);

    /// <summary>Writes in one transaction, once: who publishes must learn what became of it.</summary>
    public async ValueTask<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellation)
    {
        try
        {
            var written = await CommitAsync(write, cancellation);
            reachability.NoteWriting(StoreTrouble.None);
            return written;
        }
        catch (Exception failure) when (StorePolicies.IsOutage(failure))
        {
            var unavailable = new StoreUnavailableException(failure);
            if (unavailable.Trouble is StoreTrouble.Full or StoreTrouble.ReadOnly)
            {
                reachability.NoteWriting(unavailable.Trouble);
            }

            throw unavailable;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _short.Dispose();
        _long.Dispose();
        _searches.Dispose();
        _held?.Dispose();
    }

    private async ValueTask<T> ReadAsync<T>(StoreBulkhead lane, Func<SqliteConnection, CancellationToken, T> read, string operation, CancellationToken cancellation)
    {
        try
        {
            return await lane.ReadAsync(token => RunAsync(read, operation, token), cancellation);
        }
        catch (Exception failure) when (StorePolicies.IsOutage(failure))
        {
            throw new StoreUnavailableException(failure);
        }
    }

    // A statement really ends when nobody waits for it any more.
    private async ValueTask<T> RunAsync<T>(Func<SqliteConnection, CancellationToken, T> read, string operation, CancellationToken cancellation)
    {
        await (BeforeReading?.Invoke(operation, cancellation) ?? ValueTask.CompletedTask);
        await using var connection = await OpenAsync(cancellation);
        using var stop = SqliteStop.On(connection, cancellation);
        try
        {
            return read(connection, cancellation);
        }
        catch (SqliteException stopped) when (stopped.SqliteErrorCode == SqliteStop.Interrupted && cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(null, stopped, cancellation);
        }
    }

    // Immediate: two writers queue here, and neither builds on what the other is about to change.
    private async ValueTask<T> CommitAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var transaction = connection.BeginTransaction(deferred: false);
        var written = write(connection);
        await transaction.CommitAsync(cancellation);
        return written;
    }
}
