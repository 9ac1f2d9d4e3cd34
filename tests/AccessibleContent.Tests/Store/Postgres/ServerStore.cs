using AccessibleContent.Api.Store;
using AccessibleContent.Parts.Postgres;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Store.Postgres;

/// <summary>A database of a server for one test, and the nodes that use it.</summary>
internal sealed class ServerStore : IAsyncDisposable
{
    private readonly List<ServiceProvider> _nodes = [];
    private readonly TemporaryFolder _folder = new();

    private ServerStore(PostgresDatabase database) => Database = database;

    public PostgresDatabase Database { get; }

    /// <summary>Gets the folder of a node's own files.</summary>
    public string Folder => _folder.Path;

    /// <summary>Makes an empty database.</summary>
    public static async Task<ServerStore> MakeAsync()
    {
        Assert.SkipUnless(PostgresPrograms.IsInstalled, PostgresPrograms.Missing);
        return new(await PostgresDatabases.CreateAsync());
    }

    /// <summary>Returns over a database that a test made itself.</summary>
    public static ServerStore Of(PostgresDatabase database) => new(database);

    /// <summary>Returns the arguments of a command, or of a service, over the database.</summary>
    public string[] Arguments() =>
        [.. Settings(Database.ConnectionString).Select(pair => $"--{pair.Key}={pair.Value}")];

    /// <summary>Returns a node that has not prepared the store; through another address where one is given.</summary>
    public ServiceProvider Node(string? connectionString = null, params KeyValuePair<string, string?>[] settings)
    {
        var node = OtherProcess.Services("", [.. Settings(connectionString ?? Database.ConnectionString), .. settings]);
        lock (_nodes)
        {
            _nodes.Add(node);
        }

        return node;
    }

    /// <summary>Returns the store of a node that is prepared.</summary>
    public async Task<INoticeStore> NoticesAsync(string? connectionString = null)
    {
        var notices = Node(connectionString).GetRequiredService<INoticeStore>();
        await notices.PrepareAsync(default);
        return notices;
    }

    /// <summary>Asks the database beside the program.</summary>
    public Task<object?> AskAsync(string sql) => Database.Server.ExecuteAsync(sql, Database.Name);

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        await Database.DisposeAsync();
        _folder.Dispose();
    }

    private IEnumerable<KeyValuePair<string, string?>> Settings(string connectionString) =>
    [
        new("Store:Provider", StoreOptions.PostgreSql), new("Store:ConnectionString", connectionString), new("Store:Folder", Folder),
    ];
}
