using System.Net;
using System.Text.Json;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Tests.Notices;

/// <summary>One notice that cannot be read, or was never bounded, affects no other.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class DamagedNoticeTests
{
    [Fact]
    public async Task A_damaged_notice_fails_by_itself_and_is_said_once()
    {
        await using var service = await ChaosFixture.StartAsync(
            "--Limits:RequestsPerSecond=0", "--Logging:LogLevel:AccessibleContent.Api.Rendering=Error",
            "--Logging:LogLevel:Microsoft.AspNetCore.Diagnostics=Error");
        await service.PublishAsync(Notice("broken/1", "坏的"));
        Run(service, "UPDATE revisions SET document = '{\"title\":' WHERE id = 'broken-1'");
        for (var i = 0; i < 20; i++)
        {
            using var broken = await service.SendAsync("/api/notices/broken-1" + (i % 2 == 0 ? "/plain" : "/elder"));
            Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
            Assert.Contains("已经损坏", await broken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        foreach (
            var path in (string[])[$"/api/notices/{ServiceFixture.SeedId}/elder", "/search?q=科技", "/api/notices?limit=7", "/health/ready"])
        {
            // The search has its file a moment after the start where the store is a server.
            await Eventually.TrueAsync(async () =>
            {
                using var other = await service.SendAsync(path);
                return other.StatusCode == HttpStatusCode.OK;
            });
        }

        Assert.Single(service.Log.Of("AccessibleContent.Api.Rendering.DamagedNotices"));
        Assert.Empty(service.Log.Of("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware"));
    }

    [Fact(SkipUnless = nameof(TestStore.IsEmbedded), SkipType = typeof(TestStore), Skip = "A server's files are its own.")]
    public async Task A_damaged_place_of_the_file_keeps_nobody_from_the_rest()
    {
        await using var service = await ChaosFixture.StartAsync("--Limits:RequestsPerSecond=0");
        service.Before = (what, _) =>
            what == nameof(INoticeStore.FindDocumentAsync)
                ? throw new SqliteException("database disk image is malformed", 11)
                : ValueTask.CompletedTask;
        for (var i = 0; i < 20; i++)
        {
            using var broken = await service.SendAsync($"/api/notices/{ServiceFixture.SeedId}/elder");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, broken.StatusCode);
        }

        foreach (var path in (string[])["/api/notices?limit=7", "/health/ready", $"/api/notices/{ServiceFixture.SeedId}/revisions"])
        {
            using var other = await service.SendAsync(path);
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        }
    }

    [Fact(SkipUnless = nameof(TestStore.IsEmbedded), SkipType = typeof(TestStore), Skip = "No server's store is that old.")]
    public async Task Names_of_any_length_in_an_older_store_are_cut_for_show()
    {
        await using var service = await ChaosFixture.StartAsync();
        await service.PublishAsync(Notice("long/1", "短"));
        var name = string.Concat(Enumerable.Repeat("长𠮷", 300_000));
        Run(service, "UPDATE notices SET title = @name, publisher = @name, catalog = @name WHERE id = 'long-1'", ("@name", name));
        await service.PublishAsync(Notice("long/2", "短"));
        foreach (var path in (string[])["/", "/elder/", "/api/notices", "/search?q=长𠮷", "/sitemap"])
        {
            Assert.InRange((await service.Client.GetByteArrayAsync(path)).Length, 1, 60_000);
        }

        using var list = JsonDocument.Parse(await service.Client.GetStringAsync("/api/notices?limit=50"));
        var title = list
            .RootElement.GetProperty("items")
            .EnumerateArray()
            .Single(item => item.GetProperty("id").GetString() == "long-1")
            .GetProperty("title")
            .GetString()!;
        Assert.Equal(name[..750] + "…", title);
    }

    private static void Run(ChaosFixture service, string sql, params (string Name, object? Value)[] parameters) =>
        Assert.Equal(1, TestStore.Run(TestStore.Of(service.Folder), sql, parameters));

    private static Notice Notice(string index, string title)
    {
        var notice = Make.Markdown("正文");
        return notice with { Id = NoticeId.From(index)!.Value, Title = title, Metadata = notice.Metadata with { IndexNumber = index } };
    }
}
