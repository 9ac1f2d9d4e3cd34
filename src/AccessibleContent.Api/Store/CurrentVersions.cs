using System.Collections.Concurrent;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>
/// The stamps of what is published now, in memory: a cached answer needs no store, and survives it. Whenever something was
/// written, here or by another process, a new generation begins, and each stamp is read once more before it is believed;
/// while the store cannot be reached, what was last known holds.
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

    /// <summary>Gives the stamp of a notice; null where there is none.</summary>
    /// <exception cref="StoreUnavailableException">Nothing is known of the notice, and the store cannot be asked.</exception>
    public ValueTask<ContentVersion?> FindAsync(NoticeId id, CancellationToken cancellation)
    {
        var generation = Volatile.Read(ref _generation);
        return _versions.TryGetValue(id, out var known) && known.Generation == generation ? new(known.Version)
            : _missing.Has(id, generation) ? default
            : ReadAsync(id, generation, known?.Version, cancellation);
    }

    /// <summary>Gives the digest of all that is published.</summary>
    /// <exception cref="StoreUnavailableException">None is known, and the store cannot be asked.</exception>
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

    /// <summary>Looks whether somebody else has written, and begins a new generation if so.</summary>
    public async Task WatchAsync(CancellationToken cancellation)
    {
        var generation = Volatile.Read(ref _generation);
        var digest = await store.DigestAsync(cancellation);

        // Where something was published meanwhile, this digest may be of before: the next look will tell.
        if (digest != _watched && Interlocked.CompareExchange(ref _generation, generation + 1, generation) == generation)
        {
            _watched = digest;
            Keep(new(digest, generation + 1));
        }
    }

    /// <summary>Notes what has just been published.</summary>
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

    // What was read before a publish must not stand after it: the later generation wins, then the later revision.
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
