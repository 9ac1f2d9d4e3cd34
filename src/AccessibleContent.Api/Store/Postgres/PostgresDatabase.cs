using System.Data.Common;
using System.Runtime.CompilerServices;
using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Store.Sql;
using Npgsql;
using Polly;
using Polly.Registry;

namespace AccessibleContent.Api.Store.Postgres;

/// <summary>The database of a server. Short reads, long queries and writes have a bulkhead each: no kind waits for another.</summary>
internal sealed class PostgresDatabase : ISqlDatabase, IDisposable
{
    private const int LongReads = 3;
    private const int Waiting = 256;
    private const int WaitingWrites = 64;

    // A node may start before its server, or while another one takes over.
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan StartPause = TimeSpan.FromMilliseconds(200);
    private readonly PostgresSources _sources;
    private readonly PostgresWriting _writing;
    private readonly StoreReachability _reachability;
    private readonly TimeProvider _clock;
    private readonly PostgresStandby? _standby;
    private readonly StoreBulkhead _short;
    private readonly StoreBulkhead _long;
    private readonly StoreBulkhead _writes;
    private long _seen;

    /// <param name="sources">The pools of connections.</param>
    /// <param name="pipelines">The policies.</param>
    /// <param name="reachability">Is told whether the store responds.</param>
    /// <param name="clock">The clock.</param>
    public PostgresDatabase(
        PostgresSources sources,
        ResiliencePipelineProvider<string> pipelines,
        StoreReachability reachability,
        TimeProvider clock)
    {
        (_sources, _reachability, _clock, _writing) = (sources, reachability, clock, new(sources, clock));
        _standby = sources.Standby is { } standby ? new(standby, this, reachability, clock) : null;
        _short = new(pipelines.GetPipeline(StorePolicies.Read), Math.Max(1, sources.Reading - LongReads - 1), Waiting, isLong: false);
        _long = new(pipelines.GetPipeline(StorePolicies.List), LongReads, WaitingWrites, isLong: true);
        _writes = new(ResiliencePipeline.Empty, sources.Writing, WaitingWrites, isLong: true);
    }

    /// <summary>
    /// Gets or sets a hook that runs before each read, within its policy, and receives the name of the operation: tests inject
    /// faults and delays here.
    /// </summary>
    internal Func<string, CancellationToken, ValueTask>? BeforeReading { get; set; }

