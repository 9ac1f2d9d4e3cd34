using AccessibleContent.Api.Commands;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Parts.Postgres;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Store.Postgres;

/// <summary>The tables of a server are made once, whoever comes first, and two releases can use them side by side.</summary>
[OneStore("Only a server is migrated by several nodes.")]
public sealed class PostgresMigrationsTests
{
    // As a later release of the same major version does: columns with defaults, and tables.
    private const string Later =
        """
        DO $$ DECLARE one record; BEGIN
            FOR one IN SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' LOOP
                EXECUTE format('ALTER TABLE %I ADD COLUMN later text NOT NULL DEFAULT ''x''', one.table_name);
            END LOOP;
        END $$;
        CREATE TABLE later_facts (id text COLLATE "C" PRIMARY KEY REFERENCES notices (id), fact text NOT NULL DEFAULT '');
        UPDATE store_schema SET current = current + 1
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ten_nodes_that_start_at_once_make_the_tables_once(bool throughPgBouncer)
    {
        for (var round = 0; round < 5; round++)
        {
            await using var store = await ServerStore.MakeAsync();
            var address = throughPgBouncer ? await PostgresDatabases.BouncedAsync(store.Database) : null;
            var nodes = Enumerable.Range(0, 10).Select(_ => store.Node(address).GetRequiredService<INoticeStore>()).ToList();
            await Task.WhenAll(nodes.Select(node => Task.Run(async () => await node.PrepareAsync(default))));
            Assert.Equal(true, await store.AskAsync("SELECT count(*) > 0 AND count(*) = count(DISTINCT scriptname) FROM store_migrations"));
            Assert.Equal(1L, await store.AskAsync("SELECT count(*) FROM store_schema"));
            foreach (var (node, number) in nodes.Select((node, number) => (node, number)))
            {
                var notice = DamagedStore.Notice($"a/{number}");
                Assert.NotNull((await node.PublishAsync(notice, notice.PublicationMoment, "甲", default)).Version);
            }
        }
    }

    [Fact]
    public async Task Tables_that_need_a_later_release_are_refused_with_both_numbers_and_left_alone()
    {
        await using var store = await ServerStore.MakeAsync();
        await store.NoticesAsync();
        await store.AskAsync("UPDATE store_schema SET minimum = 99, current = 99");
        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.NoticesAsync());
        Assert.Contains("needs a later release", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("99", refusal.Message, StringComparison.Ordinal);
        Assert.NotEqual(0, await Terminal.RunAsync(["export", store.Folder + "/all.jsonl", .. store.Arguments()]));
        Assert.Equal(99, await store.AskAsync("SELECT current FROM store_schema"));
    }

    [Fact]
    public async Task A_database_in_another_encoding_is_refused_before_anything_is_made()
    {
        await using var store = await ServerStore.MakeAsync();
        var server = store.Database.Server;
        await server.ExecuteAsync("CREATE DATABASE bytes TEMPLATE template0 ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'");
        await using var bytes = ServerStore.Of(new(server, "bytes"));
        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => bytes.NoticesAsync());
        Assert.Contains("SQL_ASCII", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0L, await bytes.AskAsync("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
    }

    [Fact]
    public async Task Over_the_tables_of_a_later_release_everything_can_still_be_written()
    {
        await using var store = await ServerStore.MakeAsync();
        await store.NoticesAsync();
        await store.AskAsync(Later);
        await using var service = await ServiceWithKeys.StartAsync(
            store.Folder, [.. store.Arguments(), "--Webhooks:0:Url=https://127.0.0.1:9/", "--Webhooks:0:Secret=whsec_" + Secret]);
        Assert.Equal(201, (await service.PutAsync(ServiceWithKeys.Full, "a-1", "一。", "甲栏", "乙局")).Status);
        Assert.Equal(200, (await service.PutAsync(ServiceWithKeys.Full, "a-1", "二。", "甲栏", "丙局")).Status);
        Assert.Equal(204, (await service.WithdrawAsync(ServiceWithKeys.Full, "a-1")).Status);
        Assert.Equal(204, (await service.TakeBackAsync(ServiceWithKeys.Full, "a-1")).Status);
        var at = Uri.EscapeDataString(service.Clock.GetUtcNow().AddHours(1).ToString("O"));
        await service.PutAsync(ServiceWithKeys.Full, "b-2", query: $"?publishAt={at}");
        await service.PutAsync(ServiceWithKeys.Full, "c-3", query: $"?publishAt={at}");
        Assert.Equal(204, (await service.SendAsync(ServiceWithKeys.Full, "DELETE", "/api/notices/c-3/scheduled")).Status);
        service.Clock.By += TimeSpan.FromHours(2);
        await Eventually.TrueAsync(async () => (await service.SendAsync(null, "GET", "/api/notices/b-2")).Status == 200);
        await EveryOtherWriteAsync(service.Services);
        Assert.Contains("\"total\": 2", await service.ReadAsync("/api/notices"), StringComparison.Ordinal);
        Assert.Equal(2L, await store.AskAsync("SELECT count(*) FROM webhook_deliveries"));
    }

    private static string Secret => Convert.ToBase64String(Enumerable.Repeat((byte)7, 32).ToArray());

    private static async Task EveryOtherWriteAsync(IServiceProvider services)
    {
        var (terms, views) = (services.GetRequiredService<ITermStore>(), services.GetRequiredService<IViewStore>());
        var at = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        var before = await terms.FindAsync(default);
        Assert.NotNull(await terms.SaveAsync(new([new Term("甲", "乙")], [], []), before.Content, at, "甲", default));
        var id = NoticeId.From("a-1")!.Value;
        await views.AddAsync([new(id, 3)], default);
        await views.RaiseAsync([new(id, 9)], default);
        Assert.Equal(9, await views.FindAsync(id, default));
        var leases = services.GetRequiredService<ILeases>();
        Assert.True(await leases.TakeAsync("work", "one", TimeSpan.FromMinutes(1), default));
        await leases.ReleaseAsync("work", "one", default);
    }
}
