using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>
/// Tells which processes over the embedded store have ended: each keeps a file of its own locked, and the system unlocks it with the
/// process. A service that was killed thus goes on at its next start, without waiting for the end of its own lease.
/// </summary>
internal sealed class SqliteHolders : IDisposable
{
    // Behind the name of a holder that keeps no file, of which nothing can be told.
    private const string Unknown = "/?";

    private readonly Lock _beginning = new();
    private readonly string? _database;
    private readonly Dictionary<string, FileStream?> _files = new(StringComparer.Ordinal);

    /// <param name="options">The settings of the store: of a server, and of a store in memory, nothing can be told.</param>
    public SqliteHolders(IOptions<StoreOptions> options) =>
        _database = !options.Value.IsServer
            && new SqliteConnectionStringBuilder(options.Value.ConnectionString)
                is { Mode: not SqliteOpenMode.Memory, DataSource: { Length: > 0 } file }
                ? Path.GetFullPath(file)
                : null;

    /// <summary>Returns the name under which a holder is stored, and locks its file at the first time.</summary>
    public string NameOf(string holder)
    {
        lock (_beginning)
        {
            if (!_files.TryGetValue(holder, out var file))
            {
                file = TryLock(holder);
                _files[holder] = file;
            }

            return file is null ? holder + Unknown : holder;
        }
    }

    /// <summary>Returns whether the process of a holder has certainly ended.</summary>
    public bool HasEnded(string name) =>
        _database is not null && !name.EndsWith(Unknown, StringComparison.Ordinal) && IsFree(PathOf(name));

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_beginning)
        {
            _files.Values.ToList().ForEach(file => file?.Dispose());
        }
    }

    // A file system that does not know locks tells nothing: there the second opening succeeds.
    private FileStream? TryLock(string holder)
    {
        try
        {
            var file = _database is null ? null : Open(PathOf(holder), FileMode.CreateNew);
            if (file is null || !IsFree(file.Name))
            {
                return file;
            }

            file.Dispose();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // No file, as on a disk that is read-only.
        }

        return null;
    }

    private static bool IsFree(string path)
    {
        try
        {
            using var left = Open(path, FileMode.Open);
            return true;
        }
        catch (FileNotFoundException)
        {
            return true;
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static FileStream Open(string path, FileMode mode) =>
        new(path, mode, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);

    private string PathOf(string holder) => $"{_database}-holder-{holder[(holder.LastIndexOf('/') + 1)..]}";
}
