using System.Collections.Concurrent;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>Requested ids that do not exist: limited in number and length, since anyone can make up more.</summary>
internal sealed class MissingNotices
{
    private const int Most = 1_000;
    private const int Longest = 64;

    private readonly ConcurrentDictionary<NoticeId, int> _generations = new();
    private int _count;

    /// <summary>Returns whether the id is known to be missing in this generation.</summary>
    public bool Has(NoticeId id, int generation) => _generations.TryGetValue(id, out var seen) && seen == generation;

    /// <summary>Returns whether the id was known to be missing in any generation.</summary>
    public bool Had(NoticeId id) => _generations.ContainsKey(id);

    /// <summary>Records that the id is missing.</summary>
    public void Add(NoticeId id, int generation)
    {
        if (id.Value.Length > Longest)
        {
            return;
        }

        if (Interlocked.Increment(ref _count) > Most)
        {
            _generations.Clear();
            Volatile.Write(ref _count, 1);
        }

        _generations[id] = generation;
    }

    /// <summary>Forgets an id that exists by now; returns whether it was known to be missing.</summary>
    public bool Remove(NoticeId id) => _generations.TryRemove(id, out _);
}
