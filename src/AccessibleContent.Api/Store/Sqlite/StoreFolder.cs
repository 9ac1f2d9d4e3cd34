using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>The folder of the embedded store: why it cannot be used, in a word that the driver does not say.</summary>
internal static class StoreFolder
{
    /// <summary>Makes a failure at the start one that names the trouble and the way out; null where the folder is not the reason.</summary>
    public static StoreUnavailableException? Explain(string connectionString, Exception failure)
    {
        var path = new SqliteConnectionStringBuilder(connectionString).DataSource;
        var trouble = Try(Path.GetDirectoryName(Path.GetFullPath(path))!);
        return trouble switch
        {
            StoreTrouble.Full => new(failure, trouble, $"The disk of the store {path} is full: to open it takes some room. Make room, and start again."),
            StoreTrouble.ReadOnly => new(failure, trouble, $"The store {path} can only be read: to open it, its log has to be written beside it. Let this account write to the folder, or give it a copy in one that it may write to."),
            _ => null,
        };
    }

    // By a file of its own: to open and close the store's would take the driver's locks away.
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
