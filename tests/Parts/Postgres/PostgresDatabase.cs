using Npgsql;

namespace AccessibleContent.Parts.Postgres;

/// <summary>A database for one test, which is deleted after it.</summary>
internal sealed class PostgresDatabase(PostgresServer server, string name) : IAsyncDisposable
{
    /// <summary>Gets the server that it is on.</summary>
    public PostgresServer Server => server;

    /// <summary>Gets its name.</summary>
    public string Name => name;

    /// <summary>Gets its connection string.</summary>
    public string ConnectionString => server.ConnectionString(name);

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await server.DropDatabaseAsync(name);
    }
}
