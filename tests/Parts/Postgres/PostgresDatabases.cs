using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;

namespace AccessibleContent.Parts.Postgres;

/// <summary>One server for all tests of a process, started when the first one asks, with a fresh database for each.</summary>
internal static class PostgresDatabases
{
    private static readonly ConcurrentDictionary<string, Lazy<Task>> Templates = new(StringComparer.Ordinal);
    private static readonly Lazy<Task<PostgresServer>> Server =
        new(() => PostgresServer.StartAsync("fsync = off", "full_page_writes = off", "autovacuum = off", "max_connections = 500"));

    private static readonly Lazy<Task<PgBouncer>> Bouncer = new(async () => await PgBouncer.StartAsync(await Server.Value));

    private static int _last;

    /// <summary>Makes an empty database.</summary>
    public static async Task<PostgresDatabase> CreateAsync() => await CreateAsync(await Server.Value, "template1");

    /// <summary>Makes a database as a copy of one that is prepared once, by a function that is given its connection string.</summary>
    public static async Task<PostgresDatabase> CreateAsync(string template, Func<string, Task> prepare)
    {
        var server = await Server.Value;
        await Templates.GetOrAdd(template, new Lazy<Task>(() => PrepareAsync(server, template, prepare))).Value;
        return await CreateAsync(server, template);
    }

    /// <summary>Returns the connection string of a database through one PgBouncer for all tests of the process.</summary>
    public static async Task<string> BouncedAsync(PostgresDatabase database) =>
        (await Bouncer.Value).ConnectionString(database.Name);

    /// <summary>Ends the server, if there is one.</summary>
    public static async ValueTask EndAsync()
    {
        if (Bouncer.IsValueCreated)
        {
            await (await Bouncer.Value).DisposeAsync();
        }

        if (Server.IsValueCreated)
        {
            await (await Server.Value).DisposeAsync();
        }
    }

    private static async Task PrepareAsync(PostgresServer server, string template, Func<string, Task> prepare)
    {
        await server.CreateDatabaseAsync(template);

        // A pool would stay connected, and what somebody is connected to cannot be copied.
        await prepare(server.ConnectionString(template) + ";Pooling=false");
        NpgsqlConnection.ClearAllPools();
    }

    private static async Task<PostgresDatabase> CreateAsync(PostgresServer server, string template)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _last)}");
        await server.CreateDatabaseAsync(name, template);
        return new(server, name);
    }
}
