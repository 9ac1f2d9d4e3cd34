using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Api.Store.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Support;

/// <summary>The database of a test as another process opens it: with policies and lanes of its own.</summary>
internal static class OtherProcess
{
    public static SqliteDatabase Database(string connectionString)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Store:ConnectionString", connectionString)]).Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddStore()
            .BuildServiceProvider()
            .GetRequiredService<SqliteDatabase>();
    }

    public static SqlNoticeStore Notices(string connectionString) => new(Database(connectionString));

    public static SqlViewStore Views(string connectionString) => new(Database(connectionString));
}
