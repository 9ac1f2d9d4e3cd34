using System.Collections.Concurrent;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>
/// What is known of the store, bounded in number: versions, missing ids and the digest. Each is certain, or merely the last that was known,
/// which is good enough during an outage. Looking is free of locks; learning is not, so that nothing comes between a check and its effect.
/// </summary>
internal sealed class KnownVersions
{
    private const int Most = 200_000;

    private readonly Lock _learning = new();
    private readonly ConcurrentDictionary<NoticeId, Known> _versions = new();
    private readonly MissingNotices _missing = new();
    private volatile KnownDigest? _digest;
    private long _news;
    private long _rounds;
    private int _generation;
    private int _count;

    /// <summary>Gets the present moment; taken before a question, it tells later whether the answer is still certain.</summary>
    public KnownMoment Now
    {
        get
        {
            lock (_learning)
            {
                return Moment;
            }
        }
    }

    /// <summary>Gets the digest; null if none is certain.</summary>
    public string? Digest => _digest is { } known && known.News == Volatile.Read(ref _news) ? known.Digest : null;

    /// <summary>Gets the last known digest; null if none ever was.</summary>
    public string? LastDigest => _digest?.Digest;

    private KnownMoment Moment => new(_news, _rounds, _generation);

    /// <summary>Finds what is certain of an id: its version, or null where it is missing.</summary>
    public bool TryFind(NoticeId id, out ContentVersion? version)
    {
        var generation = Volatile.Read(ref _generation);
        version = _versions.TryGetValue(id, out var known) && known.IsCertain && known.Generation == generation ? known.Version : null;
        return version is not null || _missing.Has(id, generation);
    }

    /// <summary>Finds what was last known of an id: its version, or null where it was missing.</summary>
    public bool TryRecall(NoticeId id, out ContentVersion? version)
    {
        version = _versions.TryGetValue(id, out var known) ? known.Version : null;
        return version is not null || _missing.Had(id);
    }

    /// <summary>Keeps what was read of an id, null where it is missing; returns what is known better, if anything is.</summary>
    public ContentVersion? Keep(NoticeId id, ContentVersion? read, KnownMoment asked)
    {
        lock (_learning)
        {
            return read is not null ? Put(new(read, asked.Generation, asked == Moment))
                : _versions.TryGetValue(id, out var known) && known.Generation == _generation ? known.Version
                : Miss(id, asked);
        }
    }

    /// <summary>
    /// Keeps a digest that was read; returns the one that is certain already, if any is. It is news too: a round that has read the state
    /// before must not bring an older digest back.
    /// </summary>
    public string KeepDigest(string digest, KnownMoment asked)
    {
        lock (_learning)
        {
            if (Digest is { } certain)
            {
                return certain;
            }

            var isCertain = asked == Moment;
            Volatile.Write(ref _news, _news + 1);
            _digest = new(digest, isCertain ? _news : asked.News);
            return digest;
        }
    }

    /// <summary>
    /// Learns of a write of our own. Where the watch has passed over it meanwhile, there may be a later one already, which nobody would
    /// tell of again: then the version is read once more.
    /// </summary>
    public void Note(ContentVersion version, KnownMoment began)
    {
        lock (_learning)
        {
            Volatile.Write(ref _news, _news + 1);
            Put(new(version, began.Generation, IsCertain: true));
            if (began.Rounds != _rounds && _versions.TryGetValue(version.Id, out var known))
            {
                _versions[version.Id] = known with { IsCertain = false };
            }
        }
    }

    /// <summary>Learns of changes, and the digest after them: only what somebody has asked for is kept.</summary>
    public void Follow(IReadOnlyList<Change> changes, string digest, KnownMoment asked)
    {
        lock (_learning)
        {
            BeginRound(digest, asked);
            foreach (var version in changes.Select(change => change.Version))
            {
                if (_missing.Had(version.Id) || _versions.ContainsKey(version.Id))
                {
                    // Of a withdrawal the log does not tell all that its page shows.
                    Put(new(version, _generation, version.Withdrawal is null));
                }
            }
        }
    }

    /// <summary>Learns that anything may have changed: each version is read once more before it is certain.</summary>
    public void Renew(string digest, KnownMoment asked)
    {
        lock (_learning)
        {
            BeginRound(digest, asked);
            Volatile.Write(ref _generation, _generation + 1);
        }
    }

    // A digest that was read before a write of our own is not the one after it.
    private void BeginRound(string digest, KnownMoment asked)
    {
        var isCertain = asked == Moment;
        _rounds++;
        Volatile.Write(ref _news, _news + 1);
        _digest = isCertain ? new(digest, _news) : _digest;
    }

    // The later generation wins, then the later revision, then what is certain.
    private ContentVersion Put(Known mine)
    {
        var id = mine.Version.Id;
        if (_versions.TryGetValue(id, out var other) && other.CompareTo(mine) > 0)
        {
            return other.Version;
        }

        _missing.Remove(id);
        _count += other is null ? 1 : 0;
        _versions[id] = mine;
        if (_count > Most)
        {
            MakeRoom();
        }

        return mine.Version;
    }

    private ContentVersion? Miss(NoticeId id, KnownMoment asked)
    {
        if (asked == Moment)
        {
            Forget(id);
            _missing.Add(id, _generation);
        }

        return null;
    }

    private void Forget(NoticeId id) => _count -= _versions.TryRemove(id, out _) ? 1 : 0;

    private void MakeRoom()
    {
        foreach (var (id, _) in _versions.Take(Most / 16))
        {
            Forget(id);
        }
    }

    private sealed record Known(ContentVersion Version, int Generation, bool IsCertain)
    {
        public int CompareTo(Known other) => (Generation, Version.Revision, IsCertain)
            .CompareTo((other.Generation, other.Version.Revision, other.IsCertain));
    }

    private sealed record KnownDigest(string Digest, long News);
}
