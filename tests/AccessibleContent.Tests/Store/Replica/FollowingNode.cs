using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Replica;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Api.Store.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Polly.Registry;

namespace AccessibleContent.Tests.Store.Replica;

/// <summary>A service that follows a store as it follows a server; the store is a file, which needs none.</summary>
internal static class FollowingNode
{
    /// <summary>Returns the settings of the node in a folder.</summary>
    public static IEnumerable<string> Settings(string folder) =>
    [
        "--Store:Provider=postgresql",
        "--Store:ConnectionString=Host=localhost;Database=none",
        $"--Store:Folder={folder}/node",
    ];

    /// <summary>Puts the store of a folder in the place of the server.</summary>
    /// <param name="services">The parts of the node.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="before">Runs before each read of the server.</param>
    public static void Replace(
        IServiceCollection services,
        string folder,
        Func<string, CancellationToken, ValueTask>? before = null) => services.AddSingleton<ISqlDatabase>(provider => new OutlivedDatabase(
            Server(provider, folder, before),
            provider.GetRequiredService<SqliteDatabase>(),
            provider.GetRequiredService<CurrentReplica>()));

    private static SqliteDatabase Server(
        IServiceProvider provider,
        string folder,
        Func<string, CancellationToken, ValueTask>? before) => new(
        Options.Create(new StoreOptions { ConnectionString = $"Data Source={folder}/notices.db" }),
        provider.GetRequiredService<ResiliencePipelineProvider<string>>(),
        provider.GetRequiredService<StoreReachability>(),
        provider.GetRequiredService<TimeProvider>())
        {
            BeforeReading = before,
        };
}
