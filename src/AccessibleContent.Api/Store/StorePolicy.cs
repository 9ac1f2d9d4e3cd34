using AccessibleContent.Api.Hosting;
using Polly;
using Polly.Registry;

namespace AccessibleContent.Api.Store;

/// <summary>How every store is asked: it answers, or says soon that it cannot, by <see cref="StoreUnavailableException"/>.</summary>
public sealed class StorePolicy(ResiliencePipelineProvider<string> pipelines, StoreReachability reachability)
{
    private readonly ResiliencePipeline _reading = pipelines.GetPipeline(ResiliencePolicies.StoreRead);

    /// <summary>Reads, within the policy for reading.</summary>
    public async ValueTask<T> ReadAsync<T>(Func<CancellationToken, ValueTask<T>> read, CancellationToken cancellation)
    {
        try
        {
            var found = await _reading.ExecuteAsync(token => Patiently(read, token), cancellation);
            reachability.Note(true);
            return found;
        }
        catch (Exception failure) when (ResiliencePolicies.IsOutage(failure))
        {
            reachability.Note(false);
            throw new StoreUnavailableException(failure);
        }
    }

    /// <summary>Writes, once: who publishes must learn what became of it.</summary>
    public static async ValueTask<T> WriteAsync<T>(Func<ValueTask<T>> write)
    {
        try
        {
            return await write();
        }
        catch (Exception failure) when (ResiliencePolicies.IsOutage(failure))
        {
            throw new StoreUnavailableException(failure);
        }
    }

    // A driver that blocks its thread hears no cancellation: the waiting ends in time, whatever becomes of the thread.
    private static ValueTask<T> Patiently<T>(Func<CancellationToken, ValueTask<T>> read, CancellationToken token) =>
        new(Task.Run(() => read(token).AsTask(), token).WaitAsync(token));
}
