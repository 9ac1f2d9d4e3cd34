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
    /// <param name="attempt">Writes one file; its failure does not affect the others.</param>
    /// <returns>The number of files that belong in the folder.</returns>
    public int Update(IReadOnlyList<StoredFile> shown, FileStore kept, Action<string, Action> attempt)
    {
        Directory.CreateDirectory(_files);
        var wanted = shown
            .Where(file => kept.Find(file) is not null)
            .ToDictionary(file => Path.Combine(_files, file.Path), StringComparer.Ordinal);
        foreach (var (target, file) in wanted.Where(one => !File.Exists(one.Key)))
        {
            attempt(file.Address, () => Copy(kept.Find(file)!, target));
        }

        Remove(wanted);
        return wanted.Count;
    }

    private void Copy(string file, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, Path.Combine(folder, ".part"), overwrite: true);
        File.Move(Path.Combine(folder, ".part"), target, overwrite: true);
    }

    private void Remove(Dictionary<string, StoredFile> wanted)
    {
        foreach (var file in Directory.GetFiles(_files, "*", SearchOption.AllDirectories).Where(file => !wanted.ContainsKey(file)))
        {
            File.Delete(file);
            if (!Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(file)!).Any())
            {
                Directory.Delete(Path.GetDirectoryName(file)!);
            }
        }
    }
}
