using System.Collections.Concurrent;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Files;

/// <summary>Whether files are published; known files survive an outage of the store, like every other response.</summary>
internal sealed class FileStatuses(INoticeStore store)
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<StoredFile, FileStatus> _known = new();

    /// <summary>Returns the status of a file.</summary>
    public async ValueTask<FileStatus> FindAsync(StoredFile file, CancellationToken cancellation)
    {
        try
        {
            var status = await store.FindFileAsync(file, cancellation);
            Remember(file, status);
            return status;
        }
        catch (StoreUnavailableException) when (_known.TryGetValue(file, out var known))
        {
            return known;
        }
    }

    // Not what anybody can think up.
    private void Remember(StoredFile file, FileStatus status)
    {
        if (status is FileStatus.Unknown)
        {
            return;
        }

        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        _known[file] = status;
    }
}
