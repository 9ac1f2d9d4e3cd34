using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Parts.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace AccessibleContent.Tests.Store.Postgres;

/// <summary>
/// Behind a pooler of transactions nothing of a session is needed, and nothing is left; directly, statements can be prepared.
/// </summary>
[OneStore("A pooler stands before servers alone.")]
public sealed class PostgresPoolerTests
{
    [Fact]
    public async Task Two_nodes_write_and_read_through_fewer_connections_than_they_have()
    {
        await using var store = await ServerStore.MakeAsync();
        Assert.SkipUnless(PgBouncer.IsInstalled, PgBouncer.Missing);
        var address = await PostgresDatabases.BouncedAsync(store.Database);
        var nodes = new[] { await store.NoticesAsync(address), await store.NoticesAsync(address) };
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() => WriteAsync(nodes[writer % 2], writer))));
        Assert.Equal(80, (await nodes[1].ListAsync(new() { Limit = 5 }, default)).Total);
        Assert.Equal(await nodes[0].DigestAsync(default), await nodes[1].DigestAsync(default));
        Assert.Equal(["0 0 0 0"], (await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => LeftAsync(address)))).Distinct());
    }

    [Fact]
    public async Task Directly_statements_can_be_prepared_and_survive_a_later_release()
    {
        await using var store = await ServerStore.MakeAsync();
        var node = store.Node(null, new KeyValuePair<string, string?>("Store:Prepare", "true"));
        var notices = node.GetRequiredService<INoticeStore>();
        await notices.PrepareAsync(default);
        await WriteAsync(notices, 0);
        await store.AskAsync("ALTER TABLE notices ADD COLUMN later text NOT NULL DEFAULT ''");
        await WriteAsync(notices, 1);
        Assert.Equal(20, (await notices.ListAsync(new() { Limit = 5 }, default)).Total);
        Assert.Equal(
            true,
            await store.AskAsync("SELECT count(*) > 0 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"));
    }

    private static async Task WriteAsync(INoticeStore notices, int writer)
    {
        for (var number = 0; number < 10; number++)
        {
            var notice = DamagedStore.Notice($"w/{writer}/{number}");
            var written = await notices.PublishAsync(notice, notice.PublicationMoment, "甲", default);
            Assert.Equal(written.Version!.Content, (await notices.FindVersionAsync(notice.Id, default))!.Content);
            Assert.Contains(notice.Id, (await notices.ListAsync(new() { IndexNumber = $"w/{writer}/{number}" }, default)).Items.Select(one => one.Id));
            Assert.NotNull(await notices.FindDocumentAsync(notice.Id, 1, default));
        }
    }

    // Settings of a transaction end with it; what stays would be the next client's.
    private static async Task<string> LeftAsync(string address)
    {
        await using var connection = new NpgsqlConnection(address + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT current_setting('statement_timeout') || ' ' || current_setting('lock_timeout') || ' '
                || current_setting('idle_in_transaction_session_timeout') || ' ' || (SELECT count(*) FROM pg_prepared_statements)
            """;
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
