using System.Collections.Concurrent;

namespace AccessibleContent.Api.Store;

/// <summary>The stamps of what is published now, in memory: a cached answer needs no store.</summary>
public sealed class CurrentStamps(INoticeStore store)
{
    private readonly ConcurrentDictionary<NoticeId, NoticeStamp> _stamps = new();
    private volatile string? _digest;
    private int _generation;

    /// <summary>Gives the stamp of a notice; null where there is none.</summary>
    public async ValueTask<NoticeStamp?> FindAsync(NoticeId id, CancellationToken cancellation)
    {
        if (_stamps.TryGetValue(id, out var known))
        {
            return known;
        }

        // A publish that happens meanwhile has put its own, newer stamp there: it must win.
        return await store.FindStampAsync(id, cancellation) is { } found ? Newest(found) : null;
    }

    /// <summary>Gives the digest of all that is published.</summary>
    public async ValueTask<string> DigestAsync(CancellationToken cancellation)
    {
        if (_digest is { } known)
        {
            return known;
        }

        // What was read before a publish must not be kept after it.
        var generation = Volatile.Read(ref _generation);
        var digest = await store.DigestAsync(cancellation);
        _digest = generation == Volatile.Read(ref _generation) ? digest : null;
        return digest;
    }

    /// <summary>Notes what has just been published.</summary>
    public void Note(NoticeStamp stamp)
    {
        Newest(stamp);
        Interlocked.Increment(ref _generation);
        _digest = null;
    }

    private NoticeStamp Newest(NoticeStamp stamp) =>
        _stamps.AddOrUpdate(stamp.Id, stamp, (_, other) => other.Revision > stamp.Revision ? other : stamp);
}
