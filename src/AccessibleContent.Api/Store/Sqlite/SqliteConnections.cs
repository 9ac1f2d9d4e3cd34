using AccessibleContent.Api.Store.Sql;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>The common settings of all connections to the embedded store.</summary>
internal static class SqliteConnections
{
    /// <summary>Completes a connection string: creates the folder of the file and enforces foreign keys.</summary>
    public static string Complete(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        if (builder.Mode is not SqliteOpenMode.Memory && Path.GetDirectoryName(builder.DataSource) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        return ReadOnlyDisk.Has(builder.DataSource) ? ReadOnlyDisk.Complete(builder) : builder.ToString();
    }

    /// <summary>
    /// Opens a connection that is kept open: the last one to close deletes the log and its index, and creating them again, even for
    /// reading, needs disk space.
    /// </summary>
    public static SqliteConnection Hold(string connectionString)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        connection.Open();
        _ = connection.Scalar<string>("SELECT name FROM sqlite_master LIMIT 1");
        return connection;
    }
}
