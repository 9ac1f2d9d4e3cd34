using AccessibleContent.Api.Resilience;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Store.Replica;

/// <summary>
/// Keeps the search file of a node the same as the server, in the background: what another node publishes is found here within a second,
/// what this one publishes at once. Searches go on with what they have while the server does not respond.
/// </summary>
internal sealed class ReplicaFollower(
    ReplicaFile file,
    ReplicaCopy copy,
    CurrentReplica current,
    IOptions<StoreOptions> options,
    TimeProvider clock,
    ILogger<ReplicaFollower> logger) : BackgroundService, IIndexedState, IStoreFollower
{
    // The watch of the store tells of each change; this is for what it does not tell.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(2);

    // Longer than a round takes; a publisher waits no longer for what only searches need.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    // A file that is not brought up to date for so long, while the server answers, may have what was withdrawn: nothing is found in it.
    private static readonly TimeSpan LongestBehind = TimeSpan.FromSeconds(15);

    // A file that is there, and one of a small store, is up to date before the service listens.
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _noticed = new(0, 1);
    private TaskCompletionSource _round = NewRound();
    private StoreState? _told;
    private (long Number, long Since)? _awaited;

    /// <inheritdoc/>
    public bool IsWhole => current.State is not null;

    /// <inheritdoc/>
    public ValueTask<string> DigestAsync(CancellationToken cancellation) =>
        current.State is { } state ? new(state.Digest) : throw new StoreUnavailableException(null, StoreTrouble.Indexing);

    /// <summary>Notices that the server has changed: a round begins at once.</summary>
    public void Notice()
    {
        lock (_noticed)
        {
            _ = _noticed.CurrentCount == 0 ? _noticed.Release() : 0;
        }
    }

    /// <inheritdoc/>
    public ValueTask FollowAsync(StoreState state, CancellationToken cancellation)
    {
        if (_told is not { } told || told.Number != state.Number || told.Digest != state.Digest)
        {
            _told = state;
            Notice();
        }

        _awaited = StillAwaited(state.Number);
        if (_awaited is { } awaited && clock.GetElapsedTime(awaited.Since) > LongestBehind)
        {
            current.State = null;
        }

        return ValueTask.CompletedTask;
    }

    // The first number that the file has not got yet: while others publish, it is always a little behind the latest one.
    private (long Number, long Since)? StillAwaited(long latest) => current.State switch
    {
        null => null,
        { FilledUntil: null } here when here.Number >= latest => null,
        { FilledUntil: null } here when here.Number >= _awaited?.Number => (latest, clock.GetTimestamp()),
        _ => _awaited ?? (latest, clock.GetTimestamp()),
    };

    /// <inheritdoc/>
    public async ValueTask FollowAsync()
    {
        if (!IsWhole)
        {
            return;
        }

        // A round that began earlier may have read before the change.
        var next = Volatile.Read(ref _round).Task;
        Notice();
        await next.WaitAsync(Patience, clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Follows the server up to its present state.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var round = Interlocked.Exchange(ref _round, NewRound());
        try
        {
            await CatchUpAsync(cancellation);
        }
        catch (Exception failure)
        {
            file.Note(failure);

            // The next word of the watch begins another round.
            _told = null;
            throw;
        }
        finally
        {
            round.TrySetResult();
        }
    }

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var first = Volatile.Read(ref _round).Task;
        await base.StartAsync(cancellationToken);
        if (options.Value.IsServer)
        {
            await first.WaitAsync(StartPatience, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _noticed.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => options.Value.IsServer
        ? new BackgroundLoop("Following the store for searches", Interval, Most, clock, logger).RunAsync(RunAsync, WaitAsync, stoppingToken)
        : Task.CompletedTask;

    private static TaskCompletionSource NewRound() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task CatchUpAsync(CancellationToken cancellation)
    {
        if (!await file.IsReadyAsync(cancellation))
        {
            current.State = null;
            await file.PrepareAsync(cancellation);
        }

        for (var hasMore = true; hasMore;)
        {
            (var state, hasMore) = await copy.StepAsync(cancellation);
            // Since the start of the process it must once have been the same: what was withdrawn in the meantime is not found.
            current.State = state.IsWhole && (IsWhole || !hasMore) ? state : null;
        }
    }

    private async Task WaitAsync(TimeSpan pause, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(_noticed.WaitAsync(stop.Token), Task.Delay(pause, clock, stop.Token));
        await stop.CancelAsync();
    }
}
