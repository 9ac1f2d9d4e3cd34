using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Parts.Postgres;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Store.Postgres;

/// <summary>
/// No list reads a whole table of a server, whatever its statistics say: here they are those of empty tables, over 20,000 notices.
/// </summary>
[OneStore("It reads plans of PostgreSQL; NameQueriesTests reads SQLite's.")]
public sealed class PostgresPlansTests
{
    private const int Number = 20_000;

    // The plan of an unprepared statement knows its parameters; that of a prepared one does not, from its tenth use or so.
    private const int Uses = 14;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_list_scans_notices_or_revisions(bool prepare)
    {
        Assert.SkipUnless(PostgresPrograms.IsInstalled, PostgresPrograms.Missing);
        await using var server = await PostgresServer.StartAsync(
            "fsync = off", "autovacuum = off", "session_preload_libraries = 'auto_explain'", "auto_explain.log_min_duration = -1");
        await server.CreateDatabaseAsync("plans");
        await using var store = ServerStore.Of(new(server, "plans"));
        await store.NoticesAsync();
        await store.AskAsync("ANALYZE");
        await store.AskAsync(Fill);
        await store.AskAsync("ALTER DATABASE plans SET auto_explain.log_min_duration = 0");
        var node = store.Node(null, new KeyValuePair<string, string?>("Store:Prepare", prepare ? "true" : "false"));
        for (var use = 0; use < (prepare ? Uses : 1); use++)
        {
            await ReadAsync(node);
        }

        var plans = (await server.LogAsync()).Split("LOG:  duration: ")[1..];
        if (Environment.GetEnvironmentVariable("PLANS") is { } file)
        {
            await File.WriteAllTextAsync($"{file}-{(prepare ? "prepared" : "plain")}.txt", string.Join("\n", plans));
        }

        Assert.InRange(plans.Length, 40, int.MaxValue);
        Assert.All(plans, plan => Assert.DoesNotContain("Seq Scan on notices", plan, StringComparison.Ordinal));
        Assert.All(plans, plan => Assert.DoesNotContain("Seq Scan on revisions", plan, StringComparison.Ordinal));
        Assert.Contains(plans, plan => plan.Contains("notices_by_both", StringComparison.Ordinal));
        Assert.Contains(plans, plan => plan.Contains("notices_by_catalog", StringComparison.Ordinal));
        Assert.Contains(plans, plan => plan.Contains("notices_by_publisher", StringComparison.Ordinal));
    }

    // Few names with most notices, and many with few.
    private const string Fill =
        """
        INSERT INTO notices (id, index_number, revision, content, modified_at, sort_key, published_on, publisher, catalog, title, withdrawn)
        SELECT 'n-' || n, 'n/' || n, 1, md5(n::text), '2026-01-02T03:04:05.000+00:00',
            to_char(date '1970-01-01' + n, 'YYYY-MM-DD') || ' n-' || n, to_char(date '1970-01-01' + n, 'YYYY-MM-DD'),
            '机构' || floor(40 * power((n * 7919 % 20000) / 20000.0, 3)), '栏目' || floor(30 * power((n * 104729 % 20000) / 20000.0, 3)),
            '标题' || n, CASE WHEN n % 20 = 0 THEN '有误' END
        FROM generate_series(1, 20000) AS n;
        INSERT INTO revisions (id, revision, content, document, published_at, published_by)
        SELECT id, 1, content, repeat(md5(id), 40), modified_at, '甲' FROM notices;
        INSERT INTO changes (number, id) SELECT substr(id, 3)::bigint, id FROM notices;
        INSERT INTO files (address, id) SELECT '/files/' || md5(id) || '/a.pdf', id FROM notices WHERE substr(id, 3)::bigint % 3 = 0;
        INSERT INTO pictures (id, address, file) SELECT id, 'http://a/' || id, '/files/' || md5(id) || '/a.png' FROM notices;
        INSERT INTO scheduled (id, document, publish_at, published_by, accepted_at)
        SELECT id, '{}', '2999-01-02T03:04:05.000+00:00', '甲', modified_at FROM notices WHERE substr(id, 3)::bigint % 10 = 0;
        INSERT INTO visits (address, digest, id) SELECT 'http://a/' || id, md5(id), id FROM notices;
        INSERT INTO views (id, number) SELECT id, 3 FROM notices;
        INSERT INTO webhook_endpoints (key, setting) VALUES ('one', 'x');
        INSERT INTO webhook_deliveries (endpoint, id, change) SELECT 'one', id, number FROM changes;
        UPDATE holdings SET number = 20000;
        """;

    private static async Task ReadAsync(IServiceProvider node)
    {
        var notices = node.GetRequiredService<INoticeStore>();
        var (day, id) = (new DateOnly(2000, 1, 1), NoticeId.From("n-777")!.Value);
        NoticeQuery[] queries =
        [
            new(), new() { Catalog = "栏目0" }, new() { Catalog = "栏目29" }, new() { Publisher = "机构0" }, new() { Publisher = "机构39" },
            new() { Catalog = "栏目0", Publisher = "机构0" }, new() { Catalog = "栏目29", Publisher = "机构39" },
            new() { IndexNumber = "n/7" }, new() { From = day }, new() { To = day }, new() { From = day, To = day.AddDays(9) },
            new() { Catalog = "栏目29", From = day }, new() { Publisher = "机构1", From = day, To = day.AddYears(9) },
            new() { Catalog = "没有" },
        ];
        foreach (var query in queries)
        {
            var page = await notices.ListAsync(query, default);
            await notices.ListAsync(query with { After = page.Next ?? "2001-01-01 n-11323" }, default);
        }

        foreach (var neighbour in Enum.GetValues<Neighbour>())
        {
            await notices.FindNeighbourAsync(id, neighbour, default);
        }

        await notices.ColumnsAsync(default);
        await notices.LargestColumnsAsync(8, default);
        await notices.HasAnyAsync(default);
        await notices.PageStartsAsync(5_000, default);
        await notices.StateAsync(default);
        await notices.ListVersionsAsync(200, default);
        await notices.FindVersionAsync(id, default);
        await notices.FindDocumentAsync(id, 1, default);
        await notices.ListRevisionsAsync(id, default);
        await notices.FindRevisionAsync(id, 1, default);
        await notices.FindFileAsync(StoredFile.Parse($"/files/{new string('0', 32)}/a.pdf")!, default);
        await notices.ListScheduledAsync(new ScheduledQuery(20), default);
        await notices.FindScheduledAsync(id, default);
        await notices.FindNextMomentAsync(default);
        await using (var all = notices.ReadAllAsync(default).GetAsyncEnumerator())
        {
            await all.MoveNextAsync();
        }

        await node.GetRequiredService<IChangeLog>().ListAsync(Number / 2, 100, default);
        await node.GetRequiredService<IChangeLog>().LastAsync(default);
        await node.GetRequiredService<IWithdrawals>().ListAsync(DateTimeOffset.UnixEpoch, 100, default);
        await node.GetRequiredService<IPictureStore>().ListAsync(id, default);
        await node.GetRequiredService<IViewStore>().FindAsync(id, default);
        await node.GetRequiredService<IOutbox>().ListAsync(50, null, default);
    }
}
