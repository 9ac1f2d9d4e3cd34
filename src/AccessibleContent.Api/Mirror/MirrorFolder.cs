using System.Runtime.InteropServices;
using System.Text;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Mirror;

/// <summary>
/// The folder of a mirror. <c>_versions</c> contains complete versions, which never change; a link, named by the notice's id, leads to the
/// current one. A change is one rename of a link, so no reader ever sees half of it. The version's name contains the content version, from
/// which the web server derives the ETag of exactly the bytes that it sends. Several processes may share one folder: each writes only while
/// it holds the lock.
/// </summary>
internal sealed partial class MirrorFolder(string path, TimeProvider clock)
{
    private const string Versions = "_versions";

    // The limit of file systems for a name, in bytes.
    private const int Longest = 255;

    // Linux's EWOULDBLOCK: another process has locked the file.
    private const int IsLocked = 11;

    // What has no time is always newer than a client's copy, which it knows by its ETag alone: nginx compares the time of the file.
    private static readonly DateTimeOffset NeverOld = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // The maximum time between a reader's resolving a link and opening the files.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>Gets a value indicating whether the last sweep left versions that readers may still be opening.</summary>
    public bool HasLeft { get; private set; }

    /// <summary>Returns whether a link or a version can have this name.</summary>
    public static bool CanHold(string name) => Encoding.UTF8.GetByteCount(name) <= Longest;

    /// <summary>
    /// Returns the part of a version's name that identifies its link, before the content version: the link's name, or its hash if that is
    /// long.
    /// </summary>
    public static string Short(string link) => Encoding.UTF8.GetByteCount(link) <= Longest / 2 ? link : ContentHash.Of(link);

    /// <summary>Takes the write lock; null if another process holds it. It is released when the process ends, even by a crash.</summary>
    public IDisposable? TryTakeTurn()
    {
        Directory.CreateDirectory(Path.Combine(path, Versions));
        try
        {
            return new FileStream(Path.Combine(path, Versions, ".turn"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure) when (failure.HResult == IsLocked)
        {
            return null;
        }
    }

    /// <summary>Creates the folder, and writes a file of the mirror as a whole if it has changed.</summary>
    public void Prepare(string name, byte[] bytes)
    {
        var file = Path.Combine(path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (!File.Exists(file) || !File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes))
        {
            File.WriteAllBytes(file + ".part", bytes);
            File.Move(file + ".part", file, overwrite: true);
        }
    }

    /// <summary>Returns the path of a subfolder.</summary>
    public string Under(string name) => Path.Combine(path, name);

    /// <summary>Returns the version that a link leads to; null if there is no such link.</summary>
    public string? VersionOf(string link) => Path.GetFileName(new FileInfo(Path.Combine(path, link)).LinkTarget);

    /// <summary>Writes a version and points the link to it.</summary>
    /// <param name="link">The link, relative to the folder.</param>
    /// <param name="version">The name of the version.</param>
    /// <param name="files">The files of the version, with their modification times.</param>
    public void Publish(string link, string version, IEnumerable<(string Name, byte[] Bytes, DateTimeOffset? Modified)> files)
    {
        var whole = Path.Combine(path, Versions, version);
        if (!Directory.Exists(whole))
        {
            var part = Path.Combine(path, Versions, ".part");
            Delete(part);
            Directory.CreateDirectory(part);
            foreach (var (name, bytes, modified) in files)
            {
                File.WriteAllBytes(Path.Combine(part, name), bytes);
                File.SetLastWriteTimeUtc(Path.Combine(part, name), (modified ?? NeverOld).UtcDateTime);
            }

            Directory.Move(part, whole);
        }

        Lead(link, version);
    }

    /// <summary>Returns the links under a part of the folder; those of notices are directly in it.</summary>
    public IReadOnlyList<string> Links(string under, bool deep) => !Directory.Exists(Path.Combine(path, under)) ? [] :
    [
        .. new DirectoryInfo(Path.Combine(path, under))
            .EnumerateDirectories("*", new EnumerationOptions { RecurseSubdirectories = deep, AttributesToSkip = 0 })
            .Where(one => one.LinkTarget is not null)
            .Select(one => Path.GetRelativePath(path, one.FullName)),
    ];

    /// <summary>Removes a link.</summary>
    public void Remove(string link) => File.Delete(Path.Combine(path, link));

    /// <summary>Removes the versions that no link leads to, except those that a reader may have resolved a moment ago.</summary>
    /// <returns>The number of versions removed.</returns>
    public int Sweep()
    {
        var led = Links("", false).Concat(Links("_pages", true)).Select(VersionOf).ToHashSet(StringComparer.Ordinal);
        var orphans = new DirectoryInfo(Path.Combine(path, Versions))
            .EnumerateDirectories()
            .Where(version => !led.Contains(version.Name))
            .ToList();
        var old = orphans.Where(version => version.LastWriteTimeUtc < (clock.GetUtcNow() - Grace).UtcDateTime).ToList();
        old.ForEach(version => version.Delete(true));
        HasLeft = old.Count < orphans.Count;
        return old.Count;
    }

    private void Lead(string link, string version)
    {
        var from = Path.Combine(path, link);
        Directory.CreateDirectory(Path.GetDirectoryName(from)!);
        if (VersionOf(link) is { } before && before != version && Directory.Exists(Path.Combine(path, Versions, before)))
        {
            // The grace period starts now.
            Directory.SetLastWriteTimeUtc(Path.Combine(path, Versions, before), clock.GetUtcNow().UtcDateTime);
        }

        var target = Path.GetRelativePath(Path.GetDirectoryName(from)!, Path.Combine(path, Versions, version));
        var next = Path.Combine(path, Versions, ".next");
        File.Delete(next);
        Directory.CreateSymbolicLink(next, target);
        if (Rename(next, from) != 0)
        {
            throw new IOException($"{from} could not be replaced: {Marshal.GetLastPInvokeErrorMessage()}.");
        }
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, true);
        }
    }

    // The framework does not rename over a link to a folder.
    [LibraryImport("libc", EntryPoint = "rename", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Rename(string from, string to);
}
