using System.Text.Json;
using AccessibleContent.Api.Publishing;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sql;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Publishing;

/// <summary>What waits for its moment can be seen and taken back, by those who may write it.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class ScheduledTests : IDisposable
{
    private const string Mine = "the-key-of-one-column-and-no-other";
    private const string Late = "?publishAt=2999-01-02T00:00:00Z";
    private const string Later = "?publishAt=2999-01-03T00:00:00Z";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_waits_is_listed_by_its_moment_with_who_and_why()
    {
        await using var service = await StartAsync("--Publishing:Keys:0:DisplayName=宣传科");
        await service.PutAsync(ServiceWithKeys.Full, "a-1", "现在。");
        await service.PutAsync(ServiceWithKeys.Full, "a-1", "以后。", query: Later + "&note=" + Uri.EscapeDataString("补充"));
        await service.PutAsync(ServiceWithKeys.Full, "a-2", query: Late);
        var (status, body) = await service.SendAsync(ServiceWithKeys.Full, "GET", "/api/scheduled");
        Assert.True(status == 200, body);
        var items = Items(body);
        Assert.Equal(["a-2", "a-1"], items.Select(one => one.GetProperty("id").GetString()));
        Assert.Equal(
            ("标题", "宣传科", "补充", "waiting", false, 1),
            (
                Text(items[1], "title"), Text(items[1], "by"), Text(items[1], "note"), Text(items[1], "state"),
                items[1].GetProperty("isFirst").GetBoolean(), items[1].GetProperty("revision").GetInt32()));
        Assert.True(items[0].GetProperty("isFirst").GetBoolean());
        Assert.Equal(2999, items[0].GetProperty("publishAt").GetDateTimeOffset().Year);
    }

    [Fact]
    public async Task The_list_is_for_keys_that_may_read_it_and_for_no_cache()
    {
        await using var service = await StartAsync(
            ServiceWithKeys.Key(1, "writer", Mine, "Scopes", "publish"));
        Assert.Equal(401, (await service.SendAsync(null, "GET", "/api/scheduled")).Status);
        Assert.Equal(403, (await service.SendAsync(Mine, "GET", "/api/scheduled")).Status);
        using var response = await ServiceFixture.SendAsync(
            service.Client, "/api/scheduled", "GET", null,
            "Authorization", $"Bearer {ServiceWithKeys.Full}");
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_key_of_one_column_sees_and_takes_back_its_own_only()
    {
        await using var service = await StartAsync(ServiceWithKeys.Key(1, "mine", Mine, "Catalogs", "政策文件"));
        await service.PutAsync(ServiceWithKeys.Full, "a-1", catalog: "政策文件", query: Late);
        await service.PutAsync(ServiceWithKeys.Full, "a-2", catalog: "招考录用", query: Late);
        await service.PutAsync(ServiceWithKeys.Full, "a-3", query: Late);
        await service.PutAsync(ServiceWithKeys.Full, "a-4", catalog: "招考录用");
        await service.PutAsync(ServiceWithKeys.Full, "a-4", catalog: "政策文件", query: Late);
        Assert.Equal(["a-1"], await IdsAsync(service, Mine));
        Assert.Equal(["a-1", "a-2", "a-3", "a-4"], await IdsAsync(service, ServiceWithKeys.Full));
        Assert.Equal(403, (await TakeBackAsync(service, Mine, "a-2")).Status);
        Assert.Equal(403, (await TakeBackAsync(service, Mine, "a-4")).Status);
        Assert.Equal(404, (await service.WithdrawAsync(Mine, "a-2")).Status);
        Assert.Equal(204, (await TakeBackAsync(service, Mine, "a-1")).Status);
        Assert.Equal(["a-2", "a-3", "a-4"], await IdsAsync(service, ServiceWithKeys.Full));
    }

    [Fact]
    public async Task What_is_taken_back_is_never_published_and_the_trail_keeps_it_with_a_name()
    {
        await using var service = await StartAsync("--Logging:LogLevel:AccessibleContent=Information");
        await service.PutAsync(ServiceWithKeys.Full, "a-1", "不该公开。", query: Soon(service, 3600));
        Assert.Equal((204, ""), await TakeBackAsync(service, ServiceWithKeys.Full, "a-1"));
        var (status, body) = await TakeBackAsync(service, ServiceWithKeys.Full, "a-1");
        Assert.True(status == 404 && body.Contains("“a-1”", StringComparison.Ordinal), body);
        Assert.Empty(await IdsAsync(service, ServiceWithKeys.Full));
        service.Clock.By += TimeSpan.FromHours(2);
        await service.PutAsync(ServiceWithKeys.Full, "a-2", query: Soon(service, 3600));
        Assert.Null(await service.Services.GetRequiredService<INoticeStore>().PublishDueAsync(service.Clock.GetUtcNow(), default));
        Assert.Equal(404, (await service.SendAsync(null, "GET", "/api/notices/a-1")).Status);
        Assert.Contains(
            service.Log.Of(typeof(NoticeWriting).FullName!),
            line => line.Message.Contains("is taken back by full", StringComparison.Ordinal));
        Assert.Equal("full", Kept("SELECT taken_back_by FROM set_aside"));
        Assert.Contains("不该公开。", Kept("SELECT document FROM set_aside"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_that_only_waits_cannot_be_withdrawn_and_the_way_is_told()
    {
        await using var service = await StartAsync();
        await service.PutAsync(ServiceWithKeys.Full, "a-1", query: Late);
        var (status, body) = await service.WithdrawAsync(ServiceWithKeys.Full, "a-1");
        Assert.Equal(409, status);
        Assert.Contains("DELETE /api/notices/a-1/scheduled", body, StringComparison.Ordinal);
        Assert.Equal(["a-1"], await IdsAsync(service, ServiceWithKeys.Full));
    }

    [Fact]
    public async Task What_failed_is_listed_with_its_reason_until_it_is_taken_back_with_what_waits()
    {
        await using var service = await StartAsync();
        await service.PutAsync(ServiceWithKeys.Full, "a-1", query: Soon(service, 60));
        TestStore.Run(TestStore.Of(_folder.Path), "UPDATE scheduled SET document = 'no json'");
        service.Clock.By += TimeSpan.FromMinutes(2);
        await Eventually.TrueAsync(async () => (await ListAsync(service)).Contains("\"failed\"", StringComparison.Ordinal));
        await service.PutAsync(ServiceWithKeys.Full, "a-1", query: Late);
        var items = Items(await ListAsync(service));
        Assert.Equal(["failed", "waiting"], items.Select(one => Text(one, "state")));
        Assert.True(Text(items[0], "reason")!.Length > 0 && Text(items[0], "failedAt")!.Length > 0);
        Assert.Equal(204, (await TakeBackAsync(service, ServiceWithKeys.Full, "a-1")).Status);
        Assert.Empty(await IdsAsync(service, ServiceWithKeys.Full));
        Assert.Equal("2", Kept("SELECT count(*) || '' FROM set_aside WHERE taken_back_by = 'full'"));
    }

    [Fact]
    public async Task Many_come_in_pages_and_none_is_left_out()
    {
        await using var service = await StartAsync();
        foreach (var number in Enumerable.Range(0, 7))
        {
            await service.PutAsync(ServiceWithKeys.Full, $"a-{number}", query: number % 2 == 0 ? Late : Later);
        }

        var (ids, next) = (new List<string>(), "");
        do
        {
            var (_, body) = await service.SendAsync(ServiceWithKeys.Full, "GET", "/api/scheduled?limit=3" + next);
            ids.AddRange(Items(body).Select(one => Text(one, "id")!));
            next = JsonElement.Parse(body).GetProperty("next").GetString() is { } cursor ? "&cursor=" + cursor : null;
        }
        while (next is not null);

        Assert.Equal(["a-0", "a-2", "a-4", "a-6", "a-1", "a-3", "a-5"], ids);
        foreach (var wrong in (string[])["limit=0", "limit=101", "limit=x", "cursor=x", "cursor=MCAAIHg", "limit=1&limit=2"])
        {
            Assert.Equal(400, (await service.SendAsync(ServiceWithKeys.Full, "GET", "/api/scheduled?" + wrong)).Status);
        }
    }

    [Fact]
    public async Task Of_the_moment_and_who_takes_it_back_one_wins()
    {
        await using var service = await StartAsync();
        var store = service.Services.GetRequiredService<INoticeStore>();
        foreach (var number in Enumerable.Range(0, 10))
        {
            await service.PutAsync(ServiceWithKeys.Full, $"a-{number}", query: Soon(service, 3600));
            var due = store.PublishDueAsync(service.Clock.GetUtcNow().AddHours(2), default).AsTask();
            var (status, _) = await TakeBackAsync(service, ServiceWithKeys.Full, $"a-{number}");
            Assert.Equal(await due is null ? 204 : 404, status);
            var stored = await store.FindVersionAsync(AccessibleContent.Model.NoticeId.Parse($"a-{number}")!.Value, default);
            Assert.Equal(status == 404, stored is not null);
        }
    }

    [Fact]
    public async Task A_key_for_withdrawing_may_take_back_and_one_for_terms_may_not()
    {
        const string Other = "the-key-that-is-for-terms-only";
        await using var service = await StartAsync(
            [.. ServiceWithKeys.Key(1, "withdrawer", Mine, "Scopes", "withdraw"), .. ServiceWithKeys.Key(2, "terms", Other, "Scopes", "terms")]);
        await service.PutAsync(ServiceWithKeys.Full, "a-1", query: Late);
        Assert.Equal(401, (await TakeBackAsync(service, null, "a-1")).Status);
        Assert.Equal(403, (await TakeBackAsync(service, Other, "a-1")).Status);
        Assert.Equal(204, (await TakeBackAsync(service, Mine, "a-1")).Status);
    }

    private static string Soon(ServiceWithKeys service, int seconds) =>
        $"?publishAt={service.Clock.GetUtcNow().AddSeconds(seconds):yyyy-MM-ddTHH:mm:ss}Z";

    private static Task<(int Status, string Body)> TakeBackAsync(ServiceWithKeys service, string? key, string id) =>
        service.SendAsync(key, "DELETE", $"/api/notices/{id}/scheduled");

    private static async Task<string> ListAsync(ServiceWithKeys service) =>
        (await service.SendAsync(ServiceWithKeys.Full, "GET", "/api/scheduled")).Body;

    private static async Task<IEnumerable<string?>> IdsAsync(ServiceWithKeys service, string key) =>
        Items((await service.SendAsync(key, "GET", "/api/scheduled")).Body).Select(one => Text(one, "id"));

    private static List<JsonElement> Items(string body) => [.. JsonElement.Parse(body).GetProperty("items").EnumerateArray()];

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();

    private Task<ServiceWithKeys> StartAsync(params string[] settings) => ServiceWithKeys.StartAsync(_folder.Path, settings);

    private string? Kept(string sql)
    {
        using var connection = TestStore.Open(TestStore.Of(_folder.Path));
        return connection.Scalar<string>(sql);
    }
}
