using AccessibleContent.Api.Files;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Mirror;

/// <summary>The files of published notices in a mirror, arranged by address; each appears completely or not at all.</summary>
internal sealed class MirrorFiles(string folder)
{
    /// <summary>The folder in the mirror that corresponds to the site's root; no notice has such an id.</summary>
    public const string Folder = "_kept";

    private readonly string _files = Path.Combine(folder, "files");

    /// <summary>Updates the folder to the published files.</summary>
    /// <param name="shown">The published files.</param>
    /// <param name="kept">The store that contains them.</param>
    /// <param name="attemptAsync">Writes one file; its failure does not affect the others.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>The number of files that belong in the folder.</returns>
    public async Task<int> UpdateAsync(
        IReadOnlyList<StoredFile> shown,
        FileStore kept,
        Func<string, Func<Task<bool>>, Task<bool>> attemptAsync,
        CancellationToken cancellation)
    {
        Directory.CreateDirectory(_files);
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in shown)
        {
            cancellation.ThrowIfCancellationRequested();
            var (target, isLost) = (Path.Combine(_files, file.Path), false);
            if (File.Exists(target))
            {
                // What is far away is fetched once, and not asked for again.
                isLost = kept.IsNear && !await kept.HoldsAsync(file, cancellation);
            }
            else
            {
                await attemptAsync(file.Address, async () => !(isLost = !await TryCopyAsync(file, target, kept, cancellation)));
            }

            _ = !isLost && wanted.Add(target);
        }

        Remove(wanted);
        return wanted.Count;
    }

    private async Task<bool> TryCopyAsync(StoredFile file, string target, FileStore kept, CancellationToken cancellation)
    {
        var part = Path.Combine(folder, ".part");
        if (!await kept.CopyAsync(file, part, cancellation))
        {
            return false;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(part, target, overwrite: true);
        return true;
    }

    private void Remove(HashSet<string> wanted)
    {
        foreach (var file in Directory.GetFiles(_files, "*", SearchOption.AllDirectories).Where(file => !wanted.Contains(file)))
        {
            File.Delete(file);
            if (!Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(file)!).Any())
            {
                Directory.Delete(Path.GetDirectoryName(file)!);
            }
        }
    }
}
