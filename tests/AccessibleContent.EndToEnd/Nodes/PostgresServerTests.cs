using System.Diagnostics;
using System.Globalization;
using AccessibleContent.Parts.Postgres;
using Npgsql;

namespace AccessibleContent.EndToEnd.Nodes;

/// <summary>The PostgreSQL of the tests does what the drills ask of it, and leaves nothing behind.</summary>
public sealed class PostgresServerTests(ITestOutputHelper output)
{
    [Fact]
    public async Task What_a_killed_primary_has_acknowledged_is_on_its_promoted_synchronous_standby()
    {
        Assert.SkipUnless(PostgresPrograms.IsInstalled, PostgresPrograms.Missing);
        await using var primary = await PostgresServer.StartAsync();
        Say($"primary in {primary.Started.TotalMilliseconds:0} ms");
        await using var standby = await primary.StandbyAsync();
        Say($"standby in {standby.Started.TotalMilliseconds:0} ms");
        await primary.SynchronousAsync();
        await primary.ExecuteAsync("CREATE TABLE kept (number int)");
        for (var number = 0; number < 100; number++)
        {
            await primary.ExecuteAsync(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO kept VALUES ({number})"));
        }

        await primary.KillAsync();
        var start = Stopwatch.GetTimestamp();
        await standby.PromoteAsync();
        Say($"promoted in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms");
        Assert.Equal(100L, await standby.ExecuteAsync("SELECT count(*) FROM kept"));
        await standby.ExecuteAsync("INSERT INTO kept VALUES (100)");
    }

    [Fact]
    public async Task A_killed_server_starts_again_and_a_suspended_one_answers_when_it_is_resumed()
    {
        Assert.SkipUnless(PostgresPrograms.IsInstalled, PostgresPrograms.Missing);
        await using var server = await PostgresServer.StartAsync();
        await server.ExecuteAsync("CREATE TABLE kept (number int)");
        await server.KillAsync();
        await Assert.ThrowsAsync<NpgsqlException>(() => server.ExecuteAsync("SELECT 1"));
        await server.StartAgainAsync();
        await server.PauseAsync();
        var waiting = server.ExecuteAsync("SELECT count(*) FROM kept");
        await Task.Delay(300);
        Assert.False(waiting.IsCompleted);
        await server.ContinueAsync();
        Assert.Equal(0L, await waiting);
        await server.StopAsync();
        await server.StartAgainAsync();
        Assert.Equal(0L, await server.ExecuteAsync("SELECT count(*) FROM kept"));
    }

    [Fact]
    public async Task Nothing_is_left_of_a_server()
    {
        Assert.SkipUnless(PostgresPrograms.IsInstalled, PostgresPrograms.Missing);
        var server = await PostgresServer.StartAsync();
        var standby = await server.StandbyAsync();
        int[] processes = [.. new[] { server, standby }.SelectMany(one => Family(one.ProcessId!.Value))];
        await server.DisposeAsync();
        Assert.All(processes, process => Assert.False(IsRunning(process)));
        Assert.False(Directory.Exists(server.Folder) || Directory.Exists(standby.Folder));
    }

    [Fact]
    public async Task A_dump_is_restored_on_another_server()
    {
        Assert.SkipUnless(PostgresPrograms.IsInstalled, PostgresPrograms.Missing);
        await using var one = await PostgresDatabases.CreateAsync();
        await one.Server.ExecuteAsync("CREATE TABLE kept AS SELECT '公告' || n AS title FROM generate_series(1, 1000) n", one.Name);
        await using var server = await PostgresServer.StartAsync();
        await server.CreateDatabaseAsync("other");
        await server.RestoreAsync(await one.Server.DumpAsync(one.Name), "other");
        Assert.Equal("公告1000", await server.ExecuteAsync("SELECT title FROM kept ORDER BY length(title) DESC LIMIT 1", "other"));
    }

    [Fact]
    public async Task Each_test_has_a_database_of_its_own_that_is_a_copy_of_one_prepared_once()
    {
        Assert.SkipUnless(PostgresPrograms.IsInstalled, PostgresPrograms.Missing);
        var prepared = 0;
        var start = Stopwatch.GetTimestamp();
        var databases = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => PostgresDatabases.CreateAsync("prepared", async connection =>
        {
            prepared++;
            await using var source = NpgsqlDataSource.Create(connection);
            await using var command = source.CreateCommand("CREATE TABLE kept (number int)");
            await command.ExecuteNonQueryAsync();
        })));
        Say($"10 databases in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms");
        Assert.Equal(1, prepared);
        await databases[0].Server.ExecuteAsync("INSERT INTO kept VALUES (1)", databases[0].Name);
        Assert.Equal(0L, await databases[1].Server.ExecuteAsync("SELECT count(*) FROM kept", databases[1].Name));
        await Task.WhenAll(databases.Select(database => database.DisposeAsync().AsTask()));
    }

    private void Say(FormattableString words) => output.WriteLine(words.ToString(CultureInfo.InvariantCulture));

    private static int[] Family(int process) => [process, .. ProcessFamily.Children(process)];

    // One that has ended and that nobody has asked for does not run.
    private static bool IsRunning(int process) => File.Exists($"/proc/{process}/stat")
        && !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);
}