    /// <inheritdoc/>
    public async ValueTask PrepareAsync(CancellationToken cancellation)
    {
        // The driver's synchronous calls are the faster ones, and hold a thread each, of which there are as many as connections at most.
        WorkerThreads.Reserve("PostgreSQL", _sources.Reading + _sources.Writing);
        for (var start = _clock.GetTimestamp(); ; await Task.Delay(StartPause, _clock, cancellation))
        {
            try
            {
                PostgresMigrations.Run(_sources.Writes);
                using var primary = _sources.Open(_sources.Writes);
                Saw(NumberOf(primary));
                return;
            }
            catch (NpgsqlException failure) when (PostgresFailures.IsPassing(failure) && _clock.GetElapsedTime(start) < StartPatience)
            {
                // Not there yet.
            }
            catch (NpgsqlException failure)
            {
                throw new StoreUnavailableException(failure);
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        await (BeforeReading?.Invoke(nameof(OpenAsync), cancellation) ?? ValueTask.CompletedTask);

        // What lasts long would stop a standby from following, or be cancelled by it.
        return await _sources.Reads.OpenConnectionAsync(cancellation);
    }

    /// <inheritdoc/>
    public long Seen => Volatile.Read(ref _seen);

    /// <inheritdoc/>
    public ValueTask<T> ReadAsync<T>(
        Func<DbConnection, T> read,
        CancellationToken cancellation,
        [CallerMemberName] string operation = "") => ReadShortAsync(_standby, read, operation, cancellation);

    /// <inheritdoc/>
    public ValueTask<T> ReadLatestAsync<T>(
        Func<DbConnection, T> read,
        CancellationToken cancellation,
        [CallerMemberName] string operation = "") => ReadShortAsync(null, read, operation, cancellation);

    /// <inheritdoc/>
    public async ValueTask<T> ReadLongAsync<T>(
        Func<DbConnection, T> read,
        CancellationToken cancellation,
        [CallerMemberName] string operation = "")
    {
        try
        {
            return await _long.ReadAsync(token => RunAsync(_standby, read, operation, token), cancellation);
        }
        catch (Exception failure) when (StorePolicies.IsOutage(failure))
        {
            throw new StoreUnavailableException(failure);
        }
    }

    /// <inheritdoc/>
    public void Saw(long number)
    {
        for (var seen = Volatile.Read(ref _seen); seen < number;)
        {
            var before = Interlocked.CompareExchange(ref _seen, number, seen);
            seen = before == seen ? number : before;
        }
    }

    /// <inheritdoc/>
    public ValueTask<T> WriteAsync<T>(
        Func<SqlSession, T> write,
        CancellationToken cancellation,
        Func<DbConnection, T, bool>? isThere = null) => CommitAsync(() => _writing.Change(write, isThere), cancellation);

    /// <inheritdoc/>
    public ValueTask<T> NoteAsync<T>(Func<SqlSession, T> write, CancellationToken cancellation) =>
        CommitAsync(() => _writing.Note(write), cancellation);

    /// <summary>Reads the number of the last change that a server has.</summary>
    public static long NumberOf(DbConnection connection) => connection.Number("SELECT number FROM holdings") ?? 0;

    /// <inheritdoc/>
    public void Dispose()
    {
        _short.Dispose();
        _long.Dispose();
        _writes.Dispose();
    }

    private async ValueTask<T> ReadShortAsync<T>(
        PostgresStandby? standby,
        Func<DbConnection, T> read,
        string operation,
        CancellationToken cancellation)
    {
        try
        {
            var found = await _short.ReadAsync(token => RunAsync(standby, read, operation, token), cancellation);
            _reachability.Note(true);
            return found;
        }
        catch (Exception failure) when (StorePolicies.IsOutage(failure))
        {
            if (StorePolicies.IsOfAll(failure))
            {
                _reachability.Note(false);
            }

            throw new StoreUnavailableException(failure);
        }
    }

    private async ValueTask<T> RunAsync<T>(
        PostgresStandby? standby,
        Func<DbConnection, T> read,
        string operation,
        CancellationToken cancellation)
    {
        await (BeforeReading?.Invoke(operation, cancellation) ?? ValueTask.CompletedTask);
        try
        {
            return await ReadAsync(standby, read, cancellation);
        }
        catch (NpgsqlException failure) when (PostgresFailures.IsPassing(failure))
        {
            // What one connection met, the others of the pool would meet too: the next attempt begins with a new one.
            _sources.Reads.Clear();
            throw;
        }
    }

    private async ValueTask<T> ReadAsync<T>(PostgresStandby? standby, Func<DbConnection, T> read, CancellationToken cancellation)
    {
        if (standby is not null && await standby.TryReadAsync(read, cancellation) is (true, var found))
        {
            return found;
        }

        using var connection = _sources.Open(_sources.Reads);
        var latest = read(connection);
        if (standby is not null)
        {
            // It may be newer than what this node knows of, and than what the standby has next.
            Saw(NumberOf(connection));
        }

        return latest;
    }

    // The publisher must learn the outcome, even if he does not wait for it.
    private async ValueTask<T> CommitAsync<T>(Func<(T Written, long Number)> commit, CancellationToken cancellation)
    {
        try
        {
            cancellation.ThrowIfCancellationRequested();
            var (written, number) = await _writes.ReadAsync(_ => ValueTask.FromResult(commit()), CancellationToken.None);
            Saw(number);
            _reachability.NoteWriting(StoreTrouble.None);
            return written;
        }
        catch (Exception failure) when (StorePolicies.IsOutage(failure))
        {
            var unavailable = new StoreUnavailableException(failure);
            if (unavailable.Trouble is StoreTrouble.Full or StoreTrouble.ReadOnly)
            {
                _reachability.NoteWriting(unavailable.Trouble);
            }

            throw unavailable;
        }
    }
}
