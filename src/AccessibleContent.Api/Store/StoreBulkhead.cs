using System.Threading.RateLimiting;
using AccessibleContent.Api.Store.Sql;
using Polly;

namespace AccessibleContent.Api.Store;

/// <summary>
/// A bulkhead for one kind of read: limits on running and waiting reads, and a policy of its own, so that a slow kind takes
/// neither threads nor time from the others.
/// </summary>
/// <param name="policy">The policy.</param>
/// <param name="running">The maximum number of concurrent reads.</param>
/// <param name="waiting">The maximum number of waiting reads; further ones are rejected at once.</param>
/// <param name="isLong">Whether a read may take so long that it gets a thread of its own.</param>
internal sealed class StoreBulkhead(ResiliencePipeline policy, int running, int waiting, bool isLong) : IDisposable
{
    // Nobody should wait longer than this only for a rejection.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ConcurrencyLimiter _places = new(
        new()
        {
            PermitLimit = running,
            QueueLimit = waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    /// <summary>
    /// Gets the number of free places: a place is taken while its read actually runs, whether or not anybody waits for it.
    /// </summary>
    public long Free => _places.GetStatistics()!.CurrentAvailablePermits;

    /// <summary>Runs a read.</summary>
    /// <exception cref="StoreUnavailableException">Too many reads are running or waiting.</exception>
    public async ValueTask<T> ReadAsync<T>(Func<CancellationToken, ValueTask<T>> read, CancellationToken cancellation)
    {
        var place = await EnterAsync(cancellation);
        Task<T>? reading = null;
        try
        {
            // A driver that blocks its thread may not observe a cancellation: the wait ends in time, whatever the thread does.
            return await policy.ExecuteAsync(token => new ValueTask<T>((reading = Start(read, token)).WaitAsync(token)), cancellation);
        }
        finally
        {
            if (reading is { IsCompleted: false })
            {
                _ = reading.ContinueWith(
                    static (ended, place) => Leave(ended, (RateLimitLease)place!),
                    place, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously,
                    TaskScheduler.Default);
            }
            else
            {
                place.Dispose();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    // Nobody waits for its failure any more.
    private static void Leave(Task ended, RateLimitLease place)
    {
        _ = ended.Exception;
        place.Dispose();
    }

    private ValueTask<RateLimitLease> EnterAsync(CancellationToken cancellation) =>
        _places.AttemptAcquire() is { IsAcquired: true } place ? new(place) : WaitAsync(cancellation);

    private async ValueTask<RateLimitLease> WaitAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            return Entered(await _places.AcquireAsync(1, patience.Token));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new StoreUnavailableException(null, StoreTrouble.Busy);
        }
    }

    private static RateLimitLease Entered(RateLimitLease place)
    {
        if (place.IsAcquired)
        {
            return place;
        }

        place.Dispose();
        throw new StoreUnavailableException(null, StoreTrouble.Busy);
    }

    private Task<T> Start<T>(Func<CancellationToken, ValueTask<T>> read, CancellationToken token) => isLong
        ? Task
            .Factory.StartNew(
                () => read(token).AsTask(),
                token,
                TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach,
                TaskScheduler.Default)
            .Unwrap()
        : Task.Run(() => read(token).AsTask(), token);
}
