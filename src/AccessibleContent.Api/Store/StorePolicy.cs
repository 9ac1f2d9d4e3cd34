using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Store.Sqlite;
using Polly.Registry;

namespace AccessibleContent.Api.Store;

/// <summary>How every store is asked: it answers, or says soon that it cannot, by <see cref="StoreUnavailableException"/>.</summary>
/// <remarks>Short readings, long queries and searches have a lane each: none of them waits for another kind.</remarks>
public sealed class StorePolicy(ResiliencePipelineProvider<string> pipelines, StoreReachability reachability) : IDisposable
{
    // The half of the processors: whatever is searched for, the other half answers everybody else.
    private static readonly int Half = Math.Clamp(Environment.ProcessorCount / 2, 1, 4);

    private readonly StoreLane _short = new(pipelines.GetPipeline(StorePolicies.Read), 16, 256, isLong: false);
    private readonly StoreLane _long = new(pipelines.GetPipeline(StorePolicies.List), 2, 32, isLong: true);
    private readonly StoreLane _searches = new(pipelines.GetPipeline(StorePolicies.Search), Half, 8, isLong: true);

    /// <summary>Gets how many more searches could run now.</summary>
    public long FreeForSearches => _searches.Free;

    /// <summary>Reads what the store finds by a key, within the policy for reading.</summary>
    public async ValueTask<T> ReadAsync<T>(Func<CancellationToken, ValueTask<T>> read, CancellationToken cancellation)
    {
        try
        {
            var found = await _short.ReadAsync(read, cancellation);
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
    public ValueTask<T> ReadLongAsync<T>(Func<CancellationToken, ValueTask<T>> read, CancellationToken cancellation) => ReadAsync(_long, read, cancellation);

    /// <summary>Searches.</summary>
    public ValueTask<T> SearchAsync<T>(Func<CancellationToken, ValueTask<T>> read, CancellationToken cancellation) => ReadAsync(_searches, read, cancellation);

    /// <summary>Writes, once: who publishes must learn what became of it.</summary>
    public async ValueTask<T> WriteAsync<T>(Func<ValueTask<T>> write)
    {
        try
        {
            var written = await write();
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
    }

    private static async ValueTask<T> ReadAsync<T>(StoreLane lane, Func<CancellationToken, ValueTask<T>> read, CancellationToken cancellation)
    {
        try
        {
            return await lane.ReadAsync(read, cancellation);
        }
        catch (Exception failure) when (StorePolicies.IsOutage(failure))
        {
            throw new StoreUnavailableException(failure);
        }
    }
}
