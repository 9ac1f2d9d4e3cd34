using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Replica;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Search;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Tests.Store.Replica;

/// <summary>The search file of a node, beside the store that it follows.</summary>
internal sealed class FollowedStore : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ISqlDatabase _source;
    private readonly TimeProvider _clock;
    private readonly LoggerFactory _logging;

    public FollowedStore(ISqlDatabase source, TimeProvider? clock = null)
    {
        (_source, _clock, _logging) = (source, clock ?? TimeProvider.System, new([Lines]));
        Begin();
    }

    public string Path => System.IO.Path.Combine(_folder.Path, "replica.db");

    public string ConnectionString => $"Data Source={Path}";

    public LoggedLines Lines { get; } = new();

    public SqliteDatabase Database { get; private set; } = null!;

    public ReplicaCopy Copy { get; private set; } = null!;

    public ReplicaFollower Follower { get; private set; } = null!;

    public ISearchIndex Index { get; private set; } = null!;

    /// <summary>Begins as a new process does.</summary>
    public void Begin()
    {
        End();
        Database = OtherProcess.Database(ConnectionString);
        Copy = new(new(_source), Database, new Logger<ReplicaCopy>(_logging));
        var rebuild = new SearchRebuild(Database, TimeProvider.System, NullLogger<SearchRebuild>.Instance);
        Follower = new(
            new(Database, rebuild, new Logger<ReplicaFile>(_logging)),
            Copy,
            new(),
            Options.Create(new StoreOptions()),
            _clock,
            NullLogger<ReplicaFollower>.Instance);
        Index = new SqliteSearchIndex(Database);
    }

    public Task FollowAsync() => Follower.RunAsync(default);

    public Task<SearchResults> FindAsync(string typed) =>
        Index.FindAsync(new(SearchQueryReader.Read(typed), new(), Synonyms.None), default).AsTask();

    /// <summary>Finds the ids, the best first.</summary>
    public async Task<string> IdsAsync(string typed) =>
        string.Join(' ', (await FindAsync(typed)).Page.Items.Select(item => item.Id.Value));

    /// <summary>Changes rows as nothing in the program would.</summary>
    public void Run(string sql)
    {
        using var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        connection.Run("PRAGMA foreign_keys = OFF; " + sql);
    }

    public void Dispose()
    {
        End();
        _logging.Dispose();
        _folder.Dispose();
    }

    private void End()
    {
        Follower?.Dispose();
        Database?.Release();
        Database?.Dispose();
    }
}
