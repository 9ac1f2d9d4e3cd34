using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Parts.Postgres;

#pragma warning disable CA5394 // Invented words need no secure numbers, only repeatable ones.

namespace AccessibleContent.Tests.Store.Postgres;

/// <summary>Whatever locale a database was made with, everything is in the same order, and so are the answers.</summary>
[OneStore("The embedded store has no locale.")]
public sealed class PostgresLocaleTests
{
    private const string Words = "Aaäb兰山區Zz东-é_β1 0乾";

    [Fact]
    public async Task Databases_of_two_locales_list_alike_and_answer_with_equal_validators()
    {
        await using var bytes = await ServerStore.MakeAsync();
        var server = bytes.Database.Server;
        await server.ExecuteAsync("CREATE DATABASE chinese TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'zh-Hans'");
        await using var chinese = ServerStore.Of(new(server, "chinese"));
        const string Order = "SELECT string_agg(one, ',' ORDER BY one) FROM unnest(ARRAY['a','B','東','兰','é']) AS one";
        Assert.NotEqual(await bytes.AskAsync(Order), await chinese.AskAsync(Order));
        Assert.Equal(await AnswersAsync(bytes), await AnswersAsync(chinese));
    }

    private static async Task<IReadOnlyList<string>> AnswersAsync(ServerStore store)
    {
        await FillAsync(await store.NoticesAsync());
        await using var service = await ServiceWithKeys.StartAsync(store.Folder, store.Arguments());
        var (answers, next) = (new List<string>(), "/api/notices?limit=50");
        while (next is not null)
        {
            using var page = await service.Client.GetAsync(next, TestContext.Current.CancellationToken);
            answers.Add(page.Headers.ETag + await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            next = page.Headers.TryGetValues("Link", out var links) && links.FirstOrDefault(IsNext) is { } link
                ? link.Split('<', '>')[1]
                : null;
        }

        Assert.InRange(answers.Count, 5, 100);
        foreach (var address in (string[])["/", "/sitemap", "/sitemap.xml", "/feeds/notices.atom", "/api/changes?limit=100", "/open-data"])
        {
            using var page = await service.Client.GetAsync(address, TestContext.Current.CancellationToken);
            answers.Add(address + page.Headers.ETag + await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        var (_, scheduled) = await service.SendAsync(ServiceWithKeys.Full, "GET", "/api/scheduled?limit=100");
        return [.. answers, scheduled];
    }

    private static bool IsNext(string link) => link.Contains("rel=\"next\"", StringComparison.Ordinal);

    private static async Task FillAsync(INoticeStore store)
    {
        var (random, at) = (new Random(22), DateTimeOffset.UnixEpoch.AddYears(56));
        foreach (var number in Enumerable.Range(0, 300))
        {
            var index = $"{Word(random)}{number}";
            var notice = DamagedStore.Notice(index);
            var metadata = notice.Metadata with { Catalog = Word(random), Publisher = Word(random) };
            await store.PublishAsync(
                new(notice with { Title = Word(random), Metadata = metadata }, at, "甲")
                {
                    PublishAt = number % 10 == 0 ? at.AddYears(900) : null,
                },
                default);
            if (number % 10 == 1)
            {
                await store.WithdrawAsync(notice.Id, new("有误", at), "甲", null, default);
            }
        }
    }

    private static string Word(Random random) =>
        "字" + string.Concat(Enumerable.Range(0, 3).Select(_ => Words[random.Next(Words.Length)])).Trim();
}
