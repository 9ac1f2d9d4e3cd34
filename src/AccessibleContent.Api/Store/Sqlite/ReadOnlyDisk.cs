using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>
/// A store on a read-only disk, whether after a disk fault or on purpose. In its ordinary mode SQLite writes an index of the log
/// next to the store even for reading; without a log, and as nothing can change, the file is opened as immutable.
/// </summary>
internal static partial class ReadOnlyDisk
{
    // W_OK and EROFS of Linux.
    private const int Writing = 2;
    private const int IsReadOnly = 30;

    /// <summary>Returns whether the store is on such a disk and complete without its log.</summary>
    public static bool Has(string file) => file.Length > 0 && File.Exists(file)
        && Access(Path.GetDirectoryName(Path.GetFullPath(file))!, Writing) != 0 && Marshal.GetLastPInvokeError() == IsReadOnly
        && !(new FileInfo(file + "-wal") is { Exists: true, Length: > 0 });

    /// <summary>Completes the connection string so that nothing is written.</summary>
    public static string Complete(SqliteConnectionStringBuilder connection) => new SqliteConnectionStringBuilder(connection.ToString())
    {
        DataSource =
            $"file:{string.Join('/', Path.GetFullPath(connection.DataSource).Split('/').Select(Uri.EscapeDataString))}?immutable=1",
        Mode = SqliteOpenMode.ReadOnly,
    }.ToString();

    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Access(string path, int mode);
}
