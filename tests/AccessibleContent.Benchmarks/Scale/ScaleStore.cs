using AccessibleContent.Api.Store;
using AccessibleContent.Parts.Postgres;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace AccessibleContent.Benchmarks.Scale;

/// <summary>A store to be measured, in a folder or on a server of its own, as any number of nodes open it.</summary>
internal sealed class ScaleStore : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("accessible-content-scale-").FullName;
    private readonly PostgresServer? _server;
    private readonly List<ServiceProvider> _nodes = [];
    private int _next;

    private ScaleStore(PostgresServer? server) => _server = server;

    /// <summary>Gets the name of the provider.</summary>
    public string Name => _server is null ? StoreOptions.Sqlite : StoreOptions.PostgreSql;

    /// <summary>Makes one with the memory that a small server has.</summary>
    public static async Task<ScaleStore> StartAsync(string provider) => new(provider == StoreOptions.Sqlite
        ? null
        : await PostgresServer.StartAsync(
            "shared_buffers = 1GB", "max_wal_size = 4GB", "wal_keep_size = 0", "effective_cache_size = 4GB", "work_mem = 16MB"));

    /// <summary>Returns the settings of a node that was not there before.</summary>
    public string[] SettingsOfNext() => _server is null
        ? [$"Store:ConnectionString=Data Source={_folder}/notices.db"]
        :
        [
            $"Store:Provider={StoreOptions.PostgreSql}", $"Store:ConnectionString={_server.ConnectionString()}",
            $"Store:Folder={_folder}/{_next++}",
        ];

    /// <summary>Opens the store as another node does.</summary>
    public ServiceProvider Open()
    {
        var pairs = SettingsOfNext().Select(setting => setting.Split('=', 2))
            .Select(pair => new KeyValuePair<string, string?>(pair[0], pair[1]));
        var node = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(pairs).Build())
            .AddStore()
            .BuildServiceProvider();
        _nodes.Add(node);
        return node;
    }

    /// <summary>Returns how many bytes the store takes on its disk.</summary>
    public async Task<long> SizeAsync()
    {
        if (_server is null)
        {
            return Directory.EnumerateFiles(_folder).Sum(file => new FileInfo(file).Length);
        }

        await using var connection = await ConnectAsync();
        await using var command = new NpgsqlCommand("SELECT pg_database_size(current_database())", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Lets the server look at what it has, as it does by itself after a while.</summary>
    public async Task SettleAsync()
    {
        if (_server is not null)
        {
            await using var connection = await ConnectAsync();
            await using var command = new NpgsqlCommand("VACUUM (ANALYZE)", connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>Returns the CPU that this process and the server have used.</summary>
    public TimeSpan Cpu() => Environment.CpuUsage.TotalTime + CpuOfServer();

    /// <summary>Returns the CPU that the server has used; nothing where the store is a file.</summary>
    public TimeSpan CpuOfServer() => _server?.ProcessId is { } id ? ServerCpu.Of(id) : default;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, true);
    }

    private async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(_server!.ConnectionString());
        await connection.OpenAsync();
        return connection;
    }
}
