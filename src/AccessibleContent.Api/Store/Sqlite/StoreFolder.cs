using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>The folder of the embedded store: finds the reason why it cannot be used, which the driver does not report.</summary>
internal static class StoreFolder
{
    /// <summary>Converts a failure at startup to one that names the trouble and the remedy; null if the folder is not the cause.</summary>
    public static StoreUnavailableException? Explain(string connectionString, Exception failure)
    {
        var path = new SqliteConnectionStringBuilder(connectionString).DataSource;
        var trouble = Try(Path.GetDirectoryName(Path.GetFullPath(path))!);
        return trouble switch
        {
            StoreTrouble.Full => new(
                failure, trouble,
                $"The disk of the store {path} is full, and opening it needs some space. Free some space, then start again."),
            StoreTrouble.ReadOnly => new(
                failure, trouble,
                $"The store {path} is read-only, and opening it needs a log file next to it. Give this account write access to the folder, "
                + $"or use a copy in a writable folder."
            ),
            _ => null,
        };
    }

    // With a file of its own: opening and closing the store's file would release the driver's locks.
    private static StoreTrouble Try(string folder)
    {
        var path = Path.Combine(folder, ".writable");
        try
        {
            using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            file.Write(new byte[4096]);
            file.Flush();
            return StoreTrouble.None;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return StoreTroubles.Of(failure);
        }
    }
}
