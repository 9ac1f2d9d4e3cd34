using System.Collections.Concurrent;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>Ids that were asked for and are not there: a few, and short ones, since anybody can think of more.</summary>
internal sealed class MissingNotices
{
    private const int Most = 1_000;
    private const int Longest = 64;

    private readonly ConcurrentDictionary<NoticeId, int> _generations = new();
    private int _count;

    /// <summary>Says whether the store is known to lack the id in this generation.</summary>
    public bool Has(NoticeId id, int generation) => _generations.TryGetValue(id, out var seen) && seen == generation;

    /// <summary>Says whether the store was known to lack the id at some time.</summary>
    public bool Had(NoticeId id) => _generations.ContainsKey(id);

    /// <summary>Notes that the store lacks the id.</summary>
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
}
