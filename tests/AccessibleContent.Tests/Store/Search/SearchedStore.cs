using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;
using AccessibleContent.Readers.Markdown;
using AccessibleContent.Search;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Tests.Store.Search;

/// <summary>A store with notices for one test, and its index.</summary>
internal sealed class SearchedStore : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private SearchedStore()
    {
        Database = OtherProcess.Database(ConnectionString);
        (Notices, Index) = (new(Database), new SqliteSearchIndex(Database));
    }

    public string ConnectionString => $"Data Source={_folder.Path}/notices.db";

    public SqliteDatabase Database { get; }

    public SqlNoticeStore Notices { get; }

    public ISearchIndex Index { get; }

    public static async Task<SearchedStore> MakeAsync(params Notice[] notices)
    {
        var made = new SearchedStore();
        await made.Notices.PrepareAsync(default);
        await made.PublishAsync(notices);
        return made;
    }

    /// <summary>Creates a notice.</summary>
    public static Notice Notice(string index, string title, string body, string day = "2024-07-19", string facts = "") =>
        MarkdownReader.Read($"---\ntitle: {title}\nindexNumber: {index}\npublishedOn: {day}\n{facts}\n---\n\n{body}\n", "x").Notice!;

    public async Task PublishAsync(params Notice[] notices)
    {
        foreach (var notice in notices)
        {
            var written = await Notices.PublishAsync(notice, notice.PublicationMoment, "甲", default);
            Assert.NotNull(written.Version);
        }
    }

    public Task<SearchResults> FindAsync(string typed, NoticeQuery? filter = null, Synonyms? synonyms = null) =>
        Index.FindAsync(new(SearchQueryReader.Read(typed), filter ?? new(), synonyms ?? Synonyms.None), default).AsTask();

    /// <summary>Finds the ids, the best first.</summary>
    public async Task<string> IdsAsync(string typed, NoticeQuery? filter = null, Synonyms? synonyms = null) =>
        string.Join(' ', (await FindAsync(typed, filter, synonyms)).Page.Items.Select(item => item.Id.Value));

    public void Run(string sql) => TestStore.Damage(ConnectionString, sql);

    public void Dispose()
    {
        Database.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
