using AccessibleContent.Api.Store.Postgres;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store;

/// <summary>Maps failures of the driver and the operating system to troubles.</summary>
internal static class StoreTroubles
{
    // SQLITE_FULL and SQLITE_READONLY.
    private const int SqliteFull = 13;
    private const int SqliteReadOnly = 8;

    // ENOSPC, EDQUOT and EROFS, which .NET passes on unchanged.
    private const int NoSpace = 28;
    private const int NoQuota = 122;
    private const int ReadOnlyFiles = 30;

    /// <summary>Gets the trouble that caused a failure.</summary>
    public static StoreTrouble Of(Exception failure) => failure switch
    {
        StoreUnavailableException told => told.Trouble,
        SqliteException { SqliteErrorCode: SqliteFull } or IOException { HResult: NoSpace or NoQuota } => StoreTrouble.Full,
        SqliteException { SqliteErrorCode: SqliteReadOnly } or IOException { HResult: ReadOnlyFiles } or UnauthorizedAccessException =>
            StoreTrouble.ReadOnly,
        _ => PostgresFailures.TroubleOf(failure) ?? StoreTrouble.Unreachable,
    };

    /// <summary>Gets the name used in metrics and health checks.</summary>
    public static string Name(this StoreTrouble trouble) => trouble switch
    {
        StoreTrouble.Unreachable => "unreachable",
        StoreTrouble.Busy => "busy",
        StoreTrouble.Indexing => "indexing",
        StoreTrouble.Full => "disk-full",
        StoreTrouble.ReadOnly => "read-only",
        _ => "none",
    };

    /// <summary>Gets the message for the client, in Simplified script.</summary>
    public static string Words(this StoreTrouble trouble) => trouble switch
    {
        StoreTrouble.Busy => "现在同时进行的查询太多；请过几秒再试。公告和首页照常可以打开。",
        StoreTrouble.Indexing => "搜索正在准备，几分钟后可用；请稍后再试。公告、栏目和列表照常可以打开。",
        StoreTrouble.Full => "公告库所在的磁盘已满，现在不能保存；已经发布的公告照常可以阅读。请让管理员腾出空间，然后再试。",
        StoreTrouble.ReadOnly => "公告库现在只能读取，不能保存；已经发布的公告照常可以阅读。请让管理员检查公告库文件和磁盘的写入权限，然后再试。",
        _ => "公告库暂时无法访问；请稍后再试。",
    };
}
