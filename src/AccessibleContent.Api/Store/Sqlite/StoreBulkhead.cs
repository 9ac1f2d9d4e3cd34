using System.Threading.RateLimiting;
using Polly;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>
/// One kind of reading: so many at a time, so many that wait, and a policy of its own, so that a slow kind takes neither
/// threads nor time from the others.
/// </summary>
/// <param name="policy">The policy.</param>
/// <param name="running">How many run at once.</param>
/// <param name="waiting">How many wait; the next one is told at once that there are too many.</param>
/// <param name="isLong">Whether a reading may take so long that it gets a thread of its own.</param>
internal sealed class StoreBulkhead(ResiliencePipeline policy, int running, int waiting, bool isLong) : IDisposable
{
    // Longer than this nobody should look at an empty page, only to be told that there are too many.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ConcurrencyLimiter _places = new(new() { PermitLimit = running, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    /// <summary>Gets how many places are free: a place is taken as long as its reading really runs, whether or not anybody waits for it.</summary>
    public long Free => _places.GetStatistics()!.CurrentAvailablePermits;

    /// <summary>Reads.</summary>
    /// <exception cref="StoreUnavailableException">There are too many.</exception>
    public async ValueTask<T> ReadAsync<T>(Func<CancellationToken, ValueTask<T>> read, CancellationToken cancellation)
    {
        var place = await EnterAsync(cancellation);
        Task<T>? reading = null;
        try
        {
            // A driver that blocks its thread may not hear a cancellation: the waiting ends in time, whatever becomes of the thread.
            return await policy.ExecuteAsync(token => new ValueTask<T>((reading = Start(read, token)).WaitAsync(token)), cancellation);
        }
        finally
        {
            if (reading is { IsCompleted: false })
            {
                _ = reading.ContinueWith(static (ended, place) => Leave(ended, (RateLimitLease)place!), place, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }
            else
            {
                place.Dispose();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    // What it failed of, nobody waits to hear.
    private static void Leave(Task ended, RateLimitLease place)
    {
        _ = ended.Exception;
        place.Dispose();
    }

    private ValueTask<RateLimitLease> EnterAsync(CancellationToken cancellation) => _places.AttemptAcquire() is { IsAcquired: true } place ? new(place) : WaitAsync(cancellation);

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
        ? Task.Factory.StartNew(() => read(token).AsTask(), token, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default).Unwrap()
        : Task.Run(() => read(token).AsTask(), token);
}
