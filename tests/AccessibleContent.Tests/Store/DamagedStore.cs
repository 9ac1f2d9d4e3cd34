using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Model;
using AccessibleContent.Readers.Markdown;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Store;

/// <summary>A store for one test, whose rows can be damaged from outside.</summary>
internal sealed class DamagedStore : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;

    private DamagedStore()
    {
        _services = OtherProcess.Services(ConnectionString);
        Notices = new(Database);
    }

    public string Folder => _folder.Path;

    public string ConnectionString => TestStore.Of(Folder);

    public ISqlDatabase Database => _services.GetRequiredService<ISqlDatabase>();

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

    /// <summary>Changes rows as nothing in the program would.</summary>
    public void Run(string sql) => TestStore.Damage(ConnectionString, sql);

    public void Dispose()
    {
        _services.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
