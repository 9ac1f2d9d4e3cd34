using System.Globalization;
using System.Net;
using System.Text.Json;
using AccessibleContent.Api.Files;
using AccessibleContent.Api.Mirror;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Publishing;

/// <summary>A withdrawal is reversed in time: then the notice is what it was, everywhere, and no validator is wrong.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class TakingBackTests : IDisposable
{
    private static readonly string[] Renditions =
    [
        "/api/notices/a-1", "/api/notices/a-1/elder", "/api/notices/a-1/traditional", "/api/notices/a-1/plain", "/notices/a-1",
        "/elder/notices/a-1", "/api/notices/a-1/revisions/1",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Until_it_is_taken_back_the_tombstone_stands_and_then_the_notice_is_what_it_was()
    {
        await using var service = await StartAsync();
        await service.PutAsync(ServiceWithKeys.Full, "a-1", "第一版。");
        await service.PutAsync(ServiceWithKeys.Full, "a-1", "第二版的话。", "政策文件", query: "?note=" + Uri.EscapeDataString("补充说明"));
        var before = await service.ReadAsync("/api/notices/a-1/plain");
        Assert.Equal(204, (await service.WithdrawAsync(ServiceWithKeys.Full, "a-1")).Status);
        foreach (var path in Renditions)
        {
            var (status, body) = await service.SendAsync(null, "GET", path);
            Assert.True(
                status == 410 && body.Contains("内容有误", StringComparison.Ordinal) | body.Contains("内容有誤", StringComparison.Ordinal),
                path);
        }

        Assert.Equal(410, (await service.PutAsync(ServiceWithKeys.Full, "a-1")).Status);
        Assert.Equal((204, ""), await service.TakeBackAsync(ServiceWithKeys.Full, "a-1"));
        foreach (var path in Renditions)
        {
            Assert.Equal(200, (await service.SendAsync(null, "GET", path)).Status);
        }

        // The text, and the correction with its own day.
        Assert.Equal(before, await service.ReadAsync("/api/notices/a-1/plain"));
        Assert.Contains("补充说明", before, StringComparison.Ordinal);
        foreach (
            var path in (string[])
                [
                    "/api/notices", "/",
                    "/search?q=" + Uri.EscapeDataString("第二版的话"),
                    "/?catalog=" + Uri.EscapeDataString("政策文件"),
                    "/sitemap.xml",
                ])
        {
            Assert.Contains("a-1", await service.ReadAsync(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_history_says_that_it_was_withdrawn_and_taken_back_and_no_validator_comes_twice()
    {
        await using var service = await StartAsync();
        var tags = new List<string>();
        await service.PutAsync(ServiceWithKeys.Full, "a-1");
        for (var i = 0; i < 2; i++)
        {
            tags.Add(await TagAsync(service));
            await service.WithdrawAsync(ServiceWithKeys.Full, "a-1");
            await service.TakeBackAsync(ServiceWithKeys.Full, "a-1");
        }

        tags.Add(await TagAsync(service));
        Assert.Equal(3, tags.Distinct(StringComparer.Ordinal).Count());
        foreach (var old in tags[..2])
        {
            using var fresh = await ServiceFixture.SendAsync(service.Client, "/api/notices/a-1", "GET", null, "If-None-Match", old);
            Assert.Equal(HttpStatusCode.OK, fresh.StatusCode);
            Assert.Equal(
                412,
                (
                    await service.SendAsync(
                        ServiceWithKeys.Full, "PUT", "/api/notices/a-1",
                        new StringContent("x", null, "text/markdown"),
                        "If-Match",
                        old)
                ).Status);
        }

        using var history = JsonDocument.Parse(await service.ReadAsync("/api/notices/a-1/revisions"));
        Assert.Equal(
            ["5 back to 1", "4 withdrawn", "3 back to 1", "2 withdrawn", "1"],
            history
                .RootElement.GetProperty("items")
                .EnumerateArray()
                .Select(item =>
                    item.GetProperty("revision").GetInt32().ToString(CultureInfo.InvariantCulture)
                + (item.GetProperty("withdrawn").GetBoolean() ? " withdrawn" : "")
                + (item.TryGetProperty("restores", out var shown) ? $" back to {shown}" : "")));
        Assert.Contains("收回撤下", await service.ReadAsync("/notices/a-1/revisions"), StringComparison.Ordinal);
        using var current = await service.Client.GetAsync(new Uri("/api/notices/a-1", UriKind.Relative));
        Assert.True(TimeProvider.System.GetUtcNow() - current.Content.Headers.LastModified < TimeSpan.FromMinutes(1));
        Assert.Equal(
            "unchanged",
            JsonDocument.Parse((await service.PutAsync(ServiceWithKeys.Full, "a-1")).Body).RootElement.GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task It_is_too_late_after_the_time_and_what_is_not_withdrawn_cannot_be_taken_back()
    {
        await using var service = await StartAsync("--Publishing:UndoMinutes=10");
        Assert.Equal(404, (await service.TakeBackAsync(ServiceWithKeys.Full, "a-1")).Status);
        Assert.Equal(400, (await service.TakeBackAsync(ServiceWithKeys.Full, "a--1")).Status);
        await service.PutAsync(ServiceWithKeys.Full, "a-1");
        Assert.Contains("没有撤下", Told(409, await service.TakeBackAsync(ServiceWithKeys.Full, "a-1")), StringComparison.Ordinal);
        await service.WithdrawAsync(ServiceWithKeys.Full, "a-1");
        Assert.Equal(401, (await service.TakeBackAsync(null, "a-1")).Status);
        service.Clock.By = TimeSpan.FromMinutes(11);
        var over = TimeProvider.System.GetUtcNow().AddMinutes(10).ToOffset(TimeSpan.FromHours(8));
        var told = Told(409, await service.TakeBackAsync(ServiceWithKeys.Full, "a-1"));
        Assert.True(
            new[] { over, over.AddMinutes(-1) }.Any(one =>
                told.Contains(one.ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture), StringComparison.Ordinal)),
            told);
        Assert.Equal(410, (await service.SendAsync(null, "GET", "/api/notices/a-1")).Status);
        service.Clock.By = TimeSpan.FromMinutes(9.9);
        Assert.Equal(204, (await service.TakeBackAsync(ServiceWithKeys.Full, "a-1")).Status);
    }

    [Fact]
    public async Task What_an_older_store_dates_in_the_future_cannot_be_taken_back_for_ever()
    {
        await using var service = await StartAsync();
        var (store, id, now) = (
            service.Services.GetRequiredService<INoticeStore>(),
            NoticeId.From("a-1")!.Value,
            service.Clock.GetUtcNow());
        await store.PublishAsync(Make.Markdown("水") with { Id = id }, now.AddYears(100), "甲", default);
        await store.WithdrawAsync(id, new("有误", now), "乙", null, default);
        Assert.Equal(
            PublicationOutcome.TooLate,
            (await store.TakeBackAsync(id, now.AddHours(2), "乙", TimeSpan.FromHours(1), default)).Outcome);
    }

    [Fact]
    public async Task With_no_time_for_it_no_withdrawal_is_taken_back()
    {
        await using var service = await StartAsync("--Publishing:UndoMinutes=0");
        await service.PutAsync(ServiceWithKeys.Full, "a-1");
        await service.WithdrawAsync(ServiceWithKeys.Full, "a-1");
        Assert.Contains(
            "Publishing:UndoMinutes",
            Told(409, await service.TakeBackAsync(ServiceWithKeys.Full, "a-1")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_who_take_it_back_at_once_one_does_and_whoever_publishes_comes_before_or_after()
    {
        await using var service = await StartAsync();
        await service.PutAsync(ServiceWithKeys.Full, "a-1");
        await service.WithdrawAsync(ServiceWithKeys.Full, "a-1");
        var puts = Enumerable.Range(0, 4).Select(n => service.PutAsync(ServiceWithKeys.Full, "a-1", $"新{n}。")).ToList();
        var responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => service.TakeBackAsync(ServiceWithKeys.Full, "a-1")));
        Assert.Equal((1, 7), (responses.Count(one => one.Status == 204), responses.Count(one => one.Status == 409)));
        Assert.All(await Task.WhenAll(puts), put => Assert.Contains(put.Status, (int[])[200, 410]));
        using var history = JsonDocument.Parse(await service.ReadAsync("/api/notices/a-1/revisions"));
        Assert.Single(history.RootElement.GetProperty("items").EnumerateArray(), item => item.TryGetProperty("restores", out _));
    }

    [Fact]
    public async Task It_outlives_a_restart_and_another_instance_over_the_store_shows_it()
    {
        await using (var first = await StartAsync())
        {
            await first.PutAsync(ServiceWithKeys.Full, "a-1", "原文。");
            await first.WithdrawAsync(ServiceWithKeys.Full, "a-1");
        }

        await using var one = await StartAsync();
        await using var two = await StartAsync();
        Assert.Equal(410, (await two.SendAsync(null, "GET", "/api/notices/a-1")).Status);
        Assert.Equal(204, (await one.TakeBackAsync(ServiceWithKeys.Full, "a-1")).Status);
        await two.Services.GetRequiredService<CurrentVersions>().WatchAsync(default);
        Assert.Contains("原文", await two.ReadAsync("/api/notices/a-1/plain"), StringComparison.Ordinal);
        Assert.Contains("a-1", await two.ReadAsync("/api/notices"), StringComparison.Ordinal);
        Assert.Equal(await TagAsync(one), await TagAsync(two));

        // Both within one interval of the other process: the digest differs from the one before.
        await one.WithdrawAsync(ServiceWithKeys.Full, "a-1");
        await one.TakeBackAsync(ServiceWithKeys.Full, "a-1");
        await two.Services.GetRequiredService<CurrentVersions>().WatchAsync(default);
        Assert.Equal(await TagAsync(one), await TagAsync(two));
    }

    [Fact]
    public async Task Its_files_are_served_again_and_the_mirror_shows_it_again()
    {
        await using var service = await StartAsync();
        var file = (await service.Services.GetRequiredService<FileStore>().KeepAsync(Pdf(), "名单.pdf", default)).File!;
        var text = $"正文。\n\n[名单.pdf]({file.Address})";
        Assert.Equal(201, (await service.PutAsync(ServiceWithKeys.Full, "a-1", text)).Status);
        await service.WithdrawAsync(ServiceWithKeys.Full, "a-1");
        Assert.Equal(410, (await service.SendAsync(null, "GET", file.Address)).Status);
        await MirrorAsync(service);
        await service.TakeBackAsync(ServiceWithKeys.Full, "a-1");
        Assert.Equal(200, (await service.SendAsync(null, "GET", file.Address)).Status);
        await MirrorAsync(service);
        Assert.Contains(
            "正文",
            await File.ReadAllTextAsync(Path.Combine(_folder.Path, "mirror", "a-1", "zh-Hans.standard.txt")),
            StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.Combine(_folder.Path, "mirror", "_kept"), "*.pdf", SearchOption.AllDirectories));
    }

    private static string Told(int status, (int Status, string Body) response)
    {
        Assert.True(response.Status == status, response.Body);
        return response.Body;
    }

    private static async Task<string> TagAsync(ServiceWithKeys service)
    {
        using var response = await service.Client.GetAsync(new Uri("/api/notices/a-1", UriKind.Relative));
        return response.Headers.ETag!.ToString();
    }

    private Task<ServiceWithKeys> StartAsync(params string[] settings) => ServiceWithKeys.StartAsync(_folder.Path, settings);

    private string Pdf()
    {
        var path = Path.Combine(_folder.Path, "名单.pdf");
        File.WriteAllBytes(path, [.. "%PDF-1.4 "u8, 1, 2, 3]);
        return path;
    }

    private Task<MirrorCounts?> MirrorAsync(ServiceWithKeys service) =>
        service
            .Services.GetRequiredService<MirrorWriter>()
            .UpdateAsync(new(Path.Combine(_folder.Path, "mirror"), TimeProvider.System), default);
}
