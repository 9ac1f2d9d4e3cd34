using AccessibleContent.Api.Mirror;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.OpenData.Snapshots;

/// <summary>
/// The snapshot that is served. It is compared with the store's log of changes at each request: once a notice in it is withdrawn, by
/// whatever process, it is not served again.
/// </summary>
internal sealed partial class CurrentSnapshot(
    IChangeLog changes,
    IPublishedNotices notices,
    INoticeStore store,
    ILogger<CurrentSnapshot> logger) : IMirroredState, IDisposable
{
    private const int Page = 500;

    private readonly SemaphoreSlim _checking = new(1);
    private Checked? _now;

    /// <summary>Gets the snapshot as it was at the last check; null if there is none.</summary>
    public Snapshot? Last => Volatile.Read(ref _now)?.Snapshot;

    /// <inheritdoc/>
    public string State => Last?.Version ?? "";

    /// <summary>Gets the snapshot; null if there is none, or if a notice in it has been withdrawn.</summary>
    public async ValueTask<Snapshot?> FindAsync(CancellationToken cancellation)
    {
        if (_now is not { } now)
        {
            return null;
        }

        try
        {
            return await changes.LastAsync(cancellation) == now.Number ? now.Snapshot : await CheckAsync(cancellation);
        }
        catch (StoreUnavailableException)
        {
            // Without the store nothing can be withdrawn either; what was checked last is served, like every response in memory.
            return _now?.Snapshot;
        }
    }

    /// <summary>Takes over a snapshot that another process wrote; not if a notice in it is withdrawn.</summary>
    /// <returns>Whether it is served now.</returns>
    public async Task<bool> AdoptAsync(Snapshot snapshot, CancellationToken cancellation)
    {
        // The number first: what is withdrawn after it is found by the next check.
        var number = await changes.LastAsync(cancellation);
        var isSame = await store.DigestAsync(cancellation) == snapshot.Manifest.Digest;

        // The numbers of the log are of no use here: the store may be a restored backup, in which they mean other changes.
        if (!isSame && HeldIds.HoldAny(snapshot.Path, await notices.ListWithdrawnAsync(cancellation)))
        {
            Drop(snapshot);
            return false;
        }

        _now = new(snapshot, number);
        return true;
    }

    /// <summary>Begins to serve a snapshot that was made at the number of its manifest.</summary>
    public async Task<Snapshot?> UseAsync(Snapshot snapshot, CancellationToken cancellation)
    {
        _now = new(snapshot, snapshot.Manifest.Number);
        return await FindAsync(cancellation);
    }

    /// <summary>Stops serving a snapshot whose files are gone.</summary>
    public void Forget(Snapshot snapshot)
    {
        if (_now is { } now && now.Snapshot == snapshot)
        {
            Interlocked.CompareExchange(ref _now, null, now);
        }
    }

    /// <summary>Returns whether any notice of a snapshot was withdrawn after a number.</summary>
    public async Task<bool> IsOutdatedAsync(string path, long after, CancellationToken cancellation) =>
        (await FollowAsync(path, after, cancellation)).IsOutdated;

    /// <inheritdoc/>
    public void Dispose() => _checking.Dispose();

    private async Task<Snapshot?> CheckAsync(CancellationToken cancellation)
    {
        await _checking.WaitAsync(cancellation);
        try
        {
            if (_now is not { } now)
            {
                return null;
            }

            var (isOutdated, number) = await FollowAsync(now.Snapshot.Path, now.Number, cancellation);
            var next = isOutdated ? null : now with { Number = number };
            if (Interlocked.CompareExchange(ref _now, next, now) == now && isOutdated)
            {
                Drop(now.Snapshot);
            }

            return _now?.Snapshot;
        }
        finally
        {
            _checking.Release();
        }
    }

    private void Drop(Snapshot snapshot)
    {
        Outdated(logger, snapshot.Path);
        SnapshotFolder.Remove(snapshot.Path);
    }

    // Follows the log to its end. One that ends before the number is that of an older store in the place of ours.
    private async Task<(bool IsOutdated, long Number)> FollowAsync(string path, long after, CancellationToken cancellation)
    {
        var last = await changes.LastAsync(cancellation);
        if (last <= after)
        {
            return (last < after, after);
        }

        while (await changes.ListAsync(after, Page, cancellation) is { Count: > 0 } page)
        {
            var withdrawn = page.Where(change => change.Version.Withdrawal is not null).Select(change => change.Version.Id).ToList();
            if (HeldIds.HoldAny(path, withdrawn))
            {
                return (true, after);
            }

            after = page[^1].Number;
        }

        return (false, Math.Max(after, last));
    }

    [LoggerMessage(91, LogLevel.Warning, "The snapshot in {Path} holds a notice that is withdrawn; it is removed, and made again")]
    private static partial void Outdated(ILogger logger, string path);

    private sealed record Checked(Snapshot Snapshot, long Number);
}
