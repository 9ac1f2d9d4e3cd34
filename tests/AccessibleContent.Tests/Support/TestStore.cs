using System.Collections.Concurrent;
using System.Data.Common;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Parts.Postgres;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace AccessibleContent.Tests.Support;

/// <summary>
/// The store of a folder: the embedded one, or a database of its own on a server where <c>STORE=postgresql</c> is set (through PgBouncer
/// with <c>STORE=pgbouncer</c>), so that one suite of tests runs over every store. Classes that hold for each have the trait.
/// </summary>
internal static class TestStore
{
    /// <summary>The trait of the tests that hold for every store.</summary>
    public const string Trait = "Store";

    /// <summary>The value of the trait.</summary>
    public const string Every = "every";

    // Types and rules of the server, by which it refuses a damage that the embedded store would take.
    private static readonly string[] Refused =
        [PostgresErrorCodes.DatatypeMismatch, PostgresErrorCodes.InvalidTextRepresentation, PostgresErrorCodes.CharacterNotInRepertoire];

    private static readonly ConcurrentDictionary<string, Lazy<(PostgresDatabase Direct, string Used)>> Databases =
        new(StringComparer.Ordinal);

    private static readonly string? Kind = Environment.GetEnvironmentVariable("STORE");

    /// <summary>Gets a value indicating whether the tests run over a server.</summary>
    public static bool IsServer { get; } = Kind is StoreOptions.PostgreSql or "pgbouncer";

    /// <summary>Gets a value indicating whether the tests run over the embedded store.</summary>
    public static bool IsEmbedded => !IsServer;

    /// <summary>Returns the settings of the store of a folder.</summary>
    public static string[] Settings(string folder) => SettingsOf(Of(folder));

    /// <summary>Returns the settings of the store whose embedded form has a connection string.</summary>
    public static string[] SettingsOf(string connectionString) =>
        [.. Pairs(connectionString).Select(pair => $"--{pair.Key}={pair.Value}")];

    /// <summary>Returns the connection string that the store of a folder has in its embedded form, and is known by here.</summary>
    public static string Of(string folder) => $"Data Source={folder}/notices.db";

    /// <summary>Returns the settings of the store whose embedded form has a connection string.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Pairs(string connectionString) => IsServer
        ?
        [
            new("Store:Provider", StoreOptions.PostgreSql), new("Store:ConnectionString", Database(connectionString).Used),
            new("Store:Folder", Path.GetDirectoryName(FileOf(connectionString))),
        ]
        : [new("Store:ConnectionString", connectionString)];

    /// <summary>Opens the store beside the program, to see or change what nothing in the program would.</summary>
    public static DbConnection Open(string connectionString)
    {
        DbConnection connection = IsServer
            ? new NpgsqlConnection(Database(connectionString).Direct.ConnectionString + ";Pooling=false")
            : new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Runs a statement that both engines understand; returns how many rows it has changed.</summary>
    public static int Run(string connectionString, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var connection = Open(connectionString);
        return connection.Run(sql, parameters);
    }

    /// <summary>Empties a folder, its store included.</summary>
    public static void Empty(string folder)
    {
        Databases.TryRemove(FileOf(Of(folder)), out _);
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, true);
        Directory.CreateDirectory(folder);
    }

    /// <summary>Damages rows, references included; skips the test where the server has types that do not allow it.</summary>
    public static void Damage(string connectionString, string sql)
    {
        try
        {
            Run(connectionString, (IsServer ? "SET session_replication_role = replica; " : "PRAGMA foreign_keys = OFF; ") + sql);
        }
        catch (PostgresException refused) when (Refused.Contains(refused.SqlState))
        {
            Assert.Skip($"The server's types do not allow this damage: {refused.MessageText}.");
        }
    }

    /// <summary>Sets what happens before each reading of a service's store; it is given the name of the operation.</summary>
    public static void BeforeReading(IServiceProvider services, Func<string, CancellationToken, ValueTask> before)
    {
        if (IsServer)
        {
            services.GetRequiredService<Api.Store.Postgres.PostgresDatabase>().BeforeReading = before;
        }
        else
        {
            services.GetRequiredService<SqliteDatabase>().BeforeReading = before;
        }
    }

    private static (PostgresDatabase Direct, string Used) Database(string connectionString) =>
        Databases.GetOrAdd(FileOf(connectionString), _ => new(() => Task.Run(CreateAsync).GetAwaiter().GetResult())).Value;

    private static string FileOf(string connectionString) =>
        Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);

    private static async Task<(PostgresDatabase Direct, string Used)> CreateAsync()
    {
        // Many services of a test process end without a word: their connections are not kept for long. A busy machine may connect slowly.
        const string Short = ";Connection Idle Lifetime=3;Connection Pruning Interval=1;Timeout=15";
        var database = await PostgresDatabases.CreateAsync();
        var address = Kind == StoreOptions.PostgreSql ? database.ConnectionString : await PostgresDatabases.BouncedAsync(database);
        return (database, address + Short);
    }
}
