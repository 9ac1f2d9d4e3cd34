using System.Collections.Concurrent;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>
/// The current content versions, in memory: a cached response needs no store and survives its outage. Each write, here or by
/// another process, begins a new generation, and each version is read once more before it is trusted; while the store is
/// unreachable, the last known version holds.
/// </summary>
internal sealed class CurrentVersions(INoticeStore store)
{
    private const int Most = 200_000;

    private readonly ConcurrentDictionary<NoticeId, Known> _versions = new();
    private readonly MissingNotices _missing = new();
    private volatile KnownDigest? _digest;
    private string? _watched;
    private int _count;
    private int _generation;

    /// <summary>Gets the content version of a notice; null if there is none.</summary>
    /// <exception cref="StoreUnavailableException">Nothing is known of the notice, and the store cannot be queried.</exception>
    public ValueTask<ContentVersion?> FindAsync(NoticeId id, CancellationToken cancellation)
    {
        var generation = Volatile.Read(ref _generation);
        return _versions.TryGetValue(id, out var known) && known.Generation == generation ? new(known.Version)
            : _missing.Has(id, generation) ? default
            : ReadAsync(id, generation, known?.Version, cancellation);
    }

    /// <summary>Gets the digest of all published notices.</summary>
    /// <exception cref="StoreUnavailableException">None is known, and the store cannot be queried.</exception>
    public async ValueTask<string> DigestAsync(CancellationToken cancellation)
    {
        var generation = Volatile.Read(ref _generation);
        var known = _digest;
        if (known?.Generation == generation)
        {
            return known.Digest;
        }

        try
        {
            return Keep(new(await store.DigestAsync(cancellation), generation));
        }
        catch (StoreUnavailableException) when (known is not null)
        {
            return known.Digest;
        }
    }

    /// <summary>Checks whether another process has written, and begins a new generation if so.</summary>
    public async Task WatchAsync(CancellationToken cancellation)
    {
        var generation = Volatile.Read(ref _generation);
        var digest = await store.DigestAsync(cancellation);

        // If something was published meanwhile, this digest may be outdated: the next check finds out.
        if (digest != _watched && Interlocked.CompareExchange(ref _generation, generation + 1, generation) == generation)
        {
            _watched = digest;
            Keep(new(digest, generation + 1));
        }
    }

    /// <summary>Records a version that has just been published.</summary>
    public void Note(ContentVersion version) => Keep(version, Interlocked.Increment(ref _generation));

    private async ValueTask<ContentVersion?> ReadAsync(NoticeId id, int generation, ContentVersion? known, CancellationToken cancellation)
    {
        try
        {
            if (await store.FindVersionAsync(id, cancellation) is { } found)
            {
                return Keep(found, generation);
            }

            _missing.Add(id, generation);
            return null;
        }
        catch (StoreUnavailableException) when (known is not null || _missing.Had(id))
        {
            return known;
        }
    }

    // A version read before a write must not replace the one after it: the later generation wins, then the later revision.
    private ContentVersion Keep(ContentVersion version, int generation)
    {
        var mine = new Known(version, generation);
        var kept = _versions.AddOrUpdate(version.Id, Added, static (_, other, mine) => Later(mine, other), mine);
        if (Volatile.Read(ref _count) > Most)
        {
            MakeRoom();
        }

        return kept.Version;
    }

    private Known Added(NoticeId id, Known mine)
    {
        Interlocked.Increment(ref _count);
        return mine;
    }

    private void MakeRoom()
    {
        foreach (var (id, _) in _versions.Take(Most / 16))
        {
            _ = _versions.TryRemove(id, out _) ? Interlocked.Decrement(ref _count) : 0;
        }
    }

    private string Keep(KnownDigest digest)
    {
        if (_digest is not { } other || other.Generation <= digest.Generation)
        {
            _digest = digest;
        }

        return digest.Digest;
    }

    private static Known Later(Known mine, Known other) =>
        (other.Generation, other.Version.Revision).CompareTo((mine.Generation, mine.Version.Revision)) > 0 ? other : mine;

    private sealed record Known(ContentVersion Version, int Generation);

    private sealed record KnownDigest(string Digest, int Generation);
}
