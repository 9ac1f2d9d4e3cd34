using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace AccessibleContent.Parts.Postgres;

/// <summary>What an administrator does with a server: statements, databases, dumps, and the standby's promotion.</summary>
internal static class PostgresStatements
{
    /// <summary>Runs a statement in a database, on a connection of its own.</summary>
    public static async Task<object?> ExecuteAsync(this PostgresServer server, string sql, string database = "postgres")
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString(database) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is the test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Makes a database, as a copy of another one where it is named, to which nobody may be connected then.</summary>
    public static Task CreateDatabaseAsync(this PostgresServer server, string name, string template = "template1") =>
        server.ExecuteAsync($"CREATE DATABASE \"{name}\" TEMPLATE \"{template}\" STRATEGY file_copy");

    /// <summary>Deletes a database; who is connected to it is disconnected.</summary>
    public static Task DropDatabaseAsync(this PostgresServer server, string name) =>
        server.ExecuteAsync($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)");

    /// <summary>Lets commits wait for a standby; returns when it is followed synchronously.</summary>
    public static async Task SynchronousAsync(this PostgresServer server, string standby = "standby")
    {
        await server.ExecuteAsync($"ALTER SYSTEM SET synchronous_standby_names = '{standby}'");
        await server.ExecuteAsync("SELECT pg_reload_conf()");
        await server.UntilAsync(
            $"SELECT count(*) = 1 FROM pg_stat_replication WHERE application_name = '{standby}' AND sync_state = 'sync'");
    }

    /// <summary>Lets commits wait for nobody.</summary>
    public static async Task AloneAsync(this PostgresServer server)
    {
        await server.ExecuteAsync("ALTER SYSTEM SET synchronous_standby_names = ''");
        await server.ExecuteAsync("SELECT pg_reload_conf()");
    }

    /// <summary>Makes a primary of a standby; returns when it accepts writes.</summary>
    public static async Task PromoteAsync(this PostgresServer server)
    {
        await server.ExecuteAsync("SELECT pg_promote(true, 60)");
        await server.UntilAsync("SELECT NOT pg_is_in_recovery()");
    }

    /// <summary>Writes a dump of a database into the server's folder; returns its path.</summary>
    public static async Task<string> DumpAsync(this PostgresServer server, string database)
    {
        var file = $"{server.Folder}/{database}.dump";
        await PostgresPrograms.RunAsync(server.Folder, "pg_dump", [.. To(server), "-Fc", "-f", file, database]);
        return file;
    }

    /// <summary>Restores a dump, also one of another server, into an empty database.</summary>
    public static Task RestoreAsync(this PostgresServer server, string file, string database) =>
        PostgresPrograms.RunAsync(server.Folder, "pg_restore", [.. To(server), "--exit-on-error", "-d", database, file]);

    /// <summary>Waits until a statement is true, half a minute at most.</summary>
    public static async Task UntilAsync(this PostgresServer server, string sql, string database = "postgres")
    {
        for (var start = Stopwatch.GetTimestamp(); await server.ExecuteAsync(sql, database) is not true; await Task.Delay(20))
        {
            if (Stopwatch.GetElapsedTime(start) > TimeSpan.FromSeconds(30))
            {
                throw new InvalidOperationException($"This did not become true: {sql}\n{await server.LogAsync()}");
            }
        }
    }

    private static string[] To(PostgresServer server) =>
        ["-h", "127.0.0.1", "-p", server.Port.ToString(CultureInfo.InvariantCulture), "-U", "postgres"];
}
