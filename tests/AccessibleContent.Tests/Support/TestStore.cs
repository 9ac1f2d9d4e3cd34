using System.Collections.Concurrent;
using AccessibleContent.Api.Store;
using AccessibleContent.Parts.Postgres;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Tests.Support;

/// <summary>
/// The store of a folder: the embedded one, or a database of its own on a server where <c>STORE=postgresql</c> is set, so that one suite of
/// tests runs over both. Classes that do have the trait <see cref="Trait"/>.
/// </summary>
internal static class TestStore
{
    /// <summary>The trait of the tests that hold for every store.</summary>
    public const string Trait = "Store";

    /// <summary>The value of the trait.</summary>
    public const string Every = "every";

    private static readonly ConcurrentDictionary<string, Lazy<string>> Databases = new(StringComparer.Ordinal);

    /// <summary>Gets a value indicating whether the tests run over a server.</summary>
    public static bool IsServer { get; } = Environment.GetEnvironmentVariable("STORE") == StoreOptions.PostgreSql;

    /// <summary>Returns the settings of the store of a folder.</summary>
    public static string[] Settings(string folder) =>
        [.. Pairs($"Data Source={folder}/notices.db").Select(pair => $"--{pair.Key}={pair.Value}")];

    /// <summary>Returns the settings of the store whose embedded form has a connection string.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Pairs(string connectionString)
    {
        if (!IsServer)
        {
            return [new("Store:ConnectionString", connectionString)];
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource))!;
        var database = Databases.GetOrAdd(folder, _ => new(Create)).Value;
        return [new("Store:Provider", StoreOptions.PostgreSql), new("Store:ConnectionString", database), new("Store:Folder", folder)];
    }

    private static string Create() => Task.Run(PostgresDatabases.CreateAsync).GetAwaiter().GetResult().ConnectionString;
}
