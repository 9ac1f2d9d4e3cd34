using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Support;

/// <summary>The database of a test as another process opens it: with policies and lanes of its own.</summary>
internal static class OtherProcess
{
    public static SqliteDatabase Database(string connectionString) => Services(connectionString).GetRequiredService<SqliteDatabase>();

    public static INoticeStore Notices(string connectionString) => Services(connectionString).GetRequiredService<INoticeStore>();

    public static IViewStore Views(string connectionString) => Services(connectionString).GetRequiredService<IViewStore>();

    /// <summary>Opens the store of a folder, or the database of a server.</summary>
    public static ServiceProvider Services(string connectionString, params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Any() ? settings : TestStore.Pairs(connectionString))
            .Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddStore()
            .BuildServiceProvider();
    }
}
