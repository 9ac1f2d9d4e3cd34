namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>
/// A derived file of this process alone: another process of the same folder has one under the next number, so that neither makes anew or
/// removes what the other one reads.
/// </summary>
internal sealed class OwnFile : IDisposable
{
    private const int Most = 64;

    // The system unlocks it with the process, however it ends.
    private readonly FileStream? _lock;

    /// <summary>Takes the first file that no other process has.</summary>
    /// <param name="path">The path of the first one; the folder is there.</param>
    public OwnFile(string path)
    {
        for (var number = 1; number <= Most && _lock is null; number++)
        {
            Path = number == 1 ? path : System.IO.Path.ChangeExtension(path, null) + $"-{number}" + System.IO.Path.GetExtension(path);
            _lock = TryLock(Path + "-lock");
        }

        // On a disk where nothing can be locked there is one file, as there is one store.
        Path = _lock is null ? path : Path;
    }

    /// <summary>Gets the path of the file.</summary>
    public string Path { get; } = "";

    /// <inheritdoc/>
    public void Dispose() => _lock?.Dispose();

    private static FileStream? TryLock(string path)
    {
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
