using AccessibleContent.Parts.Postgres;
using Npgsql;

namespace AccessibleContent.EndToEnd.Nodes;

/// <summary>The PgBouncer of the tests punishes whoever relies on a session, and leads to the server that it is told.</summary>
public sealed class PgBouncerTests
{
    [Fact]
    public async Task Statements_of_one_client_reach_several_connections_of_the_server()
    {
        Assert.SkipUnless(PgBouncer.IsInstalled, PgBouncer.Missing);
        await using var server = await PostgresServer.StartAsync();
        await using var bouncer = await PgBouncer.StartAsync(server);
        await using var source = NpgsqlDataSource.Create(bouncer.ConnectionString());
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AskAsync(source, "SELECT pg_sleep(0.02)")));
        var seen = new HashSet<object?>();
        for (var i = 0; i < 20; i++)
        {
            seen.Add(await AskAsync(source, "SELECT pg_backend_pid()"));
        }

        Assert.Equal(4, seen.Count);
    }

    [Fact]
    public async Task It_leads_to_the_promoted_server_once_it_is_told()
    {
        Assert.SkipUnless(PgBouncer.IsInstalled, PgBouncer.Missing);
        await using var server = await PostgresServer.StartAsync();
        await using var standby = await server.StandbyAsync();
        await using var bouncer = await PgBouncer.StartAsync(server);
        await using var source = NpgsqlDataSource.Create(bouncer.ConnectionString());
        await AskAsync(source, "CREATE TABLE kept (number int)");
        await server.KillAsync();
        await standby.PromoteAsync();
        await bouncer.PointAtAsync(standby);
        await RetriedAsync(() => AskAsync(source, "INSERT INTO kept VALUES (1)"));
        Assert.Equal(1L, await standby.ExecuteAsync("SELECT count(*) FROM kept"));
    }

    private static async Task<object?> AskAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    private static async Task RetriedAsync(Func<Task> ask)
    {
        for (var left = 100; ; left--)
        {
            try
            {
                await ask();
                return;
            }
            catch (NpgsqlException) when (left > 0)
            {
                await Task.Delay(100);
            }
        }
    }
}
