using Microsoft.Data.Sqlite;

namespace AccessibleContent.Tests.Support;

/// <summary>A folder for a store, deleted after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Gets the folder's path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("accessible-content-").FullName;

    public void Dispose()
    {
        for (var attempt = 1; Directory.Exists(Path); attempt++)
        {
            SqliteConnection.ClearAllPools();
            try
            {
                Directory.Delete(Path, true);
            }
            catch (IOException) when (attempt < 50)
            {
                // A service that has just ended may still write a file of its own.
                Thread.Sleep(100);
            }
        }
    }
}
