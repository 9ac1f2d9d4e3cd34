using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;
using AccessibleContent.Readers.Markdown;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Tests.Store;

/// <summary>A store for one test, whose rows can be damaged from outside.</summary>
internal sealed class DamagedStore : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteDatabase _database;

    private DamagedStore()
    {
        _database = OtherProcess.Database(ConnectionString);
        Notices = new(_database);
    }

    public string Folder => _folder.Path;

    public string ConnectionString => $"Data Source={Folder}/notices.db";

    public SqlNoticeStore Notices { get; }

    public static async Task<DamagedStore> MakeAsync(params string[] indexNumbers)
    {
        var made = new DamagedStore();
        await made.Notices.PrepareAsync(default);
        foreach (var index in indexNumbers)
        {
            var notice = Notice(index);
            await made.Notices.PublishAsync(notice, notice.PublicationMoment, "甲", default);
        }

        return made;
    }

    /// <summary>Creates a notice with a sentence.</summary>
    public static Notice Notice(string index, string words = "正文。") =>
        MarkdownReader.Read($"---\ntitle: 标题\nindexNumber: {index}\npublishedOn: 2024-07-19\n---\n\n{words}\n", "x").Notice!;

    public void Run(string sql) => Run(ConnectionString, sql);

    /// <summary>Changes rows as nothing in the program would.</summary>
    public static void Run(string connectionString, string sql)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own text.
        command.CommandText = "PRAGMA foreign_keys = OFF; " + sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _database.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
