using System.Data.Common;
using System.Runtime.CompilerServices;
using AccessibleContent.Api.Store.Sql;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Polly.Registry;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>
/// The embedded database: one SQLite file in WAL mode, so that readers never wait for a writer. It responds, or fails fast with
/// <see cref="StoreUnavailableException"/>.
/// </summary>
/// <remarks>Short reads, long queries and searches have a bulkhead each: no kind waits for another.</remarks>
internal sealed class SqliteDatabase(
    IOptions<StoreOptions> options,
    ResiliencePipelineProvider<string> pipelines,
    StoreReachability reachability,
    TimeProvider clock) : ISqlDatabase, IDisposable
{
    // Half of the processors: whatever is searched for, the other half serves all other requests.
    private static readonly int Half = Math.Clamp(Environment.ProcessorCount / 2, 1, 4);

    private const string Replica = "replica.db";

    // So many notices are indexed in a tenth of a second.
    private const int SmallStore = 200;

    // What is lost with the power is followed again.
    private const string Derived = "PRAGMA synchronous = NORMAL";

    // Beside a server it is the file for searches, whose trouble is not the store's.
    private readonly StoreReachability? _reachability = options.Value.IsServer ? null : reachability;
    private readonly bool _isDerived = options.Value.IsServer;
    private readonly string _usual = SqliteConnections.Complete(StringOf(options.Value, options.Value.Beside(Replica)));

    // With its first use, since a command has no use for it.
    private readonly Lazy<OwnFile?> _own = new(() => options.Value.IsServer ? new(options.Value.Beside(Replica)) : null);
    private readonly StoreBulkhead _short = new(pipelines.GetPipeline(Policy(options, StorePolicies.Read)), 16, 256, isLong: false);
    private readonly StoreBulkhead _long = new(pipelines.GetPipeline(Policy(options, StorePolicies.List)), 2, 32, isLong: true);
    private readonly StoreBulkhead _searches = new(pipelines.GetPipeline(StorePolicies.Search), Half, 32, isLong: true);
    private SqliteConnection? _held;
    private string? _string;

    /// <summary>Gets the path of the file.</summary>
    public string File => new SqliteConnectionStringBuilder(ConnectionString).DataSource;

    /// <summary>Gets the number of further searches that could run now.</summary>
    public long FreeForSearches => _searches.Free;

    /// <summary>
    /// Gets or sets a hook that runs before each read, within its policy, and receives the name of the operation: tests inject
    /// faults and delays here.
    /// </summary>
    internal Func<string, CancellationToken, ValueTask>? BeforeReading { get; set; }

    /// <inheritdoc/>
    public ValueTask PrepareAsync(CancellationToken cancellation)
    {
        try
        {
            SqliteMigrations.Run(ConnectionString);
            PrepareSearch();
            _held ??= SqliteConnections.Hold(ConnectionString);
            return ValueTask.CompletedTask;
        }
        catch (Exception failure)
            when (failure is SqliteException or InvalidOperationException && StoreFolder.Explain(ConnectionString, failure) is { } told)
        {
            throw told;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        await (BeforeReading?.Invoke(nameof(OpenAsync), cancellation) ?? ValueTask.CompletedTask);
        return await ConnectAsync(cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask<T> ReadAsync<T>(
        Func<DbConnection, T> read,
        CancellationToken cancellation,
        [CallerMemberName] string operation = "")
    {
        try
        {
            var found = await _short.ReadAsync(token => RunAsync((connection, _) => read(connection), operation, token), cancellation);
            _reachability?.Note(true);
            return found;
        }
        catch (Exception failure) when (StorePolicies.IsOutage(failure))
        {
            // Damage in one part proves nothing about the rest.
            if (StorePolicies.IsOfAll(failure))
            {
                _reachability?.Note(false);
            }

            throw new StoreUnavailableException(failure);
        }
    }

    /// <inheritdoc/>
    public ValueTask<T> ReadLongAsync<T>(
        Func<DbConnection, T> read,
        CancellationToken cancellation,
        [CallerMemberName] string operation = "") => ReadAsync(_long, (connection, _) => read(connection), operation, cancellation);

    /// <inheritdoc/>
    public ValueTask<T> ReadLatestAsync<T>(
        Func<DbConnection, T> read,
        CancellationToken cancellation,
        [CallerMemberName] string operation = "") => ReadAsync(read, cancellation, operation);

    /// <inheritdoc/>
    public void Saw(long number)
    {
        // There is one file, which has everything.
    }

    /// <summary>Runs a search.</summary>
    public ValueTask<T> SearchAsync<T>(
        Func<DbConnection, CancellationToken, T> read,
        CancellationToken cancellation,
        [CallerMemberName] string operation = "") => ReadAsync(_searches, read, operation, cancellation);

    /// <inheritdoc/>
    /// <remarks>Without a retry: the publisher must learn the outcome, which a commit to a file always has.</remarks>
    public ValueTask<T> WriteAsync<T>(
        Func<SqlSession, T> write,
        CancellationToken cancellation,
        Func<DbConnection, T, bool>? isThere = null) => NoteAsync(write, cancellation);

    /// <inheritdoc/>
    public async ValueTask<T> NoteAsync<T>(Func<SqlSession, T> write, CancellationToken cancellation)
    {
        try
        {
            var written = await CommitAsync(write, cancellation);
            _reachability?.NoteWriting(StoreTrouble.None);
            return written;
        }
        catch (Exception failure) when (StorePolicies.IsOutage(failure))
        {
            var unavailable = new StoreUnavailableException(failure);
            if (unavailable.Trouble is StoreTrouble.Full or StoreTrouble.ReadOnly)
            {
                _reachability?.NoteWriting(unavailable.Trouble);
            }

            throw unavailable;
        }
    }

    /// <summary>Closes the connections that are kept open.</summary>
    public void Release()
    {
        _held?.Dispose();
        _held = null;
        using var pooled = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(pooled);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _short.Dispose();
        _long.Dispose();
        _searches.Dispose();
        _held?.Dispose();
        if (_own.IsValueCreated)
        {
            _own.Value?.Dispose();
        }
    }

    private string ConnectionString => _string ??= _own.Value is { } own
        ? SqliteConnections.Complete(StringOf(options.Value, own.Path))
        : _usual;

    private static string StringOf(StoreOptions options, string replica) =>
        options.IsServer ? new SqliteConnectionStringBuilder { DataSource = replica }.ToString() : options.ConnectionString;

    // The breaker of the server is not that of the file.
    private static string Policy(IOptions<StoreOptions> options, string policy) =>
        options.Value.IsServer ? StorePolicies.Replica : policy;

    // A small store can be searched at once; a large one, or one that cannot be written, is left to the background.
    private void PrepareSearch()
    {
        try
        {
            SqliteSearchRebuild.MakeIfSmall(ConnectionString, SmallStore);
        }
        catch (SqliteException)
        {
            // As above.
        }
    }

    private async ValueTask<SqliteConnection> ConnectAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(cancellation);
        if (_isDerived)
        {
            connection.Run(Derived);
        }

        return connection;
    }

    private async ValueTask<T> ReadAsync<T>(
        StoreBulkhead lane,
        Func<DbConnection, CancellationToken, T> read,
        string operation,
        CancellationToken cancellation)
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

    // Stops the statement itself once nobody waits for it.
    private async ValueTask<T> RunAsync<T>(
        Func<DbConnection, CancellationToken, T> read,
        string operation,
        CancellationToken cancellation)
    {
        await (BeforeReading?.Invoke(operation, cancellation) ?? ValueTask.CompletedTask);
        await using var connection = await ConnectAsync(cancellation);
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

    // Immediate: writers queue here, so that none works on data that another is about to change.
    private async ValueTask<T> CommitAsync<T>(Func<SqlSession, T> write, CancellationToken cancellation)
    {
        await using var connection = await ConnectAsync(cancellation);
        await using var transaction = connection.BeginTransaction(deferred: false);
        var written = write(new SqliteSession(connection, clock));
        await transaction.CommitAsync(cancellation);
        return written;
    }
}
