using Microsoft.Data.Sqlite;

namespace AccessibleContent.Tests.Support;

/// <summary>A folder for a store, deleted after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Gets the folder's path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("accessible-content-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path, true);
    }
}
