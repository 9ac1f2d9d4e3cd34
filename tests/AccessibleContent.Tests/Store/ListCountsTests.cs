using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;
using Microsoft.Extensions.DependencyInjection;

#pragma warning disable CA5394 // Invented writes need no secure numbers, only repeatable ones.

namespace AccessibleContent.Tests.Store;

/// <summary>The table of counts says at every moment how many notices are published: all, of each column and of each publisher.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class ListCountsTests : EmptyService
{
    private const string Counted =
        """
        SELECT 'all', '', count(*) FROM notices WHERE withdrawn IS NULL
        UNION ALL SELECT 'catalog', catalog, count(*) FROM notices WHERE withdrawn IS NULL AND catalog IS NOT NULL GROUP BY catalog
        UNION ALL SELECT 'publisher', publisher, count(*) FROM notices WHERE withdrawn IS NULL AND publisher IS NOT NULL GROUP BY publisher
        """;

    private static readonly string?[] Names = [null, "甲", "乙", "丙"];

    private INoticeStore Store => App.Services.GetRequiredService<INoticeStore>();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Counts_agree_with_the_notices_after_any_writes(int seed)
    {
        Assert.Equal(["all::0"], await ReadAsync("SELECT kind, name, number FROM counts"));
        var random = new Random(seed);
        for (var step = 0; step < 120; step++)
        {
            await WriteAsync(random, step);
            if (step % 10 == 0)
            {
                await AgreesAsync();
            }
        }

        await AgreesAsync();
    }

    [Fact(SkipUnless = nameof(TestStore.IsEmbedded), SkipType = typeof(TestStore), Skip = "No server's store is from before the counts.")]
    public async Task A_store_from_before_the_counts_is_counted_once()
    {
        for (var step = 0; step < 40; step++)
        {
            await WriteAsync(new Random(step), step);
        }

        await ReadAsync(
            """
            DROP TABLE counts;
            DROP TRIGGER notices_counted;
            DROP TRIGGER notices_recounted;
            DROP TRIGGER notices_discounted;
            DROP INDEX notices_by_key;
            DROP INDEX notices_by_both;
            DELETE FROM SchemaVersions WHERE ScriptName LIKE '%-lists.sql'
            """);
        SqliteMigrations.Run(TestStore.Of(Folder));
        await AgreesAsync();
    }

    private async Task WriteAsync(Random random, int step)
    {
        var id = NoticeId.From($"n-{random.Next(12)}")!.Value;
        var at = DateTimeOffset.UnixEpoch.AddYears(50).AddMinutes(step);
        _ = random.Next(4) switch
        {
            0 => await Store.WithdrawAsync(id, new("内容有误", at), "test", null, default),
            1 => await Store.TakeBackAsync(id, at, "test", TimeSpan.FromDays(9), default),
            _ => await Store.PublishAsync(new(Notice(random, id, step), at, "test"), default),
        };
    }

    private static Notice Notice(Random random, NoticeId id, int step)
    {
        var notice = Make.Markdown($"正文{step}。");
        var (catalog, publisher) = (Names[random.Next(Names.Length)], Names[random.Next(Names.Length)]);
        return notice with { Id = id, Metadata = notice.Metadata with { IndexNumber = null, Catalog = catalog, Publisher = publisher } };
    }

    private async Task AgreesAsync() => Assert.Equal(
        (await ReadAsync(Counted)).Order(StringComparer.Ordinal),
        (await ReadAsync("SELECT kind, name, number FROM counts WHERE number <> 0 OR kind = 'all'")).Order(StringComparer.Ordinal));

    private async Task<List<string>> ReadAsync(string sql)
    {
        await using var connection = TestStore.Open(TestStore.Of(Folder));
        using var command = connection.Command(sql);
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        while (await rows.ReadAsync(TestContext.Current.CancellationToken))
        {
            lines.Add($"{rows.GetString(0)}:{rows.GetString(1)}:{rows.GetInt64(2)}");
        }

        return lines;
    }
}
