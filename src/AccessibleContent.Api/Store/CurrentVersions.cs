using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>
/// The current content versions, in memory: a cached response needs no store and survives its outage. A write of our own replaces its own
/// version at once; those of others follow from the log of changes, which replaces exactly theirs. Where the log cannot explain the store,
/// a new generation begins, in which each version is read once more; while the store is unreachable, the last known version holds.
/// </summary>
internal sealed class CurrentVersions(INoticeStore store, IChangeLog changes) : IDisposable
{
    // Beyond this, reading again what is asked for is cheaper than following.
    private const int MostBehind = 10_000;

    private const int Page = 1_000;

    private readonly KnownVersions _known = new();
    private readonly SemaphoreSlim _watching = new(1, 1);
    private StoreState? _watched;

    /// <summary>Gets the present moment, for <see cref="Note"/> after a write.</summary>
    public KnownMoment Now => _known.Now;

    /// <summary>Gets the content version of a notice; null if there is none.</summary>
    /// <exception cref="StoreUnavailableException">Nothing is known of the notice, and the store cannot be queried.</exception>
    public ValueTask<ContentVersion?> FindAsync(NoticeId id, CancellationToken cancellation) =>
        _known.TryFind(id, out var version) ? new(version) : ReadAsync(id, cancellation);

    /// <summary>Gets the digest of all published notices.</summary>
    /// <exception cref="StoreUnavailableException">None is known, and the store cannot be queried.</exception>
    public async ValueTask<string> DigestAsync(CancellationToken cancellation)
    {
        if (_known.Digest is { } digest)
        {
            return digest;
        }

        var asked = _known.Now;
        try
        {
            return _known.KeepDigest(await store.DigestAsync(cancellation), asked);
        }
        catch (StoreUnavailableException) when (_known.LastDigest is { } last)
        {
            return last;
        }
    }

    /// <summary>Reads the state of the store, and follows what other processes have written.</summary>
    public async Task<StoreState> WatchAsync(CancellationToken cancellation)
    {
        await _watching.WaitAsync(cancellation);
        try
        {
            var asked = _known.Now;
            var state = await store.StateAsync(cancellation);
            await FollowAsync(state, asked, cancellation);
            return state;
        }
        catch (StoreUnavailableException)
        {
            // Another server may answer next, without what this one had: its numbers explain nothing.
            _watched = null;
            throw;
        }
        finally
        {
            _watching.Release();
        }
    }

    /// <summary>Records a version that has just been published.</summary>
    /// <param name="version">The version.</param>
    /// <param name="began">The moment before the write.</param>
    public void Note(ContentVersion version, KnownMoment began) => _known.Note(version, began);

    /// <inheritdoc/>
    public void Dispose() => _watching.Dispose();

    private async ValueTask<ContentVersion?> ReadAsync(NoticeId id, CancellationToken cancellation)
    {
        var asked = _known.Now;
        try
        {
            return _known.Keep(id, await store.FindVersionAsync(id, cancellation), asked);
        }
        catch (StoreUnavailableException) when (_known.TryRecall(id, out var last))
        {
            return last;
        }
    }

    // The number in the state is what has been followed, not the last in the log: the digest belongs to it.
    private async ValueTask FollowAsync(StoreState state, KnownMoment asked, CancellationToken cancellation)
    {
        if (_watched is { } before && before.Number == state.Number && before.Digest == state.Digest)
        {
            _known.KeepDigest(state.Digest, asked);
            return;
        }

        if (await ExplainAsync(state, cancellation) is { } explained)
        {
            _known.Follow(explained, state.Digest, asked);
        }
        else
        {
            _known.Renew(state.Digest, asked);
        }

        _watched = state;
    }

    // Null where the number went back or stayed, as after a restored backup, where too much has happened, or where the log lags behind.
    private async ValueTask<List<Change>?> ExplainAsync(StoreState state, CancellationToken cancellation)
    {
        if (_watched is not { } before || state.Number - before.Number is not (> 0 and <= MostBehind))
        {
            return null;
        }

        var (found, last, isMore) = (new List<Change>(), before.Number, true);
        while (isMore && last < state.Number)
        {
            var page = await changes.ListAsync(last, Page, cancellation);
            found.AddRange(page);
            (last, isMore) = (page.Count > 0 ? page[^1].Number : last, page.Count == Page);
        }

        return last >= state.Number ? found : null;
    }
}
