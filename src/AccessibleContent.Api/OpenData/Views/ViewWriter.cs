using System.Threading.Channels;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.OpenData.Views;

/// <summary>
/// Counts views: all that wait are one transaction, and each is acknowledged after its commit. What cannot be stored is refused at once
/// and never kept for later.
/// </summary>
internal sealed class ViewWriter(IViewStore store) : BackgroundService
{
    // Some seconds of the heaviest load; what comes on top is refused.
    private const int Most = 10_000;

    private readonly Channel<Waiting> _waiting = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(Most) { SingleReader = true });

    /// <summary>Counts a view of a notice; returns when it is stored.</summary>
    /// <returns>Whether it was stored; false if too many wait already.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be written.</exception>
    public async Task<bool> CountAsync(NoticeId id)
    {
        var waiting = new Waiting(id);
        if (!_waiting.Writer.TryWrite(waiting))
        {
            return false;
        }

        await waiting.Stored.Task;
        return true;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<Waiting>();

        // Not stopped by the token: what waits when the service stops is stored first.
        await using var stop = stoppingToken.Register(() => _waiting.Writer.TryComplete());
        while (await _waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            while (batch.Count < Most && _waiting.Reader.TryRead(out var one))
            {
                batch.Add(one);
            }

            await StoreAsync(batch);
            batch.Clear();
        }
    }

    private async Task StoreAsync(List<Waiting> batch)
    {
        try
        {
            var views = batch.CountBy(one => one.Id).Select(one => new NoticeViews(one.Key, one.Value)).ToList();
            await store.AddAsync(views, CancellationToken.None);
            batch.ForEach(one => one.Stored.TrySetResult());
        }
#pragma warning disable CA1031 // Whoever waits for the batch is told of its failure.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            batch.ForEach(one => one.Stored.TrySetException(failure));
        }
    }

    private sealed record Waiting(NoticeId Id)
    {
        public TaskCompletionSource Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
