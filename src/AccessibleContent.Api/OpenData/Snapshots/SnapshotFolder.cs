using System.Text.Json;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.OpenData.Snapshots;

/// <summary>
/// The folder of the snapshot. Each one has a folder of its own, which is written under another name and renamed when it is complete: after
/// a crash there is the old one or the new one. Several processes may share the folder; one of them writes at a time.
/// </summary>
internal sealed class SnapshotFolder(IOptions<OpenDataOptions> options, IOptions<StoreOptions> store)
{
    /// <summary>The name of the file in which a snapshot describes itself.</summary>
    public const string Manifest = "manifest.json";

    private const string Part = ".part-";
    private const string Whole = "snapshot-";

    private readonly string _path =
        Path.GetFullPath(options.Value.Path.Length > 0 ? options.Value.Path : store.Value.Beside("open-data"));

    /// <summary>Returns the newest complete snapshot; null if there is none.</summary>
    public Snapshot? Find() => !Directory.Exists(_path) ? null : Directory.EnumerateDirectories(_path, Whole + "*")
        .Select(Read)
        .OfType<Snapshot>()
        .MaxBy(one => one.Manifest.WrittenAt);

    /// <summary>Takes the turn to write; null if another process has it. It ends with the process, even in a crash.</summary>
    public IDisposable? TryTakeTurn()
    {
        Directory.CreateDirectory(_path);
        try
        {
            return new FileStream(Path.Combine(_path, ".turn"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(Path.Combine(_path, ".turn")))
        {
            return null;
        }
    }

    /// <summary>Begins a snapshot in the place of what an earlier process left unfinished.</summary>
    /// <returns>The folder to write into.</returns>
    public string Begin()
    {
        RemoveOthers(Part, null);
        return Directory.CreateDirectory(Path.Combine(_path, Part + Path.GetRandomFileName())).FullName;
    }

    /// <summary>Makes a complete snapshot the newest one.</summary>
    public Snapshot Publish(string part, SnapshotManifest manifest)
    {
        var whole = Path.Combine(_path, Whole + Path.GetRandomFileName());
        Directory.Move(part, whole);
        return new(whole, manifest);
    }

    /// <summary>Removes everything but one snapshot; only for the one whose turn it is.</summary>
    public void Keep(Snapshot snapshot)
    {
        RemoveOthers(Whole, snapshot.Path);
        RemoveOthers(Part, null);
    }

    /// <summary>Removes a folder. What the disk refuses to remove stays unused, and the next round tries again.</summary>
    public static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Gone already, or a disk that cannot be written.
        }
    }

    private void RemoveOthers(string prefix, string? kept)
    {
        foreach (var folder in Directory.GetDirectories(_path, prefix + "*").Where(folder => folder != kept))
        {
            Remove(folder);
        }
    }

    // One that is not complete, or that another version of the program wrote in another form, is none.
    private static Snapshot? Read(string folder)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize(
                File.ReadAllBytes(Path.Combine(folder, Manifest)), SnapshotJson.Readable.SnapshotManifest);
            var files = manifest?.Files?.ToDictionary(file => file.Name, StringComparer.Ordinal) ?? [];
            var isWhole = SnapshotFile.All.All(file => Coding.All.All(coding => files.ContainsKey(file.Name + coding.Suffix)));
            return isWhole && files.Values.All(file => new FileInfo(Path.Combine(folder, file.Name)) is { Exists: true } there
                && there.Length == file.Size)
                ? new(folder, manifest!)
                : null;
        }
        catch (Exception damaged) when (damaged is JsonException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
